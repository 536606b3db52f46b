import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

describe("a pointer", () => {
  const source = (wrap = (plot: string) => plot) => `// %% a
import * as Plot from "@observablehq/plot";
import { figure, pointer, view } from "notebook";
const p = view(pointer("the mean", {
  value: { x: 2, y: 10 },
  step: { x: 0.5 },
  drag: false,
  plot: (at) => ${wrap(`Plot.plot({
    width: 400, height: 200, marginLeft: 40, marginRight: 20, marginTop: 20, marginBottom: 30,
    x: { domain: [0, 4] }, y: { type: "log", domain: [1, 100] }, marks: [Plot.dot([[at.x, at.y]])],
  })`)},
}));
p.x * p.y`;

  it("carries the axes of its plot, so that the page can turn pixels into data", async () => {
    const n = notebook(source());
    await n.run("a");
    expect(n.controls("a")).toEqual([
      {
        kind: "pointer",
        id: "a#0",
        label: "the mean",
        drag: false,
        value: { x: 2, y: 10 },
        step: { x: 0.5, y: 0.1 },
        x: { type: "linear", domain: [0, 4], range: [40, 380] },
        y: { type: "log", domain: [1, 100], range: [170, 20] },
      },
    ]);
  });

  it("is drawn where the reader put it", async () => {
    const n = notebook(source());
    await n.run("a");
    const svg = () => n.report("a")?.outputs?.[0]?.["image/svg+xml"];
    expect(svg()).toContain('cx="210"');
    await n.move("a#0", { x: 1, y: 10 });
    expect(svg()).toContain('cx="125"');
    expect(n.text("a").split("\n").at(-1)).toBe("10");
  });

  it("lies on a figure as well, whose words and numbers it keeps", async () => {
    const n = notebook(source((plot) => `figure(${plot}, { alt: "A point.", data: [{ x: at.x }] })`));
    await n.run("a");
    const [output] = n.report("a")?.outputs ?? [];
    expect(output?.["text/plain"]).toBe("A point.");
    expect(output?.["application/vnd.nonlinear.figure+json"]?.rows).toEqual([[2]]);
    expect(n.controls("a")[0]).toMatchObject({ x: { range: [40, 380] } });
  });

  it("on bands carries their values", async () => {
    const bands = source()
      .replace("x: { domain: [0, 4] }", 'x: { type: "band", domain: [1, 2, 3] }')
      .replace("dot", "barY");
    const n = notebook(bands.replace('type: "log", domain: [1, 100]', "domain: [0, 100]"));
    await n.run("a");
    expect(n.controls("a")[0]).toMatchObject({ x: { type: "band", domain: [1, 2, 3] } });
  });
});
