import fc from "fast-check";
import { type Activation, type ActivationName, activation, activationNames } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectUlps, expectWithin } from "../close.ts";
import { budgets } from "./budgets.ts";
import { anyOf, every, finite } from "./every.ts";

/** A place near which a central difference does not reach over a kink. */
function clear(f: Activation, x: number): boolean {
  return f.kinks.every((kink) => Math.abs(x - kink) > 1e-3);
}

/** f(x) at −Infinity and Infinity, of f with its default parameters; NaN where it has no limit. */
const limits: Record<ActivationName, [low: number, high: number]> = {
  step: [0, 1],
  identity: [-Infinity, Infinity],
  linear: [-Infinity, Infinity],
  sigmoid: [0, 1],
  "hard-sigmoid": [0, 1],
  tanh: [-1, 1],
  "scaled-tanh": [-1.7159, 1.7159],
  hardtanh: [-1, 1],
  softsign: [-1, 1],
  relu: [0, Infinity],
  relu6: [0, 6],
  "leaky-relu": [-Infinity, Infinity],
  prelu: [-Infinity, Infinity],
  rrelu: [-Infinity, Infinity],
  "relu-squared": [0, Infinity],
  elu: [-1, Infinity],
  celu: [-1, Infinity],
  selu: [-1.7580993408473766, Infinity],
  softplus: [0, Infinity],
  "log-sigmoid": [-Infinity, 0],
  squareplus: [0, Infinity],
  gelu: [0, Infinity],
  "gelu-tanh": [0, Infinity],
  silu: [0, Infinity],
  swish: [0, Infinity],
  mish: [0, Infinity],
  "hard-swish": [0, Infinity],
  tanhshrink: [-Infinity, Infinity],
  softshrink: [-Infinity, Infinity],
  hardshrink: [-Infinity, Infinity],
  sine: [NaN, NaN],
  gaussian: [0, 0],
  erf: [-1, 1],
  "normal-cdf": [0, 1],
  "normal-pdf": [0, 0],
};

/** f′(x) at −Infinity and Infinity where f is not flat there. */
const slopes: Partial<Record<ActivationName, [low: number, high: number]>> = {
  identity: [1, 1],
  linear: [1, 1],
  relu: [0, 1],
  "leaky-relu": [0.01, 1],
  prelu: [0.25, 1],
  rrelu: [11 / 48, 1],
  "relu-squared": [0, Infinity],
  elu: [0, 1],
  celu: [0, 1],
  selu: [0, 1.0507009873554805],
  softplus: [0, 1],
  "log-sigmoid": [1, 0],
  squareplus: [0, 1],
  gelu: [0, 1],
  "gelu-tanh": [0, 1],
  silu: [0, 1],
  swish: [0, 1],
  mish: [0, 1],
  "hard-swish": [0, 1],
  tanhshrink: [1, 1],
  softshrink: [1, 1],
  hardshrink: [1, 1],
  sine: [NaN, NaN],
};

/** Those that neither rise nor fall throughout. */
const wavy: readonly ActivationName[] = [
  "gelu",
  "gelu-tanh",
  "silu",
  "swish",
  "mish",
  "hard-swish",
  "sine",
  "gaussian",
  "normal-pdf",
];

describe("the registry", () => {
  test("lists every name once", () => {
    expect(new Set(activationNames).size).toBe(activationNames.length);
    expect([...activationNames].sort()).toEqual(Object.keys(budgets).sort());
  });
});

