import fc from "fast-check";
import { clipByGlobalNorm, clipByValue } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin } from "../close.ts";
import { norm } from "./problems.ts";

const entries = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 9 });
const maximum = fc.double({ min: 0.1, max: 100, noNaN: true });

describe("clipByGlobalNorm()", () => {
  test("returns the norm from before, leaves at most the maximum, and keeps the direction", () => {
    fc.assert(
      fc.property(entries, maximum, (values, limit) => {
        const before = norm(values);
        fc.pre(before > 1e-9);
        const gradients = Float64Array.from(values);
        expectWithin(clipByGlobalNorm(gradients, limit), before, 1e-13 * before);
        expectWithin(norm(gradients), Math.min(before, limit), 1e-13 * before);
        const scale = norm(gradients) / before;
        expectAllWithin(
          gradients,
          values.map((value) => value * scale),
          1e-12,
        );
      }),
    );
  });

  test("does not touch gradients within the maximum", () => {
    const gradients = Float64Array.of(0.3, 0.4);
    expect(clipByGlobalNorm(gradients, 0.5)).toBe(0.5);
    expect([...gradients]).toEqual([0.3, 0.4]);
  });

  test("measures gradients whose squares overflow or vanish", () => {
    const huge = Float64Array.of(3e200, 4e200);
    expectWithin(clipByGlobalNorm(huge, 1), 5e200, 1e185);
    expectAllWithin(huge, [0.6, 0.8], 1e-15);
    expect(clipByGlobalNorm(Float64Array.of(-1e200, 0), Number.MAX_VALUE)).toBe(1e200);
    const tiny = Float64Array.of(3e-200, 4e-200);
    expectWithin(clipByGlobalNorm(tiny, 1e-200), 5e-200, 1e-214);
    expectAllWithin(
      tiny.map((value) => value * 1e200),
      [0.6, 0.8],
      1e-15,
    );
  });

  test("of 0 is 0", () => {
    const gradients = new Float64Array(3);
    expect(clipByGlobalNorm(gradients, 0)).toBe(0);
    expect([...gradients]).toEqual([0, 0, 0]);
  });

  test("leaves what is not finite to be reported", () => {
    const infinite = Float64Array.of(1, -Infinity);
    expect(clipByGlobalNorm(infinite, 1)).toBe(Infinity);
    expect([...infinite]).toEqual([1, -Infinity]);
    const unknown = Float64Array.of(NaN, 5);
    expect(clipByGlobalNorm(unknown, 1)).toBeNaN();
    expect([...unknown]).toEqual([NaN, 5]);
  });
});

describe("clipByValue()", () => {
  test("puts every entry into [−maximum, maximum] and changes no other", () => {
    fc.assert(
      fc.property(entries, maximum, (values, limit) => {
        const expected = values.map((value) => Math.max(-limit, Math.min(limit, value)));
        expect([...clipByValue(Float64Array.from(values), limit)]).toEqual(expected);
      }),
    );
  });

  test("works in place", () => {
    const gradients = Float64Array.of(2, -Infinity, NaN);
    expect(clipByValue(gradients, 1)).toBe(gradients);
    expect([...gradients]).toEqual([1, -1, NaN]);
  });
});
