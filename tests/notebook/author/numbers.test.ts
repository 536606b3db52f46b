import { describe, expect, it } from "vitest";
import { between, count, fixed, tiny } from "../../../src/notebook/author/numbers.ts";

describe("count() and between()", () => {
  it("count from nought, and divide an interval with both its ends", () => {
    expect(count(3)).toEqual([0, 1, 2]);
    expect(count(0)).toEqual([]);
    expect(between(-1, 1, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it.each([-1, 1.5, NaN])("refuse to count to %d", (n) => {
    expect(() => count(n)).toThrow(
      new RangeError(`Cannot count: n must be a whole number of at least 0, received ${n}`),
    );
  });

  it.each([1, 2.5])("refuse %d points", (n) => {
    expect(() => between(0, 1, n)).toThrow(
      new RangeError(`Cannot divide the interval: n must be a whole number of at least 2, received ${n}`),
    );
  });
});

describe("fixed()", () => {
  it.each<[number, number | undefined, string]>([
    [1.23456, undefined, "1.235"],
    [-0.5, 1, "−0.5"],
    [-0.0001, 2, "0.00"],
    [-0, 0, "0"],
    [-12, 0, "−12"],
  ])("writes %d to %s digits as %s", (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });
});

describe("tiny()", () => {
  it("writes errors in powers of ten, and none that is rounding", () => {
    expect(tiny(0.00123)).toBe("1.2e−3");
    expect(tiny(-0.00123)).toBe("−1.2e−3");
    expect(tiny(3e-16)).toBe("< 1e−12");
    expect(tiny(3e-16, 1e-20)).toBe("3.0e−16");
  });
});
