import * as Plot from "@observablehq/plot";

/** The house's size for plots: legible when a phone shows it at two thirds. */
const size = {
  width: 480,
  height: 300,
  style: { fontSize: "13px", background: "none", overflow: "visible" },
};

/** Observable Plot drawing on a given document, since a worker and a build have none of their own. */
export function plotOn(document: Document): Record<string, unknown> {
  const plot = (options: Plot.PlotOptions = {}) => {
    const style = typeof options.style === "object" ? { ...size.style, ...options.style } : size.style;
    return Plot.plot({ document, ...size, ...options, style });
  };
  Plot.Mark.prototype.plot = function (
    this: Plot.RenderableMark,
    { marks = [], ...options }: Plot.PlotOptions = {},
  ) {
    return plot({ ...options, marks: [...marks, this] });
  };
  return { ...Plot, plot };
}
