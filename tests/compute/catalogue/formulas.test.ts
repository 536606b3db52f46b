import { activation, type ActivationName, catalogueEntry, gaussianExpectation } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

const { abs, exp, log, max, min, sqrt, tanh, PI, E } = Math;
const sigma = (x: number) => 1 / (1 + exp(-x));

// The TeX of the catalogue, read aloud to JavaScript: value and derivative.
const read: Partial<Record<ActivationName, [(x: number) => number, (x: number) => number]>> = {
  step: [(x) => Number(x >= 0), () => 0],
  sigmoid: [sigma, (x) => sigma(x) * (1 - sigma(x))],
  "hard-sigmoid": [(x) => min(max(x + 3, 0), 6) / 6, (x) => Number(-3 < x && x < 3) / 6],
  tanh: [(x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)), (x) => 1 - tanh(x) ** 2],
  "scaled-tanh": [(x) => 1.7159 * tanh((2 * x) / 3), (x) => 1.7159 * (2 / 3) * (1 - tanh((2 * x) / 3) ** 2)],
  hardtanh: [(x) => min(max(x, -1), 1), (x) => Number(-1 < x && x < 1)],
  softsign: [(x) => x / (1 + abs(x)), (x) => 1 / (1 + abs(x)) ** 2],
  relu: [(x) => max(0, x), (x) => Number(x > 0)],
  relu6: [(x) => min(max(0, x), 6), (x) => Number(0 < x && x < 6)],
  "relu-squared": [(x) => max(0, x) ** 2, (x) => 2 * max(0, x)],
  "leaky-relu": [(x) => (x > 0 ? x : 0.01 * x), (x) => (x > 0 ? 1 : 0.01)],
  prelu: [(x) => (x > 0 ? x : 0.25 * x), (x) => (x > 0 ? 1 : 0.25)],
  rrelu: [(x) => (x > 0 ? x : ((1 / 8 + 1 / 3) / 2) * x), (x) => (x > 0 ? 1 : (1 / 8 + 1 / 3) / 2)],
  elu: [(x) => (x > 0 ? x : exp(x) - 1), (x) => (x > 0 ? 1 : exp(x))],
  celu: [(x) => (x > 0 ? x : exp(x) - 1), (x) => (x > 0 ? 1 : exp(x))],
  softplus: [(x) => log(1 + exp(x)), sigma],
  "log-sigmoid": [(x) => -log(1 + exp(-x)), (x) => sigma(-x)],
  squareplus: [(x) => (x + sqrt(x * x + 4)) / 2, (x) => (1 + x / sqrt(x * x + 4)) / 2],
  "gelu-tanh": [
    (x) => (x / 2) * (1 + tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3))),
    (x) => {
      const t = tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3));
      return (1 + t) / 2 + (x / 2) * (1 - t * t) * sqrt(2 / PI) * (1 + 0.134145 * x * x);
    },
  ],
  silu: [(x) => x * sigma(x), (x) => sigma(x) * (1 + x * (1 - sigma(x)))],
  swish: [(x) => x * sigma(x), (x) => sigma(x) * (1 + x * (1 - sigma(x)))],
  mish: [
    (x) => x * tanh(log(1 + exp(x))),
    (x) => {
      const t = tanh(log(1 + exp(x)));
      return t + x * sigma(x) * (1 - t * t);
    },
  ],
  "hard-swish": [(x) => (x / 6) * min(max(x + 3, 0), 6), (x) => (x < -3 ? 0 : x <= 3 ? (2 * x + 3) / 6 : 1)],
  tanhshrink: [(x) => x - tanh(x), (x) => tanh(x) ** 2],
  softshrink: [(x) => Math.sign(x) * max(abs(x) - 0.5, 0), (x) => Number(abs(x) > 0.5)],
  hardshrink: [(x) => x * Number(abs(x) > 0.5), (x) => Number(abs(x) > 0.5)],
  identity: [(x) => x, () => 1],
  linear: [(x) => x, () => 1],
  sine: [Math.sin, Math.cos],
  gaussian: [(x) => exp(-x * x), (x) => -2 * x * exp(-x * x)],
  "normal-pdf": [(x) => exp((-x * x) / 2) / sqrt(2 * PI), (x) => (-x * exp((-x * x) / 2)) / sqrt(2 * PI)],
};

