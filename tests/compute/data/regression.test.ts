import { absoluteValueRegression, mulberry32, sineRegression, standardNormal } from "nonlinear";
import { describe, expect, test } from "vitest";

const functions = [
  { name: "sineRegression", make: sineRegression, f: (x: number) => Math.sin(3 * x) },
  { name: "absoluteValueRegression", make: absoluteValueRegression, f: Math.abs },
];

describe.each(functions)("$name()", ({ make, f }) => {
  test("samples the function on a grid from −1 to 1, both ends included", () => {
    const { rows, columns, inputs, targets, classes } = make({ rows: 9 });
    expect([...inputs]).toEqual([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
    expect([...targets]).toEqual([...inputs].map(f));
    expect([rows, columns, classes]).toEqual([9, 1, undefined]);
  });

  test("samples at uniform places in the order of the stream", () => {
    const stream = mulberry32(8);
    const { inputs, targets } = make({ rows: 50, spacing: "uniform", random: mulberry32(8) });
    expect([...inputs]).toEqual(Array.from({ length: 50 }, () => -1 + 2 * stream()));
    expect([...targets]).toEqual([...inputs].map(f));
  });

  test("gives a single row where it is uniform", () => {
    expect([...make({ rows: 1, spacing: "uniform", random: () => 0.5 }).inputs]).toEqual([0]);
  });

  test("adds noise to the target, drawn after the place of its row", () => {
    const stream = mulberry32(8);
    const { inputs, targets } = make({ rows: 20, spacing: "uniform", noise: 0.5, random: mulberry32(8) });
    inputs.forEach((x, row) => {
      expect(x).toBe(-1 + 2 * stream());
      expect(targets[row]).toBe(f(x) + 0.5 * standardNormal(stream));
    });
  });
});
