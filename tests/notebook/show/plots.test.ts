import type * as PlotModule from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { figure } from "../../../src/notebook/author/figure.ts";
import { plotOn } from "../../../src/notebook/kernel/plot.ts";
import { outputHtml } from "../../../src/notebook/show/html.ts";
import { show } from "../../../src/notebook/show/show.ts";
import { compact } from "../../../src/notebook/show/svg.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
const Plot = plotOn(document) as unknown as typeof PlotModule;
const svgOf = (plot: Element) => show(plot)?.["image/svg+xml"] ?? "";
const attribute = (svg: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(svg)?.[1];

describe("plotOn()", () => {
  it("draws in the house's size, which an author may change", () => {
    const svg = svgOf(Plot.plot({ marks: [Plot.dot([[1, 2]])] }));
    expect([attribute(svg, "width"), attribute(svg, "height")]).toEqual(["480", "300"]);
    expect(attribute(svgOf(Plot.plot({ width: 200, marks: [] })), "width")).toBe("200");
  });

  it("keeps the house's style where an author adds to it", () => {
    const svg = svgOf(Plot.plot({ style: { color: "red" }, marks: [Plot.dot([[1, 2]])] }));
    expect(svg).toMatch(/style="[^"]*color:\s*red/);
    expect(svg).toMatch(/style="[^"]*font-size:\s*13px/);
  });

  it("draws a mark by itself, on the same document", () => {
    const svg = svgOf(Plot.dot([[1, 2]]).plot({ height: 100 }));
    expect([attribute(svg, "width"), attribute(svg, "height")]).toEqual(["480", "100"]);
    expect(svg).toContain("<circle");
  });
});

describe("a plot as SVG", () => {
  const line = Array.from({ length: 50 }, (_, i) => [i / 7, Math.sin(i / 7)] as const);

  it("has no style sheet, which would reach the whole page", () => {
    const plot = Plot.plot({ marks: [Plot.dot([[1, 2]])] });
    expect(plot.outerHTML).toContain("<style>");
    expect(svgOf(plot)).not.toContain("<style");
  });

  it("is announced as an image, by the words of its figure", () => {
    const plot = Plot.plot({ marks: [Plot.dot([[1, 2]])] });
    const bundle = show(figure(plot, { alt: 'One point, "alone".', data: [] }));
    expect(bundle?.["text/plain"]).toBe('One point, "alone".');
    expect(attribute(bundle?.["image/svg+xml"] ?? "", "role")).toBe("img");
    expect(attribute(bundle?.["image/svg+xml"] ?? "", "aria-label")).toBe("One point, &quot;alone&quot;.");
  });

  it("is announced by Plot's own label where no figure gives one", () => {
    expect(show(Plot.plot({ ariaLabel: "a line", marks: [] }))?.["text/plain"]).toBe("a line");
    expect(show(Plot.plot({ marks: [] }))?.["text/plain"]).toBe("<svg>");
  });

  it("has coordinates rounded to a tenth of a pixel", () => {
    const svg = svgOf(Plot.plot({ marks: [Plot.line(line), Plot.dot(line)] }));
    const places = [...svg.matchAll(/\s(?:d|cx|cy|x1|y2|transform)="([^"]*)"/g)].map(
      ([, value]) => value ?? "",
    );
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter((value) => /\d\.\d\d/.test(value))).toEqual([]);
  });

  it("keeps the decimals of labels and of opacities", () => {
    const svg = svgOf(
      Plot.plot({
        marks: [Plot.dot([[1, 2]], { opacity: 0.25 }), Plot.text([[1, 2]], { text: () => "0.125" })],
      }),
    );
    expect(svg).toMatch(/opacity="0\.25"/);
    expect(svg).toContain(">0.125<");
  });

  it("may be something else than an image, which stays HTML", () => {
    const element = document.createElement("p");
    element.textContent = "1.2345";
    expect(show(element)).toEqual({ "text/plain": "<p>", "text/html": "<p>1.2345</p>" });
  });
});

describe("a plot with a legend, which is more than an image", () => {
  const plot = () =>
    Plot.plot({ title: "Two", color: { legend: true }, marks: [Plot.dot([[1, 2]], { fill: () => "a" })] });

  it("keeps the words and the numbers of its figure", () => {
    const bundle = show(figure(plot(), { alt: "Two points.", data: [{ x: 1 }] }));
    expect(bundle?.["text/html"]).toMatch(/^<figure [^>]*aria-label="Two points\."/);
    expect(bundle?.["application/vnd.nonlinear.figure+json"]?.rows).toEqual([[1]]);
    const showing = {
      clean: (markup: string) => markup,
      typeset: String,
      words: { data: "numbers", rows: "rows", play: "play" },
    };
    expect(bundle && outputHtml(bundle, showing)).toContain("<summary>numbers</summary>");
  });

  it("has no style sheet either", () => {
    expect(plot().outerHTML).toContain("<style>");
    expect(show(plot())?.["text/html"]).not.toContain("<style");
  });
});

describe("compact()", () => {
  it("rounds half a tenth and negative numbers as arithmetic does, without a negative zero", () => {
    expect(compact('<circle cx="1.25" cy="-1.26" r="-0.04"/>')).toBe('<circle cx="1.3" cy="-1.3" r="0"/>');
  });

  it("leaves what is written as a power of ten", () => {
    expect(compact('<path d="M1.2345e-7,2.345"/>')).toBe('<path d="M1.2345e-7,2.3"/>');
  });

  it("rounds a shift and leaves a scale, which is no place", () => {
    expect(compact('<g transform="translate(1.234,5.678)"/>')).toBe('<g transform="translate(1.2,5.7)"/>');
    expect(compact('<g transform="scale(0.04)"/>')).toBe('<g transform="scale(0.04)"/>');
  });

  it("leaves attributes whose name only ends like one of a place", () => {
    expect(compact('<path data-x="1.2345" stroke-width="0.75"/>')).toBe(
      '<path data-x="1.2345" stroke-width="0.75"/>',
    );
  });

  it("tells a long line step by step, and every point is where it was, to a tenth", () => {
    const points = Array.from({ length: 200 }, (_, i) => [i * 1.237, 100 + 80 * Math.sin(i / 5)] as const);
    const path = `M${points.map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join("L")}`;
    const shorter = compact(`<path d="${path}"/>`);
    expect(shorter.length).toBeLessThan(path.length / 1.5);
    const walked = walk(shorter.slice(9, -3));
    expect(walked).toHaveLength(points.length);
    walked.forEach(([x, y], i) => {
      expect(Math.abs(x - (points[i]?.[0] ?? NaN))).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(y - (points[i]?.[1] ?? NaN))).toBeLessThanOrEqual(0.0501);
    });
  });

  it("begins each part of a broken line at its own place", () => {
    const part = (x: number) => `M${x},10.55L${x + 1},20.55L${x + 2},30.55`;
    const walked = walk(compact(`<path d="${part(1)}${part(50)}${part(90)}Z"/>`).slice(9, -3));
    expect(walked.map(([x]) => Math.round(x))).toEqual([1, 2, 3, 50, 51, 52, 90, 91, 92]);
  });
});

/** The points of a path of `M x,y`, `l dx dy` and `Z`. */
function walk(path: string): [number, number][] {
  let at: [number, number] = [0, 0];
  return [...path.matchAll(/([Ml])(-?[\d.]+?)(?:,|(?=-))(-?[\d.]+)/g)].map(([, command, dx, dy]) => {
    const [x, y] = command === "M" ? [0, 0] : at;
    at = [x + Number(dx), y + Number(dy)];
    return at;
  });
}
