import fc from "fast-check";
import { mulberry32, standardNormal } from "nonlinear";
import { describe, expect, test } from "vitest";
import "./arbitrary.ts";
import { expectWithin, sum } from "./close.ts";

/** The generator as the project's claims write it down, symbol for symbol. */
function asWritten(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function draws(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw);
}

describe("mulberry32()", () => {
  test("yields the stream of the common kit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        expect(draws(20, mulberry32(seed))).toEqual(draws(20, asWritten(seed)));
      }),
    );
  });

  test("gives the same stream for the same seed, and another for another", () => {
    expect(draws(5, mulberry32(42))).toEqual(draws(5, mulberry32(42)));
    expect(draws(5, mulberry32(42))).not.toEqual(draws(5, mulberry32(43)));
  });

  test("stays in [0, 1) and is uniform: mean ½, variance 1/12", () => {
    const values = draws(100_000, mulberry32(1));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const mean = sum(values) / values.length;
    const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
    expectWithin(mean, 0.5, 0.005);
    expectWithin(variance, 1 / 12, 0.002);
  });

  test("keeps two streams apart", () => {
    const first = mulberry32(5);
    const second = mulberry32(5);
    first();
    expect(second()).toBe(mulberry32(5)());
  });

  test("accepts a negative seed as its 32-bit pattern", () => {
    expect(mulberry32(-1)()).toBe(mulberry32(2 ** 32 - 1)());
  });
});

describe("standardNormal()", () => {
  test("is √(−2 log(1 − u₁))·cos(2πu₂) of the next two uniforms", () => {
    const uniforms = draws(2, mulberry32(9));
    const [u1 = NaN, u2 = NaN] = uniforms;
    const expected = Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
    expect(standardNormal(mulberry32(9))).toBe(expected);
  });

  test("takes exactly two uniforms per draw", () => {
    const random = mulberry32(3);
    let taken = 0;
    const counted = () => {
      taken++;
      return random();
    };
    standardNormal(counted);
    standardNormal(counted);
    expect(taken).toBe(4);
  });

  test("has mean 0, variance 1 and fourth moment 3", () => {
    const random = mulberry32(11);
    const values = draws(200_000, () => standardNormal(random));
    const moment = (k: number) => sum(values.map((value) => value ** k)) / values.length;
    expectWithin(moment(1), 0, 0.01);
    expectWithin(moment(2), 1, 0.01);
    expectWithin(moment(4), 3, 0.1);
  });

  test("is finite for the smallest and the largest uniform", () => {
    const almostOne = 1 - 2 ** -32;
    expect(standardNormal(() => 0)).toBeCloseTo(0, 15);
    expect(standardNormal(() => almostOne)).toBeLessThan(6.67);
  });
});
