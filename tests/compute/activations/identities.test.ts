import fc from "fast-check";
import * as nonlinear from "nonlinear";
import { describe, expect, test } from "vitest";
import { moderate } from "../arbitrary.ts";
import { expectUlps, expectWithin } from "../close.ts";
import { finite } from "./every.ts";

type Scalar = (x: number) => number;

const odd: [string, Scalar][] = [
  ["tanh", nonlinear.tanh],
  ["scaledTanh", nonlinear.scaledTanh],
  ["softsign", nonlinear.softsign],
  ["erf", nonlinear.erf],
  ["sine", nonlinear.sine],
  ["tanhshrink", nonlinear.tanhshrink],
  ["softshrink", nonlinear.softshrink],
  ["hardshrink", nonlinear.hardshrink],
  ["hardtanh", nonlinear.hardtanh],
  ["identity", nonlinear.identity],
  ["sigmoidSecondDerivative", nonlinear.sigmoidSecondDerivative],
  ["tanhSecondDerivative", nonlinear.tanhSecondDerivative],
  ["softsignSecondDerivative", nonlinear.softsignSecondDerivative],
  ["gaussianDerivative", nonlinear.gaussianDerivative],
  ["normalPdfDerivative", nonlinear.normalPdfDerivative],
];

const even: [string, Scalar][] = [
  ["gaussian", nonlinear.gaussian],
  ["gaussianSecondDerivative", nonlinear.gaussianSecondDerivative],
  ["normalPdf", nonlinear.normalPdf],
  ["sigmoidDerivative", nonlinear.sigmoidDerivative],
  ["tanhDerivative", nonlinear.tanhDerivative],
  ["softsignDerivative", nonlinear.softsignDerivative],
  ["erfDerivative", nonlinear.erfDerivative],
  ["geluSecondDerivative", nonlinear.geluSecondDerivative],
  ["geluTanhSecondDerivative", nonlinear.geluTanhSecondDerivative],
  ["siluSecondDerivative", nonlinear.siluSecondDerivative],
  ["softplusSecondDerivative", nonlinear.softplusSecondDerivative],
  ["squareplusSecondDerivative", nonlinear.squareplusSecondDerivative],
];

/** f(x) + f(−x) = 1 */
const halved: [string, Scalar][] = [
  ["sigmoid", nonlinear.sigmoid],
  ["hardSigmoid", nonlinear.hardSigmoid],
  ["normalCdf", nonlinear.normalCdf],
  ["geluDerivative", nonlinear.geluDerivative],
  ["geluTanhDerivative", nonlinear.geluTanhDerivative],
  ["siluDerivative", nonlinear.siluDerivative],
  ["softplusDerivative", nonlinear.softplusDerivative],
  ["squareplusDerivative", nonlinear.squareplusDerivative],
];

/** f(x) − f(−x) = x */
const gated: [string, Scalar][] = [
  ["relu", nonlinear.relu],
  ["gelu", nonlinear.gelu],
  ["geluTanh", nonlinear.geluTanh],
  ["silu", nonlinear.silu],
  ["hardSwish", nonlinear.hardSwish],
  ["softplus", nonlinear.softplus],
  ["squareplus", nonlinear.squareplus],
];

describe("symmetry", () => {
  test.each(odd)("%s() is odd", (_, f) => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(f(-x)).toBe(f(x) === 0 ? f(-x) : -f(x));
        expect(Math.abs(f(-x))).toBe(Math.abs(f(x)));
      }),
    );
  });

  test.each(even)("%s() is even", (_, f) => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(f(-x)).toBe(f(x));
      }),
    );
  });

  test.each(halved)("%s() at x and −x sums to 1", (_, f) => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(f(x) + f(-x), 1, 5e-16);
      }),
    );
  });

  test.each(gated)("%s() at x less that at −x is x", (_, f) => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(f(x) - f(-x), x, 5e-15);
      }),
    );
  });
});

