import {
  activation,
  arcCosineKernel,
  correlationMap,
  correlationMapSlope,
  fixedCorrelation,
  meanField,
  reluCorrelationMap,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";
import { casesOf } from "./reference.ts";

function relatively(received: number, expected: number, tolerance: number): void {
  expectWithin(received, expected, tolerance * Math.abs(expected));
}

describe("correlationMap()", () => {
  test.each(casesOf("correlation_map"))("follows $activation, σ_w² = $sigma_w2, to its c*", (reference) => {
    const f = activation(reference.activation);
    const variances = { weightVariance: reference.sigma_w2, biasVariance: reference.sigma_b2 };
    reference.c.slice(1).forEach((expected, layer) => {
      relatively(correlationMap(f, reference.c[layer]!, variances), expected, 1e-12);
    });
    relatively(fixedCorrelation(f, variances), reference.c_star, 1e-12);
  });

  // mpmath
  test("of tanh and of sigmoid at a variance that is given", () => {
    const tanh = correlationMap(activation("tanh"), 0.3, { weightVariance: 3, variance: 1.5 });
    expectWithin(tanh, 0.2736209079154657, 1e-14);
    const sigmoid = correlationMap(activation("sigmoid"), -0.6, { weightVariance: 1, variance: 20 });
    expectWithin(sigmoid, 0.391445144606636, 1e-14);
  });

  test("of ReLU is the arc-cosine kernel, to the last digits of 1 − c", () => {
    for (const c of [-1, -0.9, -0.3, 0, 0.5, 0.999, 1 - 1e-6, 1 - 1e-9, 1]) {
      const received = correlationMap(activation("relu"), c, { weightVariance: 2 });
      expectWithin(received, arcCosineKernel(c), 1e-14);
    }
  });

  test("of a step is ½ + arcsin(c)/π at any weight variance", () => {
    for (const c of [-0.5, 0, 0.3, 0.999, 1 - 1e-9]) {
      const received = correlationMap(activation("step"), c, { weightVariance: 2 });
      expectWithin(received, 0.5 + Math.asin(c) / Math.PI, 1e-12);
    }
  });

  test("of erf is an arcsine", () => {
    const [q, c] = [2, 0.4];
    const moment = (product: number) => (2 / Math.PI) * Math.asin((2 * product) / (1 + 2 * q));
    const options = { weightVariance: 3, biasVariance: 0.2, variance: q };
    const expected = (3 * moment(q * c) + 0.2) / (3 * moment(q) + 0.2);
    expectWithin(correlationMap(activation("erf"), c, options), expected, 1e-14);
  });

  test("is 1 at 1, and odd for odd f without biases", () => {
    const options = { weightVariance: 2, variance: 1 };
    for (const name of ["tanh", "softshrink"] as const) {
      const f = activation(name);
      expect(correlationMap(f, 1, options)).toBe(1);
      expectWithin(correlationMap(f, 0, options), 0, 1e-14);
      expectWithin(correlationMap(f, -0.4, options), -correlationMap(f, 0.4, options), 1e-14);
    }
  });

  test("is 1 whatever c in a net without weights", () => {
    expect(correlationMap(activation("tanh"), 0.2, { weightVariance: 0, biasVariance: 1 })).toBe(1);
  });

  test("asks for a variance where the fixed point has none to offer", () => {
    expect(() => correlationMap(activation("tanh"), 0.5, { weightVariance: 0.5 })).toThrow(
      "Cannot map the correlation: variance must be given where the fixed point is 0 or infinite, received a fixed point of 0",
    );
  });
});

describe("correlationMapSlope()", () => {
  test.each(["tanh", "relu", "sigmoid", "elu"] as const)(
    "is the central difference of correlationMap(): %s",
    (name) => {
      const f = activation(name);
      const options = { weightVariance: 1.7, biasVariance: 0.1, variance: 0.9 };
      const at = (c: number) => correlationMap(f, c, options);
      const difference = (at(0.4 + 1e-4) - at(0.4 - 1e-4)) / 2e-4;
      expectWithin(correlationMapSlope(f, 0.4, options), difference, 1e-7);
    },
  );

  test("at c = 1 is χ₁", () => {
    const f = activation("tanh");
    const variances = { weightVariance: 1.8, biasVariance: 0.2 };
    relatively(correlationMapSlope(f, 1, variances), meanField(f, variances).chi, 1e-12);
  });

  test("of ReLU is 1 − arccos(c)/π", () => {
    const received = correlationMapSlope(activation("relu"), -0.2, { weightVariance: 2 });
    expectWithin(received, 1 - Math.acos(-0.2) / Math.PI, 1e-12);
  });

  test("refuses a function that jumps", () => {
    expect(() => correlationMapSlope(activation("step"), 0.5, { weightVariance: 1 })).toThrow(
      "Cannot differentiate the correlation map: f must be continuous, received one that jumps",
    );
  });
});

describe("fixedCorrelation()", () => {
  test("is 1 in the ordered phase and at the critical line", () => {
    expect(fixedCorrelation(activation("tanh"), { weightVariance: 1.2, biasVariance: 0.3 })).toBe(1);
    expect(fixedCorrelation(activation("relu"), { weightVariance: 2 })).toBe(1);
  });

  test("is 0 for odd functions in the chaotic phase without biases", () => {
    expect(fixedCorrelation(activation("tanh"), { weightVariance: 3 })).toBe(0);
  });

  test("is a fixed point of the map", () => {
    for (const [name, weightVariance, biasVariance] of [
      ["tanh", 2, 0.05],
      ["sigmoid", 200, 0],
      ["step", 2, 0],
    ] as const) {
      const f = activation(name);
      const variances = { weightVariance, biasVariance };
      const c = fixedCorrelation(f, variances);
      expect(c).toBeGreaterThan(0);
      expect(c).toBeLessThan(1);
      expectWithin(correlationMap(f, c, variances), c, 1e-11);
    }
  });

  test("finds c* close to 1 just inside the chaotic phase", () => {
    const variances = { weightVariance: 1.765, biasVariance: 0.05 };
    const c = fixedCorrelation(activation("tanh"), variances);
    const chi = meanField(activation("tanh"), variances).chi;
    expect(chi - 1).toBeGreaterThan(1e-4);
    expect(1 - c).toBeLessThan(0.02);
    expect(1 - c).toBeGreaterThan(1e-4);
  });

  test("refuses a variance that grows for ever", () => {
    expect(() => fixedCorrelation(activation("relu"), { weightVariance: 3 })).toThrow(
      "Cannot find the fixed correlation: weightVariance must be one at which the variance converges, received 3",
    );
  });
});

describe("arcCosineKernel()", () => {
  test("keeps its digits near −1, where it is (2ε)^{3/2}/(3π)", () => {
    for (const e of [1e-15, 1e-12, 1e-9, 1e-6]) {
      const c = -1 + e;
      relatively(arcCosineKernel(c), (2 * (1 + c)) ** 1.5 / (3 * Math.PI), 1e-6);
    }
  });

  test("is the same on both sides of where the series begins", () => {
    const c = -Math.cos(0.2);
    const plain = (Math.sqrt(1 - c * c) + c * (Math.PI - Math.acos(c))) / Math.PI;
    relatively(arcCosineKernel(c + 1e-15), plain, 3e-13);
    relatively(arcCosineKernel(c - 1e-15), plain, 3e-13);
  });
});

describe("reluCorrelationMap()", () => {
  test.each(casesOf("relu_correlation_map"))("agrees with the reference, σ_w² = $sigma_w2", (reference) => {
    const variances = { weightVariance: reference.sigma_w2, biasVariance: reference.sigma_b2 };
    reference.c.forEach((c, i) => {
      relatively(reluCorrelationMap(c, variances), reference.c_next[i]!, 1e-14);
    });
  });

  test("with biases is correlationMap() of ReLU, at q* or a variance that is given", () => {
    for (const options of [
      { weightVariance: 1.5, biasVariance: 0.2 },
      { weightVariance: 3, biasVariance: 0.2, variance: 4 },
    ]) {
      const expected = correlationMap(activation("relu"), 0.35, options);
      expectWithin(reluCorrelationMap(0.35, options), expected, 1e-14);
    }
  });

  test("asks for a variance where the fixed point is infinite", () => {
    expect(() => reluCorrelationMap(0, { weightVariance: 2, biasVariance: 1 })).toThrow(
      "Cannot map the correlation of a ReLU net: variance must be finite and above 0, received Infinity",
    );
  });
});
