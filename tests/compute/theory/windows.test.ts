import fc from "fast-check";
import {
  activation,
  gaussianMoments,
  lipschitzConstant,
  minimum,
  nielsenWindow,
  normalisationGain,
  sigmoidDerivative,
  widestNielsenWindow,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import "../arbitrary.ts";
import { expectWithin } from "../close.ts";

describe("nielsenWindow()", () => {
  const weight = fc.double({ min: 4.001, max: 200, noNaN: true });
  const bias = fc.double({ min: -10, max: 10, noNaN: true });

  test("ends where |w·σ′(w·a + b)| = 1, and is above 1 inside", () => {
    fc.assert(
      fc.property(weight, bias, fc.boolean(), (size, b, negative) => {
        const w = negative ? -size : size;
        const window = nielsenWindow(w, b)!;
        const factor = (a: number) => Math.abs(w * sigmoidDerivative(w * a + b));
        expectWithin(factor(window.lower), 1, 1e-11);
        expectWithin(factor(window.upper), 1, 1e-11);
        expect(factor((window.lower + window.upper) / 2)).toBeGreaterThan(1);
        expect(factor(window.lower - 0.01)).toBeLessThan(1);
        expect(window.width).toBeCloseTo(window.upper - window.lower, 12);
      }),
    );
  });

  test("is 4·arcosh(√w/2)/w wide", () => {
    for (const w of [4.5, 6.9, 16, 100]) {
      expectWithin(nielsenWindow(w)!.width, (4 * Math.acosh(Math.sqrt(w) / 2)) / w, 1e-14);
    }
  });

  test("is a point at |w| = 4 and null below, since σ′ ≤ ¼", () => {
    expect(nielsenWindow(-4, 2)).toEqual({ lower: 0.5, upper: 0.5, width: 0 });
    expect(nielsenWindow(3.999)).toBeNull();
    expect(nielsenWindow(-1, 5)).toBeNull();
  });
});

describe("widestNielsenWindow()", () => {
  test("is .44774 wide at w = 6.894, and wider than all others", () => {
    const { weight, width } = widestNielsenWindow();
    expectWithin(weight, 6.894, 5e-4);
    expectWithin(width, 0.44774, 5e-6);
    expect(nielsenWindow(weight)!.width).toBeCloseTo(width, 15);
    const search = minimum((w) => -nielsenWindow(w)!.width, 4, 50);
    expectWithin(search.at, weight, 1e-6);
    expectWithin(-search.value, width, 1e-15);
  });
});

describe("normalisationGain()", () => {
  test.each([
    ["sigmoid", "layer", 0.153],
    ["sigmoid", "batch", 1.03],
    ["relu", "layer", 1],
    ["relu", "batch", 1.467],
  ] as const)("of %s under %s normalisation has the square %d", (name, normalisation, squared) => {
    const gain = normalisationGain(activation(name), normalisation);
    expectWithin(gain.squared, squared, 5e-3);
    expectWithin(gain.amplitude, Math.sqrt(gain.squared), 1e-15);
  });

  test("of BatchNorm and ReLU is 1.211 in amplitude", () => {
    expectWithin(normalisationGain(activation("relu"), "batch").amplitude, 1.211, 5e-4);
  });

  // √(g³⁸·E f′²): nineteen normalised factors and one bare f′
  test("gives what 20 layers are left with: 3.8e-9, .34 and 27", () => {
    const left = (name: "sigmoid" | "relu", normalisation: "layer" | "batch") => {
      const f = activation(name);
      const { squared } = normalisationGain(f, normalisation);
      return Math.sqrt(squared ** 19 * gaussianMoments(f).secondMomentDerivative);
    };
    expectWithin(left("sigmoid", "layer"), 3.8e-9, 1e-10);
    expect(left("sigmoid", "batch")).toBeGreaterThan(0.25);
    expect(left("sigmoid", "batch")).toBeLessThan(0.4);
    expectWithin(left("relu", "batch"), 27, 0.5);
  });

  test("does not depend on the size of f, and BatchNorm's not on its mean", () => {
    const f = activation("softplus");
    const moved = {
      value: (x: number) => 3 * f.value(x) + 5,
      derivative: (x: number) => 3 * f.derivative(x),
      kinks: [],
    };
    const gain = normalisationGain(f, "batch").squared;
    expectWithin(normalisationGain(moved, "batch").squared, gain, 1e-12);
    expect(normalisationGain(moved, "layer").squared).toBeLessThan(normalisationGain(f, "layer").squared);
  });

  test("refuses a constant", () => {
    const constant = { value: () => 2, derivative: () => 0, kinks: [] };
    expect(() => normalisationGain(constant, "batch")).toThrow(
      "Cannot take the gain of a normalised layer: f must vary, received one with batch statistics of 0",
    );
  });
});

describe("minimum()", () => {
  test.each([
    ["gelu", -0.7517915, -0.16997120747],
    ["silu", -1.278464543, -0.27846454276],
    ["mish", -1.192431, -0.30884341],
  ] as const)("of %s is at %d", (name, at, value) => {
    const found = minimum(activation(name).value, -3, 0);
    expectWithin(found.at, at, 1e-6);
    expectWithin(found.value, value, 1e-8);
  });

  test("at an end, and at the very ends of the interval", () => {
    expect(minimum((x) => x, 2, 5)).toEqual({ at: 2, value: 2 });
    expect(minimum((x) => -x, 2, 5)).toEqual({ at: 5, value: -5 });
  });

  test("takes the deepest of several valleys", () => {
    const found = minimum((x) => Math.cos(x) + x / 50, -10, 10);
    expectWithin(found.at, -3 * Math.PI, 0.03);
  });

  test("finds the foot of a corner", () => {
    const found = minimum((x) => Math.abs(x - 0.3), -1, 1);
    expectWithin(found.at, 0.3, 1e-12);
  });

  test("refuses NaN", () => {
    expect(() => minimum(Math.sqrt, -1, 1)).toThrow(
      "Cannot find the minimum: f must be a number, received NaN at -1",
    );
  });
});

describe("lipschitzConstant()", () => {
  test.each([
    ["sigmoid", {}, 0.25],
    ["sigmoid", { slope: 3 }, 0.75],
    ["tanh", {}, 1],
    ["leaky-relu", { slope: 2 }, 2],
    ["selu", {}, 1.7580993408],
    ["elu", { alpha: 1 }, 1],
    ["gelu", {}, 1.1289041451],
    ["silu", {}, 1.0998393201],
    ["mish", {}, 1.0884981612],
    ["hard-swish", {}, 1.5],
    ["gaussian", {}, Math.sqrt(2 / Math.E)],
    ["erf", {}, 2 / Math.sqrt(Math.PI)],
    ["softplus", {}, 1],
    ["log-sigmoid", {}, 1],
    ["tanhshrink", {}, 1],
    ["relu-squared", {}, Infinity],
    ["step", {}, Infinity],
    ["hardshrink", {}, Infinity],
  ] as const)("of %s %o is %d", (name, parameters, expected) => {
    expectWithin(lipschitzConstant(activation(name, parameters)), expected, 1e-9);
  });
});
