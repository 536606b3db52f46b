import fc from "fast-check";
import { mulberry32, reversalRate, sameSignFraction, standardNormal, zigZagIndex } from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "../arbitrary.ts";
import { expectWithin } from "../close.ts";

const path = fc.array(moderate, { minLength: 6, maxLength: 30 }).map((values) => {
  return values.slice(0, 3 * Math.floor(values.length / 3));
});

describe("zigZagIndex()", () => {
  test("is never below 1", () => {
    fc.assert(
      fc.property(path, (points) => {
        expect(zigZagIndex(points, 3)).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  test("is 1 for a straight path, in steps of any length, and for one that rests", () => {
    expectWithin(zigZagIndex([0, 0, 3, 4, 6, 8, 60, 80], 2), 1, 1e-15);
    expect(zigZagIndex([2, 2, 2, 2], 2)).toBe(1);
  });

  test("is infinite for a path that returns", () => {
    expect(zigZagIndex([0, 1, 0], 1)).toBe(Infinity);
  });

  test("does not change when the path is moved, scaled or walked backwards", () => {
    fc.assert(
      fc.property(path, moderate, (points, shift) => {
        const index = zigZagIndex(points, 3);
        fc.pre(index < 1e3);
        expectWithin(zigZagIndex([...points].reverse(), 3), index, 1e-9 * index);
        expectWithin(
          zigZagIndex(
            points.map((x) => 2 * x + shift),
            3,
          ),
          index,
          1e-6 * index,
        );
      }),
    );
  });

  test("of steps at right angles is √2", () => {
    expectWithin(zigZagIndex([0, 0, 1, 0, 1, 1, 2, 1, 2, 2], 2), Math.SQRT2, 1e-15);
  });
});

describe("reversalRate()", () => {
  test("counts the turns that go back, not those at right angles", () => {
    expect(reversalRate([0, 0, 1, 0, 1, 1, 0.5, 0, 5, 5], 2)).toBe(2 / 3);
  });

  test("is 0 for a straight path and for a single step, 1 for an oscillation", () => {
    expect(reversalRate([1, 2, 3, 4], 1)).toBe(0);
    expect(reversalRate([1, 2], 1)).toBe(0);
    expect(reversalRate([1, -1, 1, -1], 1)).toBe(1);
  });
});

describe("sameSignFraction()", () => {
  test("counts vectors wholly above or wholly below 0", () => {
    expect(sameSignFraction([1, 1, -1, -1, 1, -1, -1, 1], 2)).toBe(0.5);
  });

  test("does not count a vector with a component of 0", () => {
    expect(sameSignFraction([0, 0, 0, 1, -0, -1], 2)).toBe(0);
  });

  test("of one component is 1 unless it is 0", () => {
    expect(sameSignFraction([3, -1, 0, 2], 1)).toBe(0.75);
  });

  test("is 1 for δ·x with positive x, whatever δ", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.boolean(),
        (x, delta, negative) => {
          const gradient = x.map((value) => (negative ? -delta : delta) * value);
          expect(sameSignFraction(gradient, x.length)).toBe(1);
        },
      ),
    );
  });

  test("of isotropic vectors in d dimensions is 2^(1 − d)", () => {
    const random = mulberry32(11);
    const vectors = Float64Array.from({ length: 4 * 20000 }, () => standardNormal(random));
    expectWithin(sameSignFraction(vectors, 4), 1 / 8, 0.01);
  });
});
