import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fallingExponential } from "../../../src/compute/special/falling-exponential.ts";
import { expectUlps } from "../close.ts";

describe("fallingExponential()", () => {
  test.each([
    [0, 1],
    [-0, 1],
    [-Math.LN2, 0.5],
    [-1, 1 / Math.E],
    [-745.2, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])("at %d is %d", (x, expected) => {
    expectUlps(fallingExponential(x), expected, 1);
  });

  test("is the exponential within a unit in the last place, from 0 to where it underflows", () => {
    const below = fc.double({ min: -750, max: 0, noNaN: true });
    const near = fc.double({ min: -2, max: 0, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(below, near), (x) => {
        expectUlps(fallingExponential(x), Math.exp(x), 1);
      }),
      { numRuns: 2000 },
    );
  });

  test("never rises as x falls across the border of two powers of 2", () => {
    for (let k = 1; k < 1000; k++) {
      const border = -(k - 0.5) * Math.LN2;
      const around = [-2, -1, 0, 1, 2].map((n) => fallingExponential(border * (1 + n * 2 ** -50)));
      expect(around).toEqual([...around].sort((a, b) => b - a));
    }
  });
});