describe("the formulas of the catalogue are those of the functions", () => {
  test.each(Object.keys(read) as ActivationName[])("%s", (name) => {
    const [value, derivative] = read[name]!;
    const f = activation(name);
    for (let x = -7.45; x < 7.5; x += 0.1) {
      expectWithin(f.value(x), value(x), 1e-14);
      expectWithin(f.derivative(x), derivative(x), 1e-14);
    }
    for (const { at } of catalogueEntry(name).kinks) expectWithin(f.value(at), value(at), 1e-14);
  });

  test("SELU with its λ and α", () => {
    const [lambda, alpha] = [1.0507009873554805, 1.6732632423543772];
    for (const x of [-3, -0.5, 0.5, 3]) {
      const expected = x > 0 ? lambda * x : lambda * alpha * (exp(x) - 1);
      expectWithin(activation("selu").value(x), expected, 1e-15);
    }
    expectWithin(catalogueEntry("selu").range.lower, -lambda * alpha, 1e-15);
  });

  test("erf, Φ and GELU by the integrals they are", () => {
    for (const x of [-2, -0.3, 0.4, 1.7]) {
      const below = gaussianExpectation((z) => (z < x ? 1 : 0), { breaks: [x] });
      expectWithin(activation("normal-cdf").value(x), below, 1e-14);
      expectWithin(activation("erf").value(x / Math.SQRT2), 2 * below - 1, 1e-14);
      expectWithin(activation("gelu").value(x), x * below, 1e-14);
      const density = exp((-x * x) / 2) / sqrt(2 * PI);
      expectWithin(activation("gelu").derivative(x), below + x * density, 1e-14);
    }
  });

  test.each([
    ["gelu", 0.9213503964748574 + (Math.SQRT2 * exp(-1)) / sqrt(2 * PI)],
    ["gaussian", sqrt(2 / E)],
    ["normal-pdf", 1 / sqrt(2 * PI * E)],
    ["normal-cdf", 1 / sqrt(2 * PI)],
    ["erf", 2 / sqrt(PI)],
    ["scaled-tanh", (1.7159 * 2) / 3],
  ] as const)("the Lipschitz constant of %s in closed form", (name, expected) => {
    expectWithin(catalogueEntry(name).lipschitz.value ?? NaN, expected, 1e-15);
  });

  test.each([
    ["gaussian", 5 ** 0.25],
    ["normal-pdf", sqrt(2 * PI * sqrt(3))],
    ["squareplus", sqrt(2 / 3)],
    ["relu-squared", sqrt(2 / 3)],
    ["erf", sqrt(PI) / 2],
    ["normal-cdf", sqrt(2 * PI)],
    ["leaky-relu", sqrt(2 / (1 + 1e-4))],
    ["rrelu", sqrt(2 / (1 + (11 / 24) ** 2 / 4))],
  ] as const)("the gain of %s in closed form", (name, expected) => {
    expectWithin(catalogueEntry(name).initialisation.gain, expected, 1e-14);
  });

  test("parameters act as their words say", () => {
    const at = (name: ActivationName, parameters: Record<string, number>, x: number) => {
      return activation(name, parameters).value(x);
    };
    expect(at("swish", { beta: 0 }, 3)).toBe(1.5);
    expectWithin(at("swish", { beta: 1e6 }, -1), 0, 1e-12);
    expectWithin(at("softplus", { beta: 1e6 }, 2), 2, 1e-12);
    expect(at("squareplus", { b: 0 }, -3)).toBe(0);
    expectWithin(at("celu", { alpha: 2 }, -1), 2 * (exp(-0.5) - 1), 1e-15);
    expectWithin(activation("sigmoid", { slope: 3 }).derivative(0), 0.75, 1e-15);
    expect(activation("elu", { alpha: 0.5 }).derivative(-1e-300)).toBe(0.5);
  });
});
