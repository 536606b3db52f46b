import fc from "fast-check";
import {
  type ActivationName,
  activation,
  criticalPoint,
  criticalWeightVariance,
  depthScale,
  gaussianExpectation,
  meanField,
  varianceMap,
  varianceMapSlope,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import "../arbitrary.ts";
import { expectWithin } from "../close.ts";
import { casesOf } from "./reference.ts";

function relatively(received: number, expected: number, tolerance: number): void {
  expectWithin(received, expected, tolerance * Math.abs(expected));
}

describe("meanField() agrees with the reference", () => {
  test.each(casesOf("mean_field"))(
    "$activation, σ_w² = $sigma_w2, σ_b² = $sigma_b2",
    ({ activation: name, sigma_w2, sigma_b2, q_star, chi_1, phase, xi_q, xi_c_at_c1 }) => {
      const field = meanField(activation(name), { weightVariance: sigma_w2, biasVariance: sigma_b2 });
      const diverges = phase.includes("diverges");
      expect(field.converges).toBe(!diverges);
      relatively(field.variance, diverges ? Infinity : Number(q_star), 1e-12);
      relatively(field.chi, chi_1, 1e-12);
      // The reference calls a diverging net by that name alone; ours has a phase all the same.
      if (phase !== "diverges") expect(field.phase).toBe(phase.split(",")[0]);
      if (xi_q !== undefined) relatively(field.varianceDepth, xi_q, 1e-9);
      if (xi_c_at_c1 === undefined) return;
      if (field.phase === "critical") expect(field.correlationDepth).toBeGreaterThan(1e12);
      else relatively(field.correlationDepth, xi_c_at_c1, 1e-9);
    },
  );
});

describe("meanField()", () => {
  // mpmath, 30 digits: beyond σ_w² = 64 the usual 120 nodes of Gauss–Hermite go wrong
  test.each([
    [64, 27.38252313432718, 0.7948232833721036],
    [256, 118.75434617559823, 1.5535737125778548],
    [1e6, 499435.49351708166, 94.0846021999982],
  ])("of a sigmoid net with σ_w² = %d", (weightVariance, variance, chi) => {
    const field = meanField(activation("sigmoid"), { weightVariance });
    relatively(field.variance, variance, 1e-13);
    relatively(field.chi, chi, 1e-13);
  });

  test("of a ReLU net in closed form: q* = σ_b²/(1 − σ_w²/2), χ₁ = V′ = σ_w²/2", () => {
    const field = meanField(activation("relu"), { weightVariance: 1.5, biasVariance: 0.2 });
    expect(field).toMatchObject({ variance: 0.8, chi: 0.75, slope: 0.75, phase: "ordered" });
    relatively(field.varianceDepth, 1 / Math.log(4 / 3), 1e-15);
  });

  test("of a He-initialised ReLU net stays at any variance it starts from", () => {
    for (const initialVariance of [1e-3, 1, 7]) {
      const field = meanField(activation("relu"), { weightVariance: 2, initialVariance });
      expect(field).toMatchObject({ variance: initialVariance, chi: 1, phase: "critical", converges: true });
      expect(field.correlationDepth).toBe(Infinity);
    }
  });

  test("of linear and leaky nets follows their mean square slope", () => {
    expect(meanField(activation("identity"), { weightVariance: 0.5, biasVariance: 1 }).variance).toBe(2);
    const leaky = meanField(activation("leaky-relu", { slope: 0.5 }), { weightVariance: 1.6 });
    expect(leaky.phase).toBe("critical");
  });

  test.each([
    ["softplus", 2.5, 1.25],
    ["elu", 2.5, 1.25],
    ["hardshrink", 1.5, 1.5],
    ["relu-squared", 2, Infinity],
  ] as const)("of %s with σ_w² = %d grows for ever", (name, weightVariance, chi) => {
    const field = meanField(activation(name), { weightVariance, biasVariance: 0.1 });
    expect(field).toMatchObject({ variance: Infinity, converges: false, chi, slope: chi, phase: "chaotic" });
  });

  test("reaches the fixed point next to the start, when there are several", () => {
    const f = activation("relu-squared");
    const low = meanField(f, { weightVariance: 0.5, initialVariance: 1 });
    const high = meanField(f, { weightVariance: 0.5, initialVariance: 2 });
    expect(low).toMatchObject({ variance: 0, slope: 0, chi: 0, phase: "ordered" });
    expect(high.converges).toBe(false);
  });

  test("has an infinite χ₁ where f jumps, and a variance that is right all the same", () => {
    const field = meanField(activation("step"), { weightVariance: 2, biasVariance: 0.5 });
    expect(field.chi).toBe(Infinity);
    expect(field.correlationDepth).toBe(0);
    relatively(field.variance, 1.5, 1e-14);
    expectWithin(field.slope, 0, 1e-14);
  });

  test("of a net without weights is its biases", () => {
    const field = meanField(activation("tanh"), { weightVariance: 0, biasVariance: 0.3 });
    expect(field).toMatchObject({ variance: 0.3, chi: 0, slope: 0, phase: "ordered", varianceDepth: 0 });
    expect(meanField(activation("step"), { weightVariance: 0 })).toMatchObject({ variance: 0, chi: 0 });
  });

  test("finds q* = V(q*) for every smooth activation, close to where iteration ends", () => {
    const names: ActivationName[] = ["sigmoid", "tanh", "elu", "selu", "gelu", "silu", "mish", "gaussian"];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0.2, max: 1.8, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (name, weightVariance, biasVariance) => {
          const f = activation(name);
          const variances = { weightVariance, biasVariance };
          const { variance, slope } = meanField(f, variances);
          relatively(varianceMap(f, variance, variances), variance, 1e-13);
          if (Math.abs(slope) > 0.9) return;
          let q = 1;
          for (let layer = 0; layer < 200; layer++) q = varianceMap(f, q, variances);
          relatively(q, variance, 1e-8);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("finds small fixed points of tanh nets just inside the chaotic phase: q* ≈ ε/2", () => {
    const field = meanField(activation("tanh"), { weightVariance: 1 + 1e-5 });
    relatively(field.variance, 5e-6, 1e-4);
    expect(field.phase).toBe("chaotic");
  });

  test("finds fixed points as small as the bias variance makes them", () => {
    const field = meanField(activation("tanh"), { weightVariance: 0.5, biasVariance: 1e-20 });
    relatively(field.variance, 2e-20, 1e-9);
  });

  test("depends only on f and not on how its input is scaled", () => {
    const steep = { ...activation("tanh") };
    const scaled = {
      value: (x: number) => steep.value(3 * x),
      derivative: (x: number) => 3 * steep.derivative(3 * x),
      kinks: [],
    };
    const plain = meanField(steep, { weightVariance: 4.5, biasVariance: 0.9 });
    const other = meanField(scaled, { weightVariance: 0.5, biasVariance: 0.1 });
    relatively(other.variance, plain.variance / 9, 1e-12);
    relatively(other.chi, plain.chi, 1e-12);
  });
});

describe("varianceMap()", () => {
  test.each(casesOf("variance_map"))("follows $activation, σ_w² = $sigma_w2", (reference) => {
    const variances = { weightVariance: reference.sigma_w2, biasVariance: reference.sigma_b2 };
    reference.q.slice(1).forEach((expected, layer) => {
      const received = varianceMap(activation(reference.activation), reference.q[layer]!, variances);
      relatively(received, expected, 1e-14);
    });
  });

  test("is σ_w²·f(0)² + σ_b² at q = 0", () => {
    expect(varianceMap(activation("sigmoid"), 0, { weightVariance: 4, biasVariance: 0.5 })).toBe(1.5);
  });
});

describe("varianceMapSlope()", () => {
  test.each([
    "sigmoid",
    "tanh",
    "softplus",
    "elu",
    "gelu",
    "hardtanh",
    "hard-swish",
    "softshrink",
    "hardshrink",
    "step",
  ] as const)("is the central difference of varianceMap(): %s", (name) => {
    const f = activation(name);
    for (const q of [0.05, 1, 30]) {
      const h = 1e-4 * q;
      const at = (variance: number) => varianceMap(f, variance, { weightVariance: 1.5 });
      const difference = (at(q + h) - at(q - h)) / (2 * h);
      expectWithin(varianceMapSlope(f, q, { weightVariance: 1.5 }), difference, 1e-7 * (1 + difference));
    }
  });

  test("is σ_w²·E[f′² + f·f″] for smooth f, at 0 too", () => {
    const f = activation("sigmoid");
    const std = Math.sqrt(2);
    const expected = gaussianExpectation((x) => f.derivative(x) ** 2 + f.value(x) * f.secondDerivative(x), {
      std,
    });
    relatively(varianceMapSlope(f, 2, { weightVariance: 1 }), expected, 1e-12);
    expect(varianceMapSlope(f, 0, { weightVariance: 8 })).toBe(0.5);
    expect(varianceMapSlope(activation("elu", { alpha: 0.5 }), 0, { weightVariance: 1 })).toBe(0.625);
  });

  test("has no value at 0 without a second derivative there", () => {
    const f = { value: (x: number) => 1 + Math.abs(x), derivative: Math.sign, kinks: [0] };
    expect(() => varianceMapSlope(f, 0, { weightVariance: 1 })).toThrow(
      "Cannot differentiate the variance map: q must be above 0 where f has no second derivative, received 0",
    );
  });
});

describe("criticalPoint()", () => {
  test.each(casesOf("edge_of_chaos"))("$activation at q = $q_star", (reference) => {
    const point = criticalPoint(activation(reference.activation), reference.q_star);
    relatively(point.weightVariance, reference.sigma_w2, 1e-12);
    relatively(point.biasVariance, reference.sigma_b2, 1e-11);
  });

  test("is where χ₁ = 1 and q is the fixed point", () => {
    const point = criticalPoint(activation("tanh"), 0.7);
    const field = meanField(activation("tanh"), point);
    relatively(field.variance, 0.7, 1e-11);
    relatively(field.chi, 1, 1e-11);
  });

  test("of ReLU has σ_w² = 2 and σ_b² = 0 at every q, exactly", () => {
    for (const q of [1e-3, 1, 50]) {
      expect(criticalPoint(activation("relu"), q)).toEqual({
        variance: q,
        weightVariance: 2,
        biasVariance: 0,
      });
    }
  });

  test("of SiLU agrees with the half-stable point of Roberts, Yaida and Hanin (2022)", () => {
    const point = criticalPoint(activation("silu"), 14.3201752);
    expectWithin(point.weightVariance, 1.988, 1e-5);
    expectWithin(point.biasVariance, 0.55514, 5e-5);
    expectWithin(varianceMapSlope(activation("silu"), 14.3201752, point), 1, 1e-7);
  });

  test("does not exist for a function without a slope", () => {
    const flat = { value: () => 1, derivative: () => 0, kinks: [] };
    expect(() => criticalPoint(flat, 1)).toThrow("f must have a slope");
  });
});

describe("criticalWeightVariance()", () => {
  test.each([
    ["tanh", 1, 1e-15],
    ["erf", Math.PI / 4, 1e-15],
    ["relu", 2, 0],
    ["relu6", 2, 1e-15],
    ["hardtanh", 1, 1e-15],
    ["identity", 1, 0],
    ["leaky-relu", 2 / (1 + 1e-4), 1e-15],
    ["elu", 1, 1e-15],
    ["sigmoid", 103.00755385551932, 1e-13],
  ] as const)("of %s without biases is %d", (name, expected, tolerance) => {
    relatively(criticalWeightVariance(activation(name)) ?? NaN, expected, tolerance);
  });

  test("of a sigmoid of slope a is that of the sigmoid divided by a²", () => {
    const steep = criticalWeightVariance(activation("sigmoid", { slope: 4 })) ?? NaN;
    relatively(steep, 103.00755385551932 / 16, 1e-12);
  });

  test.each([
    ["tanh", 0.05],
    ["erf", 0.3],
    ["sigmoid", 1],
    ["elu", 0.1],
  ] as const)("makes χ₁ = 1 at the fixed point: %s with σ_b² = %d", (name, biasVariance) => {
    const f = activation(name);
    const weightVariance = criticalWeightVariance(f, biasVariance) ?? NaN;
    relatively(meanField(f, { weightVariance, biasVariance }).chi, 1, 1e-10);
  });

  test.each(["gelu", "silu", "softplus", "step", "tanhshrink"] as const)("of %s is null", (name) => {
    expect(criticalWeightVariance(activation(name))).toBeNull();
  });

  test("of ReLU with biases is null: the variance grows for ever", () => {
    expect(criticalWeightVariance(activation("relu"), 0.1)).toBeNull();
  });
});

describe("depthScale()", () => {
  test("is the same for a factor and its inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.99, noNaN: true }), (factor) => {
        relatively(depthScale(1 / factor), depthScale(factor), 1e-13);
        relatively(factor ** depthScale(factor), Math.exp(-1), 1e-12);
      }),
    );
  });

  test("is infinite at 1 and 0 at 0 and infinity", () => {
    expect([depthScale(1), depthScale(0), depthScale(Infinity)]).toEqual([Infinity, 0, 0]);
  });
});
