import fc from "fast-check";
import {
  conditionalDual,
  conditionalEntropy,
  conditionalMaximumEntropy,
  gaugeFix,
  mulberry32,
  multinomialMaximumEntropy,
  softmax,
  standardNormal,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { feature, moderate, positiveDistribution } from "./arbitrary.ts";
import { centralDifference, expectAllWithin, expectWithin, sum } from "./close.ts";

/** The experiment of the chapter: x ∈ {−2, …, 2}, ten trials each, 1, 3, 5, 8, 9 successes. */
const levels = [-2, -1, 0, 1, 2];
const successes = [1, 3, 5, 8, 9];
const trials = {
  joint: successes.map((count) => [(10 - count) / 50, count / 50]),
  features: [levels.map(() => [0, 1]), levels.map((x) => [0, x])],
};

/** Two-class data on a line, with whatever overlap the noise makes. */
function line(seed: number, n: number, gap: number) {
  const random = mulberry32(seed);
  const labels = Array.from({ length: n }, (_, i) => i % 2);
  const inputs = labels.map((label) => [gap * label + standardNormal(random)]);
  return { inputs, labels, classes: 2 };
}

describe("conditionalMaximumEntropy()", () => {
  test("gives the numbers of the chapter's experiment", () => {
    const { weights, probabilities, entropy, dual } = conditionalMaximumEntropy(trials);
    expectAllWithin(weights, [0.124506, 1.101976], 5e-7);
    const success = levels.map((_, x) => probabilities[2 * x + 1] ?? NaN);
    expectAllWithin(success, [0.111111, 0.273394, 0.531086, 0.773202, 0.911207], 5e-7);
    expectWithin(entropy, 0.492353, 5e-7);
    expectWithin(dual, -entropy, 1e-15);
  });

  test("gives a feature that does not depend on y no say: P is exactly uniform", () => {
    const joint = levels.map((_, x) => [0.05 + 0.01 * x, 0.08, 0.05 - 0.01 * x]);
    const total = sum(joint.flat());
    const { status, weights, probabilities } = conditionalMaximumEntropy({
      joint: joint.map((row) => row.map((p) => p / total)),
      features: [levels.map((x) => [x, x, x])],
    });
    expect(status).toBe("converged");
    expect([...weights]).toEqual([0]);
    expect([...probabilities]).toEqual(Array(15).fill(1 / 3));
  });

  test("needs no features: then P is uniform", () => {
    const { probabilities } = conditionalMaximumEntropy({ joint: [[0.7, 0.3]], features: [] });
    expect([...probabilities]).toEqual([0.5, 0.5]);
  });

  test("matches the observed feature means", () => {
    const table = fc.array(fc.array(feature, { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(positiveDistribution(6), table, table, (cells, f, g) => {
        const joint = [cells.slice(0, 3), cells.slice(3)];
        const result = conditionalMaximumEntropy({ joint, features: [f, g] });
        expect(result.status).toBe("converged");
        expectWithin(result.residuals.moments, 0, 1e-12);
        expectWithin(result.entropy, -result.dual, 1e-11);
      }),
    );
  });

  test("has at least the conditional entropy of the observed frequencies", () => {
    const observed = successes.flatMap((count) => [1 - count / 10, count / 10]);
    const { entropy } = conditionalMaximumEntropy(trials);
    expect(entropy).toBeGreaterThan(conditionalEntropy(Array(5).fill(0.2), observed));
  });

  test("reproduces the frequencies when every cell has its own feature", () => {
    const joint = [
      [0.1, 0.2],
      [0.3, 0.4],
    ];
    const cell = (i: number) => joint.map((row, x) => row.map((_, y) => (2 * x + y === i ? 1 : 0)));
    const { probabilities, status } = conditionalMaximumEntropy({
      joint,
      features: [0, 1, 2, 3].map(cell),
    });
    expect(status).toBe("converged");
    expectAllWithin(probabilities, [1 / 3, 2 / 3, 3 / 7, 4 / 7], 1e-15);
  });

  test("extrapolates the formula to a context that was never observed", () => {
    const { weights, probabilities } = conditionalMaximumEntropy({
      joint: [...trials.joint, [0, 0]],
      features: [[...levels, 3].map(() => [0, 1]), [...levels, 3].map((x) => [0, x])],
    });
    const logit = (weights[0] ?? NaN) + 3 * (weights[1] ?? NaN);
    expectAllWithin(probabilities.slice(-2), softmax([0, logit]), 1e-15);
  });

  test("calls data separable when no context is uncertain and features tell them apart", () => {
    const result = conditionalMaximumEntropy({
      joint: [
        [0.5, 0],
        [0, 0.5],
      ],
      features: [
        [
          [0, -1],
          [0, 1],
        ],
      ],
    });
    expect(result.status).toBe("separable");
    expect([...result.probabilities]).toEqual([1, 0, 0, 1]);
    expect(result.dual).toBe(0);
    expect(result.direction[0]).toBeGreaterThanOrEqual(1);
  });

  test("calls data quasi-separable when only some contexts are decided", () => {
    const result = conditionalMaximumEntropy({
      joint: [
        [0.25, 0],
        [0.25, 0.25],
        [0, 0.25],
      ],
      features: [
        [
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        [
          [0, -1],
          [0, 0],
          [0, 1],
        ],
      ],
    });
    expect(result.status).toBe("quasi-separable");
    expectAllWithin(result.probabilities, [1, 0, 0.5, 0.5, 0, 1], 1e-15);
    expectWithin(result.dual, -0.5 * Math.LN2, 1e-15);
  });
});

describe("conditionalDual()", () => {
  test("has its gradient as central difference", () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const w = [a / 10, b / 10];
        const value = (at: number[]) => conditionalDual(trials, at).value;
        const differences = w.map((_, i) => centralDifference(value, w, i));
        expectAllWithin(conditionalDual(trials, w).gradient, differences, 1e-8);
      }),
    );
  });

  test("is the average log-likelihood of its distribution", () => {
    const { value, distribution } = conditionalDual(trials, [0.3, -0.7]);
    const average = sum(trials.joint.flat().map((p, at) => p * Math.log(distribution[at] ?? NaN)));
    expectWithin(value, average, 1e-15);
  });

  test("is never above its value at the solution, where the gradient vanishes", () => {
    const { weights, dual } = conditionalMaximumEntropy(trials);
    expectAllWithin(conditionalDual(trials, weights).gradient, [0, 0], 1e-16);
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        expect(conditionalDual(trials, [a, b]).value).toBeLessThanOrEqual(dual + 1e-15);
      }),
    );
  });
});

