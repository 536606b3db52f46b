import fc from "fast-check";
import { leakyRelu, mulberry32, preluSlopeDerivative, rrelu, rreluDerivative, rreluSlopes } from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "../arbitrary.ts";
import { expectWithin, sum } from "../close.ts";

describe("rreluSlopes()", () => {
  test("fills what it is given with slopes from lower to upper, and returns it", () => {
    const out = new Float64Array(1000);
    expect(rreluSlopes(mulberry32(3), 1 / 8, 1 / 3, out)).toBe(out);
    expect(Math.min(...out)).toBeGreaterThanOrEqual(1 / 8);
    expect(Math.max(...out)).toBeLessThan(1 / 3);
    expect(new Set(out).size).toBe(1000);
  });

  test("draws slopes whose mean is the slope of the evaluated unit", () => {
    const slopes = rreluSlopes(mulberry32(4), 1 / 8, 1 / 3, new Float64Array(20_000));
    expectWithin(sum(slopes) / slopes.length, rreluDerivative(-1), 2e-3);
  });

  test("takes one uniform number a slope, in order", () => {
    const random = mulberry32(5);
    const uniforms = [random(), random(), random()];
    const slopes = rreluSlopes(mulberry32(5), 2, 6, new Float64Array(3));
    uniforms.forEach((u, i) => {
      expectWithin(slopes[i] ?? NaN, 2 + 4 * u, 1e-15);
    });
  });

  test("gives equal slopes where lower is upper, and the same for the same seed", () => {
    expect([...rreluSlopes(mulberry32(1), 0.5, 0.5, new Float64Array(2))]).toEqual([0.5, 0.5]);
    const [a, b] = [1, 1].map((seed) => rreluSlopes(mulberry32(seed), 0, 1, new Float64Array(5)));
    expect(a).toEqual(b);
  });
});

describe("rrelu()", () => {
  test("is evaluated with the mean slope, also where the sum of the ends overflows", () => {
    expect(rrelu(-1, 0, 0.5)).toBe(-0.25);
    expect(rrelu(-1, 1e308, 1e308)).toBe(-1e308);
    expect(rrelu(3)).toBe(3);
  });
});

describe("preluSlopeDerivative()", () => {
  test("is the central difference of prelu in its slope", () => {
    fc.assert(
      fc.property(moderate, fc.double({ min: -1, max: 1, noNaN: true }), (x, slope) => {
        const difference = (leakyRelu(x, slope + 1e-4) - leakyRelu(x, slope - 1e-4)) / 2e-4;
        expectWithin(preluSlopeDerivative(x), difference, 1e-9);
      }),
    );
  });

  test("is 0 from 0 on, and NaN at NaN", () => {
    expect(preluSlopeDerivative(5)).toBe(0);
    expect(preluSlopeDerivative(NaN)).toBeNaN();
  });
});
