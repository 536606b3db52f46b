import { activation, activationNames, roundingPoints, saturationPoints } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

describe("saturationPoints()", () => {
  test("are where |f′| falls below the slope for good", () => {
    for (const name of ["sigmoid", "tanh", "softsign", "gaussian", "gelu"] as const) {
      const f = activation(name);
      for (const slope of [0.1, 0.01, 1e-3]) {
        const { left, right } = saturationPoints(f, slope);
        if (left !== null) expectWithin(Math.abs(f.derivative(left)), slope, 1e-12);
        if (right !== null) expectWithin(Math.abs(f.derivative(right)), slope, 1e-12);
      }
    }
  });

  test("of the sigmoid are ±4.585 for slope 0.01, symmetric", () => {
    const { left, right } = saturationPoints(activation("sigmoid"));
    expectWithin(right ?? NaN, 4.58486, 1e-5);
    expect(left).toBe(-(right ?? NaN));
  });

  test("of tanh are closed form: artanh √(1 − slope)", () => {
    expectWithin(saturationPoints(activation("tanh")).right ?? NaN, Math.atanh(Math.sqrt(0.99)), 1e-12);
  });

  test("are the kinks of what is flat beyond them", () => {
    expect(saturationPoints(activation("relu"))).toEqual({ left: 0, right: null });
    expect(saturationPoints(activation("relu6"))).toEqual({ left: 0, right: 6 });
    expect(saturationPoints(activation("hard-sigmoid"))).toEqual({ left: -3, right: 3 });
  });

  test("are none for lines, shrinks and waves", () => {
    for (const name of ["identity", "leaky-relu", "softshrink", "tanhshrink", "sine"] as const) {
      expect(saturationPoints(activation(name))).toEqual({ left: null, right: null });
    }
  });

  test("are everywhere for a flat function", () => {
    expect(saturationPoints(activation("step"))).toEqual({ left: Infinity, right: -Infinity });
  });

  test("refuse a slope of 0", () => {
    expect(() => saturationPoints(activation("tanh"), 0)).toThrow(
      "Cannot find where f saturates: slope must be finite and above 0, received 0",
    );
  });
});

describe("roundingPoints()", () => {
  test("of the sigmoid are 36.74 and −745.13, of tanh ±19.06", () => {
    const sigmoid = roundingPoints(activation("sigmoid"));
    expectWithin(sigmoid.right ?? NaN, 36.74, 0.01);
    expectWithin(sigmoid.left ?? NaN, -745.13, 0.01);
    const tanh = roundingPoints(activation("tanh"));
    expectWithin(tanh.right ?? NaN, (55 * Math.LN2) / 2, 0.02);
    expect(tanh.left).toBe(-(tanh.right ?? NaN));
  });

  test("separate f = f(±∞) from f ≠ f(±∞)", () => {
    for (const name of activationNames) {
      const f = activation(name);
      const { left, right } = roundingPoints(f);
      if (right !== null && right > 0) {
        expect(f.value(right)).toBe(f.value(Infinity));
        expect(f.value(right * (1 - 1e-14))).not.toBe(f.value(Infinity));
      }
      if (left !== null && left < 0) {
        expect(f.value(left) === f.value(-Infinity)).toBe(true);
        expect(f.value(left * (1 - 1e-14)) === f.value(-Infinity)).toBe(false);
      }
    }
  });

  test("are null without a finite limit, and 0 where f is constant on the whole side", () => {
    expect(roundingPoints(activation("relu"))).toEqual({ left: 0, right: null });
    expect(roundingPoints(activation("sine"))).toEqual({ left: null, right: null });
    expect(roundingPoints(activation("hardtanh"))).toEqual({ left: -1, right: 1 });
  });
});