describe.each(every)("%s", (name) => {
  const some = anyOf(name);

  test("tells its name and all its parameters", () => {
    fc.assert(
      fc.property(some, (f) => {
        expect(f.name).toBe(name);
        expect(activation(name, f.parameters).parameters).toEqual(f.parameters);
      }),
      { numRuns: 10 },
    );
  });

  test("has derivatives that are central differences, away from the kinks", () => {
    const near = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(some, near, (f, x) => {
        fc.pre(clear(f, x));
        const h = 1e-5;
        const first = (f.value(x + h) - f.value(x - h)) / (2 * h);
        const second = (f.derivative(x + h) - f.derivative(x - h)) / (2 * h);
        expectWithin(f.derivative(x), first, 5e-9 * (1 + Math.abs(f.value(x))));
        expectWithin(f.secondDerivative(x), second, 5e-9 * (1 + Math.abs(f.derivative(x))));
      }),
    );
  });

  test("has its kinks where it has kinks, and nowhere else", () => {
    fc.assert(
      fc.property(some, (f) => {
        expect([...f.kinks]).toEqual([...f.kinks].sort((a, b) => a - b));
        for (const kink of f.kinks) {
          const h = 1e-9;
          const jump = [f.value, f.derivative, f.secondDerivative].map((g) =>
            Math.abs(g(kink + h) - g(kink - h)),
          );
          expect(Math.max(...jump)).toBeGreaterThan(1e-6);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("gives no NaN for any finite number", () => {
    fc.assert(
      fc.property(some, finite, (f, x) => {
        for (const y of [f.value(x), f.derivative(x), f.secondDerivative(x)]) expect(y).not.toBeNaN();
      }),
      { numRuns: 300 },
    );
  });

  test("gives NaN for NaN, in every form", () => {
    const f = activation(name);
    const values = new Float64Array(1);
    const derivatives = new Float64Array(1);
    f.valuesAndDerivatives(Float64Array.of(NaN), values, derivatives);
    const scalars = [f.value(NaN), f.derivative(NaN), f.secondDerivative(NaN)];
    const arrays = [f.values, f.derivatives, f.secondDerivatives].map(
      (form) => form(Float64Array.of(NaN))[0],
    );
    expect([...scalars, ...arrays, ...values, ...derivatives]).toEqual(Array(8).fill(NaN));
  });

  test("has the right limits at ±Infinity, in every form", () => {
    const f = activation(name);
    const x = Float64Array.of(-Infinity, Infinity);
    const values = new Float64Array(2);
    const derivatives = new Float64Array(2);
    f.valuesAndDerivatives(x, values, derivatives);
    for (const received of [[...x].map(f.value), [...f.values(x.slice())], [...values]]) {
      received.forEach((y, i) => {
        expectSame(y, limits[name][i]);
      });
    }
    for (const received of [[...x].map(f.derivative), [...f.derivatives(x.slice())], [...derivatives]]) {
      received.forEach((y, i) => {
        expectSame(y, (slopes[name] ?? [0, 0])[i]);
      });
    }
    const bent = { sine: [NaN, NaN], "relu-squared": [0, 2] } as Record<string, number[]>;
    [...x].map(f.secondDerivative).forEach((y, i) => {
      expectSame(y, (bent[name] ?? [0, 0])[i]);
    });
  });

  if (!wavy.includes(name))
    test("increases, and stays between its limits", () => {
      const f = activation(name);
      const [low, high] = limits[name];
      fc.assert(
        fc.property(finite, finite, (a, b) => {
          const [x, y] = a < b ? [f.value(a), f.value(b)] : [f.value(b), f.value(a)];
          expect(x - y).toBeLessThanOrEqual(4e-16 * Math.abs(y));
          expect(x).toBeGreaterThanOrEqual(low);
          expect(y).toBeLessThanOrEqual(high);
          expect(f.derivative(a)).toBeGreaterThanOrEqual(0);
        }),
      );
    });

  test("has array forms that are the scalar ones, entry by entry", () => {
    fc.assert(
      fc.property(some, fc.array(finite, { maxLength: 20 }), (f, list) => {
        const x = Float64Array.from(list);
        expect(f.values(x, new Float64Array(x.length))).toEqual(x.map(f.value));
        expect(f.secondDerivatives(x, new Float64Array(x.length))).toEqual(x.map(f.secondDerivative));
        expect(f.derivatives(x, new Float64Array(x.length))).toEqual(x.map(f.derivative));
      }),
    );
  });

  test("has a fused form within the budgets of the scalar ones", () => {
    const [valueUlps, derivativeUlps] = budgets[name];
    fc.assert(
      fc.property(some, fc.array(finite, { minLength: 1, maxLength: 20 }), (f, list) => {
        const x = Float64Array.from(list);
        const values = new Float64Array(x.length);
        const derivatives = new Float64Array(x.length);
        f.valuesAndDerivatives(x, values, derivatives);
        list.forEach((xi, i) => {
          expectUlps(values[i] ?? NaN, f.value(xi), valueUlps);
          expectUlps(derivatives[i] ?? NaN, f.derivative(xi), derivativeUlps);
        });
      }),
    );
  });
});

function expectSame(received: number, expected: number | undefined): void {
  if (Number.isNaN(expected)) expect(received).toBeNaN();
  else expectWithin(received, expected ?? NaN, 1e-15);
}