describe("multinomialMaximumEntropy()", () => {
  test("is the table form on its features", () => {
    const inputs = levels.flatMap((x) => Array.from({ length: 10 }, () => [x]));
    const labels = successes.flatMap((count) => Array.from({ length: 10 }, (_, i) => (i < count ? 1 : 0)));
    const { weights, intercepts, dual } = multinomialMaximumEntropy({ inputs, labels, classes: 2 });
    const table = conditionalMaximumEntropy(trials);
    expectWithin((intercepts[1] ?? NaN) - (intercepts[0] ?? NaN), table.weights[0] ?? NaN, 1e-13);
    expectWithin((weights[1] ?? NaN) - (weights[0] ?? NaN), table.weights[1] ?? NaN, 1e-13);
    expectWithin(dual, table.dual, 1e-14);
  });

  test("returns weights that sum to 0 over the classes", () => {
    const data = { ...line(1, 30, 1), classes: 3 };
    const labels = data.labels.map((label, i) => (i % 5 === 0 ? 2 : label));
    const { weights, intercepts } = multinomialMaximumEntropy({ ...data, labels });
    expectWithin(sum(weights), 0, 1e-14);
    expectWithin(sum(intercepts), 0, 1e-14);
  });

  test("returns the probabilities of its weights", () => {
    const data = line(2, 20, 1);
    const { weights, intercepts, probabilities } = multinomialMaximumEntropy(data);
    const logits = data.inputs.flatMap(([x = NaN]) =>
      [0, 1].map((k) => (weights[k] ?? NaN) * x + (intercepts[k] ?? NaN)),
    );
    expectAllWithin(softmax(logits, { classes: 2 }), probabilities, 1e-14);
  });

  test("shifts only the intercepts when the inputs are shifted", () => {
    const data = line(3, 40, 1);
    const shifted = data.inputs.map(([x = NaN]) => [x + 1000]);
    const near = multinomialMaximumEntropy(data);
    const far = multinomialMaximumEntropy({ ...data, inputs: shifted });
    expectAllWithin(far.weights, near.weights, 1e-10);
    expectAllWithin(far.probabilities, near.probabilities, 1e-11);
  });

  test("without intercepts is certain of nothing at the origin", () => {
    const data = line(4, 40, 1);
    const { intercepts, weights } = multinomialMaximumEntropy({ ...data, intercept: false });
    expect([...intercepts]).toEqual([0, 0]);
    expect(weights).toHaveLength(2);
  });

  test("tells its iterates in the original columns", () => {
    const data = line(5, 40, 1);
    let last: Float64Array = new Float64Array(0);
    const { weights, intercepts } = multinomialMaximumEntropy({
      ...data,
      onIteration: ({ multipliers }) => {
        last = multipliers;
      },
    });
    expectAllWithin(last.slice(0, 2), weights, 1e-12);
    expectAllWithin(last.slice(2), intercepts, 1e-12);
  });

  test.each([1e-2, 1e-5, 1e-8])("calls an overlap of %d no separation", (overlap) => {
    const inputs = [[-1], [overlap], [0], [1]];
    const { status } = multinomialMaximumEntropy({ inputs, labels: [0, 0, 1, 1], classes: 2 });
    expect(status).toBe("converged");
  });

  test.each([1e-2, 1e-5, 1e-8])("calls a gap of %d a separation", (gap) => {
    const inputs = [[-1], [-gap], [0], [1]];
    const { status } = multinomialMaximumEntropy({ inputs, labels: [0, 0, 1, 1], classes: 2 });
    expect(status).toBe("separable");
  });

  test("calls touching classes quasi-separable: the shared point stays uncertain", () => {
    const { status, probabilities, logLikelihood } = multinomialMaximumEntropy({
      inputs: [[-1], [0], [0], [1]],
      labels: [0, 0, 1, 1],
      classes: 2,
    });
    expect(status).toBe("quasi-separable");
    expectAllWithin(probabilities, [1, 0, 0.5, 0.5, 0.5, 0.5, 0, 1], 1e-15);
    expectWithin(logLikelihood, -2 * Math.LN2, 1e-15);
  });

  test("does not mistake ill-conditioned columns for separation", () => {
    const { inputs, labels } = line(6, 60, 1);
    const random = mulberry32(66);
    const collinear = inputs.map(([x = NaN]) => [x, 1e6 * x + 1e-3 * standardNormal(random), 1e-6 * x]);
    const result = multinomialMaximumEntropy({ inputs: collinear, labels, classes: 2 });
    expect(result.status).toBe("converged");
    expect(result.residuals.moments).toBeLessThan(1e-10);
  });

  test("finds a class without examples to be excluded, with a penalty or without", () => {
    const data = { ...line(7, 20, 1), classes: 3 };
    for (const l2 of [0, 1]) {
      const { status, probabilities } = multinomialMaximumEntropy({ ...data, l2 });
      expect(status).toBe("quasi-separable");
      expect(data.inputs.every((_, x) => probabilities[3 * x + 2] === 0)).toBe(true);
    }
  });

  test("always converges with a penalty when every class has an example", () => {
    const inputs = [[-2], [-1], [1], [2]];
    const labels = [0, 0, 1, 1];
    const { status } = multinomialMaximumEntropy({ inputs, labels, classes: 2, l2: 1e-6 });
    expect(status).toBe("converged");
  });

  test("agrees with a brute-force check of separability on random lines", () => {
    for (let seed = 0; seed < 100; seed++) {
      const data = line(seed, 8, 2.5);
      const of = (label: number) =>
        data.inputs.flatMap(([x = NaN], i) => (data.labels[i] === label ? [x] : []));
      const apart = Math.max(...of(0)) < Math.min(...of(1)) || Math.max(...of(1)) < Math.min(...of(0));
      const { status } = multinomialMaximumEntropy(data);
      expect(status).toBe(apart ? "separable" : "converged");
    }
  });
});

describe("gaugeFix()", () => {
  const matrix = fc.array(moderate, { minLength: 6, maxLength: 6 });

  test("makes every column sum to 0 over the classes", () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        const fixed = gaugeFix(weights, 3);
        for (const column of [0, 1]) {
          const total = [0, 1, 2].reduce((t, k) => t + (fixed[2 * k + column] ?? NaN), 0);
          expectWithin(total, 0, 1e-13);
        }
      }),
    );
  });

  test("leaves the probabilities as they were", () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        expectAllWithin(softmax(gaugeFix(weights, 6)), softmax(weights), 1e-13);
      }),
    );
  });

  test("is the same for W and W + 1·cᵀ, and changes nothing the second time", () => {
    fc.assert(
      fc.property(matrix, moderate, moderate, (weights, a, b) => {
        const moved = weights.map((value, at) => value + (at % 2 === 0 ? a : b));
        const fixed = gaugeFix(weights, 3);
        expectAllWithin(gaugeFix(moved, 3), fixed, 1e-13);
        expectAllWithin(gaugeFix(fixed, 3), fixed, 1e-13);
      }),
    );
  });
});
