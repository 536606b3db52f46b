import { describe, expect, it } from "vitest";
import { plotCurves } from "../../src/site/api/plot.ts";

const draw = (value: (x: number) => number, kinks: number[] = []) =>
  plotCurves([{ value, kinks, className: "curve" }], "A <curve>");

/** The points of the curve's path, a list for each stroke. */
function strokes(svg: string): number[][][] {
  const path = /class="curve" d="([^"]*)"/.exec(svg)?.[1] ?? "";
  return path
    .split("M")
    .slice(1)
    .map((stroke) => stroke.split("L").map((point) => point.split(",").map(Number)));
}

describe("plotCurves()", () => {
  it("draws a line with two points, from edge to edge", () => {
    const [stroke, ...others] = strokes(draw((x) => x / 4));
    expect(others).toEqual([]);
    expect(stroke?.map(([x]) => x)).toEqual([0, 320]);
    expect(stroke?.[0]?.[1]).toBeGreaterThan(stroke?.[1]?.[1] ?? 0);
  });

  it("joins the two sides of a kink, and leaves a gap where the function jumps", () => {
    const kink = strokes(draw((x) => Math.max(0, x) / 2, [0]));
    expect(kink).toHaveLength(2);
    expect(kink[0]?.at(-1)).toEqual(kink[1]?.[0]);
    const jump = strokes(draw((x) => (x > 0 ? 1 : 0), [0]));
    expect(jump).toHaveLength(2);
    expect(jump[0]?.at(-1)?.[0]).toBe(jump[1]?.[0]?.[0]);
    expect(jump[0]?.at(-1)?.[1]).toBeGreaterThan((jump[1]?.[0]?.[1] ?? 0) + 30);
  });

  it("follows a curve within a tenth of a pixel, with few points", () => {
    const stroke = strokes(draw((x) => Math.tanh(x)))[0] ?? [];
    expect(stroke.length).toBeLessThan(60);
    for (const [px = 0, py = 0] of stroke) {
      const x = (px / 320) * 8 - 4;
      expect(py).toBeCloseTo(1 + ((3 - Math.tanh(x)) / 4.5) * 178, 0);
    }
  });

  it("leaves out what is not a number, and stays near the window where values are huge", () => {
    const numbers = strokes(draw((x) => (x < 0 ? NaN : x * 1e300))).flat(2);
    expect(numbers.every((number) => Number.isFinite(number) && Math.abs(number) < 400)).toBe(true);
  });

  it("says in words what it shows, escaped", () => {
    expect(draw((x) => x)).toContain('role="img" aria-label="A &lt;curve&gt;"');
  });
});