describe("one activation by another", () => {
  const pairs: [string, Scalar, Scalar, number][] = [
    ["tanh(x) is 2σ(2x) − 1", nonlinear.tanh, (x) => 2 * nonlinear.sigmoid(2 * x) - 1, 5e-16],
    ["sigmoid(x, 2) is σ(2x)", (x) => nonlinear.sigmoid(x, 2), (x) => nonlinear.sigmoid(2 * x), 0],
    ["swish(x, 1) is silu(x)", nonlinear.swish, nonlinear.silu, 0],
    ["swish(x, 0) is x/2", (x) => nonlinear.swish(x, 0), (x) => x / 2, 0],
    ["swish(x, −1) is −silu(−x)", (x) => nonlinear.swish(x, -1), (x) => -nonlinear.silu(-x), 0],
    ["celu(x, 1) is elu(x, 1)", (x) => nonlinear.celu(x, 1), (x) => nonlinear.elu(x, 1), 0],
    ["leakyRelu(x, 0) is relu(x)", (x) => nonlinear.leakyRelu(x, 0), nonlinear.relu, 0],
    ["leakyRelu(x, 1) is the identity", (x) => nonlinear.leakyRelu(x, 1), nonlinear.identity, 0],
    ["elu(x, 0) is relu(x)", (x) => nonlinear.elu(x, 0), nonlinear.relu, 0],
    ["squareplus(x, 0) is relu(x)", (x) => nonlinear.squareplus(x, 0), nonlinear.relu, 0],
    [
      "normalCdf(x) is (1 + erf(x/√2))/2",
      nonlinear.normalCdf,
      (x) => (1 + nonlinear.erf(x / Math.SQRT2)) / 2,
      5e-16,
    ],
    ["gelu(x) is x·Φ(x)", nonlinear.gelu, (x) => x * nonlinear.normalCdf(x), 1e-14],
    ["erf(x) is 1 − erfc(x)", nonlinear.erf, (x) => 1 - nonlinear.erfc(x), 3e-16],
    ["logSigmoid(x) is −softplus(−x)", nonlinear.logSigmoid, (x) => -nonlinear.softplus(-x), 0],
    ["mish(x) is x·tanh(softplus(x))", nonlinear.mish, (x) => x * Math.tanh(nonlinear.softplus(x)), 1e-14],
    ["silu(x) is x·σ(x)", nonlinear.silu, (x) => x * nonlinear.sigmoid(x), 1e-14],
    ["tanhshrink(x) is x − tanh(x)", nonlinear.tanhshrink, (x) => x - Math.tanh(x), 3e-16],
    ["hardSwish(x) is x·hardSigmoid(x)", nonlinear.hardSwish, (x) => x * nonlinear.hardSigmoid(x), 1e-14],
    ["reluSquared(x) is relu(x)²", nonlinear.reluSquared, (x) => nonlinear.relu(x) ** 2, 0],
    ["relu6(x) is hardtanh(x, 0, 6)", nonlinear.relu6, (x) => nonlinear.hardtanh(x, 0, 6), 0],
    ["scaledTanh(x) is 1.7159·tanh(2x/3)", nonlinear.scaledTanh, (x) => 1.7159 * Math.tanh(x / 1.5), 1e-15],
    ["linear(x, 3) is 3x", (x) => nonlinear.linear(x, 3), (x) => 3 * x, 0],
    ["prelu(x) is leakyRelu(x, ¼)", nonlinear.prelu, (x) => nonlinear.leakyRelu(x, 0.25), 0],
    ["rrelu(x) is leakyRelu(x, 11/48)", nonlinear.rrelu, (x) => nonlinear.leakyRelu(x, 11 / 48), 1e-15],
    [
      "softplus′ is the sigmoid",
      (x) => nonlinear.softplusDerivative(x, 3),
      (x) => nonlinear.sigmoid(x, 3),
      0,
    ],
    ["Φ′ is φ", nonlinear.normalCdfDerivative, nonlinear.normalPdf, 0],
    [
      "φ(x) is exp(−x²/2)/√(2π)",
      nonlinear.normalPdf,
      (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
      1e-16,
    ],
  ];

  test.each(pairs)("%s", (_, f, g, tolerance) => {
    fc.assert(
      fc.property(moderate, (x) => {
        expectWithin(f(x), g(x), tolerance);
      }),
    );
  });

  test("softplus() tends to relu() as beta grows, and is above it by log(2)/β at most", () => {
    fc.assert(
      fc.property(moderate, fc.double({ min: 0.1, max: 1000, noNaN: true }), (x, beta) => {
        const excess = nonlinear.softplus(x, beta) - nonlinear.relu(x);
        expect(excess).toBeGreaterThanOrEqual(0);
        expect(excess).toBeLessThanOrEqual(Math.LN2 / beta + 1e-14);
      }),
    );
  });

  test("the swish scales: swish(x, β) is silu(βx)/β", () => {
    fc.assert(
      fc.property(moderate, fc.double({ min: 0.1, max: 10, noNaN: true }), (x, beta) => {
        expectWithin(nonlinear.swish(x, beta), nonlinear.silu(beta * x) / beta, 1e-13);
        expectWithin(nonlinear.swishDerivative(x, beta), nonlinear.siluDerivative(beta * x), 1e-13);
      }),
    );
  });

  test("celu() scales too: celu(x, α) is α·elu(x/α)", () => {
    fc.assert(
      fc.property(moderate, fc.double({ min: 0.1, max: 10, noNaN: true }), (x, alpha) => {
        expectUlps(nonlinear.celu(x, alpha), alpha * nonlinear.elu(x / alpha), 8);
      }),
    );
  });
});

describe("bounds", () => {
  const bounded: [string, Scalar, number, number][] = [
    ["gelu()", nonlinear.gelu, -0.16997120747990369, Infinity],
    ["geluTanh()", nonlinear.geluTanh, -0.17005, Infinity],
    ["silu()", nonlinear.silu, -0.27846454276107374, Infinity],
    ["mish()", nonlinear.mish, -0.30884316, Infinity],
    ["hardSwish()", nonlinear.hardSwish, -0.375, Infinity],
    ["gaussian()", nonlinear.gaussian, 0, 1],
    ["normalPdf()", nonlinear.normalPdf, 0, 0.3989422804014327],
    ["sine()", nonlinear.sine, -1, 1],
    ["sigmoidDerivative()", nonlinear.sigmoidDerivative, 0, 0.25],
    ["tanhDerivative()", nonlinear.tanhDerivative, 0, 1],
    ["geluDerivative()", nonlinear.geluDerivative, -0.12902, 1.12902],
    ["siluDerivative()", nonlinear.siluDerivative, -0.09984, 1.09984],
    ["mishDerivative()", nonlinear.mishDerivative, -0.1132, 1.0885],
  ];

  test.each(bounded)("%s stays within its bounds, but for one rounding", (_, f, low, high) => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(f(x)).toBeGreaterThanOrEqual(low - 3e-16 * Math.abs(low));
        expect(f(x)).toBeLessThanOrEqual(high + 3e-16 * Math.abs(high));
      }),
      { numRuns: 500 },
    );
  });
});
