import fc from "fast-check";
import {
  entropy,
  type Iterate,
  maximumEntropy,
  maximumEntropyDie,
  maximumEntropyDual,
  mulberry32,
  standardNormal,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { feature, moderate, positiveDistribution } from "./arbitrary.ts";
import { centralDifference, expectAllWithin, expectWithin, sum } from "./close.ts";

const faces = [1, 2, 3, 4, 5, 6];

/** A feature table and moments that a strictly positive distribution has. */
const feasible = fc
  .tuple(
    fc.array(fc.array(feature, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
    positiveDistribution(6),
  )
  .map(([features, p]) => ({ features, moments: means(features, p), p }));

function means(features: number[][], p: ArrayLike<number>): number[] {
  return features.map((row) => row.reduce((total, f, i) => total + f * (p[i] ?? NaN), 0));
}

describe("maximumEntropyDie()", () => {
  test("gives Jaynes' numbers for a mean of 4.5", () => {
    const { distribution, multiplier } = maximumEntropyDie(4.5);
    const jaynes = [0.05435, 0.07877, 0.11416, 0.16545, 0.23977, 0.34749];
    expectAllWithin(distribution, jaynes, 5e-6);
    expectWithin(multiplier, 0.3710489381, 5e-11);
  });

  test("has the mean it was asked for, and log p affine in the face", () => {
    fc.assert(
      fc.property(fc.double({ min: 1.001, max: 5.999, noNaN: true }), (mean) => {
        const { distribution, multiplier, status } = maximumEntropyDie(mean);
        expect(status).toBe("converged");
        expectWithin(sum(distribution), 1, 1e-14);
        expectWithin(means([faces], distribution)[0] ?? NaN, mean, 1e-13);
        const logs = distribution.map(Math.log);
        for (let k = 1; k < 6; k++) {
          expectWithin((logs[k] ?? NaN) - (logs[k - 1] ?? NaN), multiplier, 1e-9);
        }
      }),
    );
  });

  test("reverses when the mean is reflected", () => {
    fc.assert(
      fc.property(fc.double({ min: 1.01, max: 3.5, noNaN: true }), (mean) => {
        const low = maximumEntropyDie(mean);
        const high = maximumEntropyDie(7 - mean);
        expectWithin(high.multiplier, -low.multiplier, 1e-10);
        expectAllWithin(high.distribution, low.distribution.slice().reverse(), 1e-12);
      }),
    );
  });

  test("is fair when the mean is that of a fair die", () => {
    const { distribution, multiplier } = maximumEntropyDie(3.5);
    expect(multiplier).toBe(0);
    expectAllWithin(distribution, Array(6).fill(1 / 6), 1e-16);
  });

  test("puts all mass on one face at the ends, where λ is infinite", () => {
    const lowest = maximumEntropyDie(1);
    const highest = maximumEntropyDie(20, 20);
    expect([...lowest.distribution]).toEqual([1, 0, 0, 0, 0, 0]);
    expect([lowest.status, lowest.multiplier, lowest.entropy]).toEqual(["boundary", -Infinity, 0]);
    expect([highest.status, highest.multiplier]).toEqual(["boundary", Infinity]);
  });

  test("converges very near the ends without being mistaken for them", () => {
    const { status, distribution } = maximumEntropyDie(1 + 1e-6);
    expect(status).toBe("converged");
    expectWithin(distribution[1] ?? NaN, 1e-6, 1e-11);
  });
});

describe("maximumEntropy()", () => {
  test("meets its moments", () => {
    fc.assert(
      fc.property(feasible, ({ features, moments }) => {
        const { status, distribution } = maximumEntropy({ features, moments });
        expect(status).toBe("converged");
        expectAllWithin(means(features, distribution), moments, 1e-11);
      }),
    );
  });

  test("beats the feasible distribution that made the moments", () => {
    fc.assert(
      fc.property(feasible, ({ features, moments, p }) => {
        const best = maximumEntropy({ features, moments });
        expect(best.entropy).toBeGreaterThanOrEqual(entropy(p) - 1e-12);
      }),
    );
  });

  test("beats every rival that differs from it by a feasible step", () => {
    const { distribution, entropy: best } = maximumEntropyDie(4.5);
    // Second differences move neither the total nor the mean.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.double({ min: -1, max: 1, noNaN: true }), (k, t) => {
        fc.pre(Math.abs(t) > 1e-3);
        const step = [1, -2, 1].map((value) => 0.02 * t * value);
        const rival = distribution.map((p, i) => p + (step[i - k] ?? 0));
        expectWithin(means([faces], rival)[0] ?? NaN, 4.5, 1e-14);
        expect(entropy(rival)).toBeLessThan(best);
      }),
    );
  });

  test("closes the gap between the primal and the dual", () => {
    fc.assert(
      fc.property(feasible, ({ features, moments }) => {
        const result = maximumEntropy({ features, moments });
        expectWithin(result.entropy, result.dual, 1e-11);
      }),
    );
  });

  test("depends only on the constraints, not on the units of the features", () => {
    const celsius = [-10, 0, 5, 20, 35];
    const kelvin = celsius.map((t) => t + 273.15);
    const nano = celsius.map((t) => t * 1e-9);
    const [a, b, c] = [
      { features: [celsius], moments: [12] },
      { features: [kelvin], moments: [285.15] },
      { features: [nano], moments: [12e-9] },
    ].map((problem) => maximumEntropy(problem).distribution);
    expectAllWithin(b ?? [], a ?? [], 1e-14);
    expectAllWithin(c ?? [], a ?? [], 1e-14);
  });

  test("forgives the rounding of a moment computed from a constant feature", () => {
    const { status, multipliers } = maximumEntropy({
      features: [[0.1, 0.1, 0.1]],
      moments: [0.1 * 0.2 + 0.1 * 0.3 + 0.1 * 0.5 - 2 ** -56],
    });
    expect(status).toBe("converged");
    expect([...multipliers]).toEqual([0]);
  });

  test("takes features too small to square as absent", () => {
    const { status, distribution } = maximumEntropy({ features: [[0, 5e-324]], moments: [0] });
    expect(status).toBe("converged");
    expect([...distribution]).toEqual([0.5, 0.5]);
  });

  test("ignores a feature given twice", () => {
    const twice = maximumEntropy({ features: [faces, faces], moments: [4.5, 4.5] });
    expect(twice.status).toBe("converged");
    expectAllWithin(twice.distribution, maximumEntropyDie(4.5).distribution, 1e-14);
  });

  test("ignores a constant feature, and gives it no multiplier", () => {
    const ones = faces.map(() => 1);
    const { distribution, multipliers } = maximumEntropy({
      features: [faces, ones],
      moments: [4.5, 1],
    });
    expect(multipliers[1]).toBe(0);
    expectAllWithin(distribution, maximumEntropyDie(4.5).distribution, 1e-15);
  });

  test("finds a constant feature with another mean infeasible", () => {
    expect(maximumEntropy({ features: [[1, 1]], moments: [2] }).status).toBe("infeasible");
  });

  test("returns the prior when the prior already has the moments", () => {
    const prior = [0.5, 0.25, 0.25];
    const { distribution, dual } = maximumEntropy({
      features: [[0, 1, 2]],
      moments: [0.75],
      prior,
    });
    expectAllWithin(distribution, prior, 1e-15);
    expectWithin(dual, 0, 1e-15);
  });

  test("leaves an outcome that the prior excludes at 0, and calls that converged", () => {
    const { status, distribution } = maximumEntropy({
      features: [faces],
      moments: [4.5],
      prior: [1, 1, 0, 1, 1, 1],
    });
    expect(status).toBe("converged");
    expect(distribution[2]).toBe(0);
  });

  test("calls moments infeasible that only an excluded outcome could reach", () => {
    const { status } = maximumEntropy({
      features: [faces],
      moments: [5.5],
      prior: [1, 1, 1, 1, 1, 0],
    });
    expect(status).toBe("infeasible");
  });

  test("has supremum −Infinity and an empty distribution when infeasible", () => {
    const result = maximumEntropy({ features: [[0, 1]], moments: [2] });
    expect(result.distribution).toHaveLength(0);
    expect([result.entropy, result.dual]).toEqual([-Infinity, -Infinity]);
    expect(result.residuals.moments).toBeNaN();
  });

  test("finds the limit on a face: its multipliers far along the direction", () => {
    const features = [
      [0, 1, 2, 0, 1, 2],
      [0, 0, 0, 1, 1, 1],
    ];
    const result = maximumEntropy({ features, moments: [1.25, 0] });
    expect(result.status).toBe("boundary");
    const far = result.multipliers.map((value, i) => value + 200 * (result.direction[i] ?? NaN));
    const { distribution, value } = maximumEntropyDual({ features, moments: [1.25, 0] }, far);
    expectAllWithin(distribution, result.distribution, 1e-14);
    expectWithin(value, result.dual, 1e-14);
  });

  test.each([1e-3, 1e-6, 1e-8])("tells a mean %d inside the edge from one outside", (gap) => {
    const solveAt = (b: number) => maximumEntropy({ features: [[0, 1, 2]], moments: [b] }).status;
    expect(solveAt(2 - gap)).toBe("converged");
    expect(solveAt(2)).toBe("boundary");
    expect(solveAt(2 + gap)).toBe("infeasible");
  });

  test("shows its iterates, whose dual falls to the entropy", () => {
    const seen: Iterate[] = [];
    const { entropy: best, iterations } = maximumEntropyDie(5.5, 6, {
      onIteration: (iterate) => seen.push(iterate),
    });
    expect(seen.map((iterate) => iterate.iteration)).toEqual(
      Array.from({ length: iterations + 1 }, (_, i) => i),
    );
    expect(seen[0]?.dual).toBeCloseTo(Math.log(6), 15);
    seen.slice(1).forEach(({ dual }, i) => {
      expect(dual).toBeLessThanOrEqual((seen[i]?.dual ?? NaN) + 1e-15);
      expect(dual).toBeGreaterThanOrEqual(best - 1e-14);
    });
  });

  test("hands over iterates that stay as they were", () => {
    const seen: Iterate[] = [];
    maximumEntropyDie(5.5, 6, { onIteration: (iterate) => seen.push(iterate) });
    expectAllWithin(seen[0]?.distribution ?? [], Array(6).fill(1 / 6), 1e-15);
    expect(seen[0]?.multipliers).toEqual(Float64Array.of(0));
    const distinct = new Set(seen.map(({ distribution }) => distribution[0]));
    expect(distinct.size).toBeGreaterThan(4);
  });

  test("solves a normal-like problem of two moments on a fine grid", () => {
    const grid = Array.from({ length: 401 }, (_, i) => (i - 200) / 20);
    const { multipliers } = maximumEntropy({
      features: [grid, grid.map((x) => x * x)],
      moments: [1, 2],
    });
    // The density of mean 1 and variance 1 is exp(x − x²/2) up to a constant.
    expectAllWithin(multipliers, [1, -0.5], 1e-9);
  });

  test("finds random points of a hull feasible and points beyond a vertex infeasible", () => {
    const random = mulberry32(2024);
    for (let trial = 0; trial < 100; trial++) {
      const k = 1 + (trial % 5);
      const n = k + 3 + (trial % 7);
      const features = Array.from({ length: k }, () =>
        Array.from({ length: n }, () => standardNormal(random)),
      );
      const inside = means(features, Array(n).fill(1 / n));
      expect(maximumEntropy({ features, moments: inside }).status).toBe("converged");
      const first = features[0] ?? [];
      const top = first.indexOf(Math.max(...first));
      const vertex = features.map((row) => row[top] ?? NaN);
      expect(maximumEntropy({ features, moments: vertex }).status).toBe("boundary");
      const beyond = vertex.map((value, i) => value + (i === 0 ? 1e-6 : 0));
      expect(maximumEntropy({ features, moments: beyond }).status).toBe("infeasible");
    }
  });
});

