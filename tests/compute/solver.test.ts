import { maximumEntropyDie, mulberry32, multinomialMaximumEntropy, softmax, standardNormal } from "nonlinear";
import { describe, expect, test } from "vitest";
import { type Convex, minimise } from "../../src/compute/maxent/newton.ts";
import { expectAllWithin, expectWithin, sum } from "./close.ts";

/** A function of one variable and its first two derivatives, as the solver wants them. */
function convex(
  value: (x: number) => number,
  slope: (x: number) => number,
  curvature: (x: number) => number,
): Convex {
  return {
    at: ([x = NaN]) => ({ value: value(x), distribution: new Float64Array(0) }),
    derivatives: ([x = NaN]) => ({
      gradient: Float64Array.of(slope(x)),
      hessian: Float64Array.of(curvature(x)),
    }),
  };
}

const silent = () => {};

describe("minimise()", () => {
  test("solves a quadratic in one step", () => {
    const parabola = convex(
      (x) => (x - 3) ** 2,
      (x) => 2 * (x - 3),
      () => 2,
    );
    const { point, iterations } = minimise(parabola, 1, silent);
    expectWithin(point[0] ?? NaN, 3, 1e-15);
    expect(iterations).toBe(1);
  });

  test("shortens the step where a full one would go too far", () => {
    // From 0, a full Newton step on √(1 + (x − 4)²) lands at 68, and the next farther still.
    const root = (x: number) => Math.hypot(1, x - 4);
    const hyperbola = convex(
      root,
      (x) => (x - 4) / root(x),
      (x) => root(x) ** -3,
    );
    expectWithin(minimise(hyperbola, 1, silent).point[0] ?? NaN, 4, 1e-12);
  });

  test("lowers the value at every step", () => {
    const values: number[] = [];
    const steep = convex(
      (x) => Math.exp(x) - 20 * x,
      (x) => Math.exp(x) - 20,
      (x) => Math.exp(x),
    );
    const { point } = minimise(steep, 1, (_, __, at) => values.push(at.value));
    expectWithin(point[0] ?? NaN, Math.log(20), 1e-13);
    values.slice(1).forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(values[i] ?? NaN);
    });
  });

  test("needs no step in dimension 0", () => {
    const constant: Convex = {
      at: () => ({ value: 7, distribution: new Float64Array(0) }),
      derivatives: () => ({ gradient: new Float64Array(0), hessian: new Float64Array(0) }),
    };
    expect(minimise(constant, 0, silent)).toMatchObject({ value: 7, iterations: 0 });
  });
});

describe("the solver under stress", () => {
  test("finds dice of a thousand faces", () => {
    const { status, distribution, residuals } = maximumEntropyDie(3.25, 1000);
    expect(status).toBe("converged");
    expectWithin(sum(distribution), 1, 1e-14);
    expect(residuals.moments).toBeLessThan(1e-15);
  });

  test("finds the weights that generated plentiful data, roughly", () => {
    const random = mulberry32(12);
    const truth = [1, -1, 0, 0.5, -1, 0.5];
    const inputs = Array.from({ length: 600 }, () => [standardNormal(random), standardNormal(random)]);
    const labels = inputs.map(([a = NaN, b = NaN]) => {
      const p = softmax([0, 1, 2].map((k) => (truth[2 * k] ?? 0) * a + (truth[2 * k + 1] ?? 0) * b));
      const u = random();
      return u < (p[0] ?? 0) ? 0 : u < (p[0] ?? 0) + (p[1] ?? 0) ? 1 : 2;
    });
    const { status, weights, entropy, dual } = multinomialMaximumEntropy({
      inputs,
      labels,
      classes: 3,
    });
    expect(status).toBe("converged");
    expectAllWithin(weights, truth, 0.35);
    expectWithin(entropy, -dual, 1e-13);
  });

  test("calls random points with planted separation separable, in every dimension", () => {
    const random = mulberry32(77);
    for (let trial = 0; trial < 60; trial++) {
      const d = 1 + (trial % 4);
      const normal = Array.from({ length: d }, () => standardNormal(random));
      const inputs = Array.from({ length: 30 }, () => normal.map(() => standardNormal(random)));
      const side = inputs.map((x) => x.reduce((t, value, i) => t + value * (normal[i] ?? NaN), 0));
      const labels = side.map((value) => (value > 0.1 ? 1 : 0));
      const { status } = multinomialMaximumEntropy({ inputs, labels, classes: 2 });
      expect(status).toBe("separable");
    }
  });

  test("calls points joined by a duplicate of the other class not separable", () => {
    const random = mulberry32(78);
    for (let trial = 0; trial < 60; trial++) {
      const inputs = Array.from({ length: 20 }, () => [standardNormal(random), standardNormal(random)]);
      // Every point occurs once in each class: nothing can be told apart.
      const twice = [...inputs, ...inputs];
      const labels = twice.map((_, i) => (i < inputs.length ? 0 : 1));
      const result = multinomialMaximumEntropy({ inputs: twice, labels, classes: 2 });
      expect(result.status).toBe("converged");
      expectAllWithin(result.probabilities, Array(80).fill(0.5), 1e-12);
    }
  });
});
