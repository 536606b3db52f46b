import { activation, celu, celuSecondDerivative } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectUlps } from "../close.ts";
import { allowed } from "./budgets.ts";
import { rows } from "./high-precision.ts";

describe("activations against mpmath, where the reference file has no numbers", () => {
  test.each(rows)("%s %j at %d", (name, parameters, x, expected, conditions) => {
    const f = activation(name, parameters);
    const received = [f.value(x), f.derivative(x), f.secondDerivative(x)];
    expect(received).toHaveLength(expected.length);
    for (const order of [0, 1, 2] as const) {
      expectUlps(received[order] ?? NaN, Number(expected[order]), allowed(name, order, x, conditions[order]));
    }
  });

  test.each(rows)(
    "%s %j at %d, value and derivative at once",
    (name, parameters, x, expected, conditions) => {
      const values = new Float64Array(1);
      const derivatives = new Float64Array(1);
      activation(name, parameters).valuesAndDerivatives(Float64Array.of(x), values, derivatives);
      expectUlps(values[0] ?? NaN, Number(expected[0]), allowed(name, 0, x, conditions[0]));
      expectUlps(derivatives[0] ?? NaN, Number(expected[1]), allowed(name, 1, x, conditions[1]));
    },
  );
});

describe("celu()", () => {
  test.each([
    [100.3, -36.862246788275186, -30.847311009981592],
    [100.3, -87.60183872392824, -58.42171217417755],
    [7.3, -5.63210163474738, -3.925140896738955],
    [0.3, -0.13615347513712703, -0.10944563059789834],
  ])("with α = %d at %d is %d within 1 ulp, for x/α and the product are put right", (alpha, x, expected) => {
    expectUlps(celu(x, alpha), expected, 1);
  });

  test.each([
    [7.3, -21.82896184709291, 0.006886838901787084],
    [100.3, -483.33061189764413, 8.051917000082852e-5],
    [0.3, -1.7689922352316565, 0.009162208930229749],
  ])("with α = %d at %d has the second derivative %d within 1 ulp", (alpha, x, expected) => {
    expectUlps(celuSecondDerivative(x, alpha), expected, 1);
  });
});

describe("parameters of every size", () => {
  test.each([
    ["sigmoid", { slope: 1e10 }],
    ["sigmoid", { slope: -1e300 }],
    ["swish", { beta: 1e10 }],
    ["swish", { beta: -1e300 }],
    ["softplus", { beta: 1e300 }],
    ["softplus", { beta: 1e-300 }],
    ["celu", { alpha: 1e-300 }],
    ["celu", { alpha: 1e300 }],
    ["elu", { alpha: 1e300 }],
    ["leaky-relu", { slope: 1e300 }],
    ["squareplus", { b: Number.MAX_VALUE }],
    ["squareplus", { b: 5e-324 }],
  ] as const)("%s %j gives no NaN", (name, parameters) => {
    const f = activation(name, parameters);
    const x = [5e-324, 1e-300, 1e-10, 1, 700, 1e10, 1e299, 1e308].flatMap((size) => [size, -size]);
    const values = new Float64Array(x.length);
    const derivatives = new Float64Array(x.length);
    f.valuesAndDerivatives(Float64Array.from(x), values, derivatives);
    const all = [
      ...values,
      ...derivatives,
      ...x.flatMap((xi) => [f.value(xi), f.derivative(xi), f.secondDerivative(xi)]),
    ];
    expect(all).not.toContain(NaN);
  });
});