describe("maximumEntropyDual()", () => {
  test("has its gradient as central difference", () => {
    fc.assert(
      fc.property(feasible, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (problem, size) => {
        const lambda = problem.features.map((_, i) => size / (i + 1));
        const value = (at: number[]) => maximumEntropyDual(problem, at).value;
        const differences = lambda.map((_, i) => centralDifference(value, lambda, i));
        expectAllWithin(maximumEntropyDual(problem, lambda).gradient, differences, 1e-6);
      }),
    );
  });

  test("is at least the entropy of every feasible distribution: weak duality", () => {
    fc.assert(
      fc.property(feasible, moderate, (problem, size) => {
        const lambda = problem.features.map(() => size);
        const { value } = maximumEntropyDual(problem, lambda);
        expect(value).toBeGreaterThanOrEqual(entropy(problem.p) - 1e-12);
      }),
    );
  });

  test("is log of the total prior at λ = 0", () => {
    const problem = { features: [faces], moments: [4.5] };
    expectWithin(maximumEntropyDual(problem, [0]).value, Math.log(6), 1e-15);
  });

  test("has a vanishing gradient at the solution", () => {
    const problem = { features: [faces], moments: [4.5] };
    const { multipliers } = maximumEntropy(problem);
    expectWithin(maximumEntropyDual(problem, multipliers).gradient[0] ?? NaN, 0, 1e-15);
  });
});
