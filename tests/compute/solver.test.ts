import { maximumEntropyDie, mulberry32, multinomialMaximumEntropy, softmax, standardNormal } from "nonlinear";
import { describe, expect, test } from "vitest";
import { type Convex, descend } from "../../src/compute/maxent/newton.ts";
import { residualsOf } from "../../src/compute/maxent/residuals.ts";
import { tableFamily } from "../../src/compute/maxent/table.ts";
import { expectAllWithin, expectWithin, sum } from "./close.ts";

/** A function of one variable and its first two derivatives, as the solver wants them. */
function convex(
  value: (x: number) => number,
  slope: (x: number) => number,
  curvature: (x: number) => number,
): Convex {
  return {
    dimension: 1,
    size: 0,
    at: ([x = NaN]) => value(x),
    derivatives: ([x = NaN], _, gradient, hessian) => {
      gradient[0] = slope(x);
      hessian[0] = curvature(x);
    },
  };
}

/** Where the descent ended. */
function minimum(convex: Convex) {
  const { iteration, point, value } = [...descend(convex)].at(-1) ?? expect.fail("no point");
  return { iteration, value, x: point[0] ?? NaN };
}

describe("descend()", () => {
  test("solves a quadratic in one step", () => {
    const parabola = convex(
      (x) => (x - 3) ** 2,
      (x) => 2 * (x - 3),
      () => 2,
    );
    const { x, iteration } = minimum(parabola);
    expectWithin(x, 3, 1e-15);
    expect(iteration).toBe(1);
  });

  test("shortens the step where a full one would go too far", () => {
    // From 0, a full Newton step on √(1 + (x − 4)²) lands at 68, and the next farther still.
    const root = (x: number) => Math.hypot(1, x - 4);
    const hyperbola = convex(
      root,
      (x) => (x - 4) / root(x),
      (x) => root(x) ** -3,
    );
    expectWithin(minimum(hyperbola).x, 4, 1e-12);
  });

  test("lowers the value at every step", () => {
    const steep = convex(
      (x) => Math.exp(x) - 20 * x,
      (x) => Math.exp(x) - 20,
      (x) => Math.exp(x),
    );
    const values = Array.from(descend(steep), ({ value }) => value);
    expectWithin(minimum(steep).x, Math.log(20), 1e-13);
    expect(values.length).toBeGreaterThan(5);
    values.slice(1).forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(values[i] ?? NaN);
    });
  });

  test("needs no step in dimension 0", () => {
    const constant: Convex = { dimension: 0, size: 0, at: () => 7, derivatives: () => {} };
    expect(minimum(constant)).toMatchObject({ value: 7, iteration: 0 });
  });

  test("ends where rounding of the gradient lets it come no nearer", () => {
    const rough = convex(
      (x) => (x - 3) ** 2 / 2,
      (x) => x - 3 + 1e-9 * Math.sin(1e12 * x),
      () => 1,
    );
    const { x, iteration } = minimum(rough);
    expectWithin(x, 3, 1e-8);
    expect(iteration).toBeLessThan(20);
  });

  test("uses the same few arrays for all its points", () => {
    const steep = convex(
      (x) => Math.exp(x) - 20 * x,
      (x) => Math.exp(x) - 20,
      (x) => Math.exp(x),
    );
    expect(new Set(Array.from(descend(steep), ({ point }) => point)).size).toBe(2);
  });
});

describe("residualsOf()", () => {
  const family = tableFamily({
    masses: Float64Array.of(1),
    outcomes: 2,
    logBase: new Float64Array(2),
    centred: [Float64Array.of(-2), Float64Array.of(1)],
    dimension: 1,
  });
  const residuals = (p: number[], w = 0, ridge = 0) =>
    residualsOf(family, Float64Array.from(p), Float64Array.of(w), Float64Array.of(ridge));

  test("measures how far the moments are off, against the largest feature, less the pull of the penalty", () => {
    expectWithin(residuals([0.5, 0.5]).moments, 0.25, 1e-15);
    expectWithin(residuals([0.5, 0.5], 1, 0.1).moments, 0.2, 1e-15);
    expectWithin(residuals([1 / 3, 2 / 3]).moments, 0, 1e-15);
  });

  test("measures how far the probabilities are from 1", () => {
    expectWithin(residuals([0.5, 0.25]).normalisation, 0.25, 1e-15);
  });

  test("measures how far log P is from the weights, where P is not 0", () => {
    const exact = [Math.exp(-2) / (Math.exp(-2) + Math.E), Math.E / (Math.exp(-2) + Math.E)];
    expectWithin(residuals(exact, 1).stationarity, 0, 1e-14);
    expectWithin(residuals(exact, 1.5).stationarity, 1.5, 1e-14);
    expect(residuals([0, 1], 7).stationarity).toBe(0);
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

  test("fits thousands of examples of many columns, and tells them apart where that can be done", () => {
    const random = mulberry32(13);
    const inputs = Array.from({ length: 2000 }, () =>
      Array.from({ length: 20 }, () => standardNormal(random)),
    );
    const labels = inputs.map((x) => x.indexOf(Math.max(...x.slice(0, 5))));
    const penalised = multinomialMaximumEntropy({ inputs, labels, classes: 5, l2: 1 });
    expect(penalised.status).toBe("converged");
    expect(penalised.residuals.moments).toBeLessThan(1e-15);
    const { status, direction } = multinomialMaximumEntropy({ inputs, labels, classes: 5 });
    expect(status).toBe("separable");
    inputs.forEach((x, at) => {
      const score = (k: number) =>
        x.reduce((t, value, i) => t + value * (direction.weights[20 * k + i] ?? NaN), 0) +
        (direction.intercepts[k] ?? NaN);
      const rivals = [0, 1, 2, 3, 4].filter((k) => k !== labels[at]).map(score);
      expect(score(labels[at] ?? NaN) - Math.max(...rivals)).toBeGreaterThan(1 - 1e-9);
    });
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
