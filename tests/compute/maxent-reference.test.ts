import {
  conditionalEntropy,
  conditionalMaximumEntropy,
  klDivergence,
  maximumEntropy,
  maximumEntropyDie,
  multinomialMaximumEntropy,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin, expectWithin, sum } from "./close.ts";
import {
  dieCases,
  type LabelledCase,
  labelledCases,
  labelledData,
  type MomentCase,
  momentCases,
  nltkCases,
  number,
} from "./reference.ts";

describe.each(dieCases)("die reference: $sides faces, mean $mean ($status)", (c) => {
  if (c.status === "infeasible")
    test("maximumEntropyDie() refuses the mean", () => {
      expect(() => maximumEntropyDie(c.mean, c.sides)).toThrow(RangeError);
    });

  if (c.status !== "infeasible")
    test("maximumEntropyDie() reports the status", () => {
      const { status } = maximumEntropyDie(c.mean, c.sides);
      expect(status).toBe(c.status === "ok" ? "converged" : "boundary");
    });

  if (c.p)
    test("maximumEntropyDie() finds p within 1e-15 and λ within 1e-13", () => {
      const { distribution, multiplier, entropy, dual } = maximumEntropyDie(c.mean, c.sides);
      const lambda = number(c.lambda_ ?? "NaN");
      expectAllWithin(distribution, c.p ?? [], 1e-15);
      expectWithin(multiplier, lambda, 1e-13);
      expectWithin(entropy, c.entropy ?? NaN, 4e-15);
      expectWithin(dual, c.entropy ?? NaN, 4e-15);
    });

  if (c.status === "ok")
    test("maximumEntropyDie() meets the KKT conditions to 1e-14", () => {
      const { residuals } = maximumEntropyDie(c.mean, c.sides);
      for (const residual of Object.values(residuals)) expect(residual).toBeLessThan(1e-14);
    });

  if (c.status !== "infeasible")
    test("moments of the die solve it without the die", () => {
      const faces = Array.from({ length: c.sides }, (_, k) => k + 1);
      const { distribution } = maximumEntropy({ features: [faces], moments: [c.mean] });
      expectAllWithin(distribution, c.p ?? [], 1e-15);
    });

  if (c.status === "infeasible")
    test("moments of the die are infeasible without the die", () => {
      const faces = Array.from({ length: c.sides }, (_, k) => k + 1);
      expect(maximumEntropy({ features: [faces], moments: [c.mean] }).status).toBe("infeasible");
    });
});

function solveMoments(c: MomentCase) {
  const features = c.target.map((_, i) => c.features.map((row) => row[i] ?? NaN));
  const problem = { features, moments: c.target };
  return maximumEntropy(c.prior ? { ...problem, prior: c.prior } : problem);
}

describe.each(momentCases)("moments reference: $tag (n = $n, k = $k, $status)", (c) => {
  const result = solveMoments(c);

  test("maximumEntropy() reports the status", () => {
    expect(result.status).toBe(c.status === "ok" ? "converged" : c.status);
  });

  if (c.p)
    test("maximumEntropy() finds p within 1e-13", () => {
      expectAllWithin(result.distribution, c.p ?? [], 1e-13);
    });

  if (c.p)
    test("maximumEntropy() finds the entropy within 1e-13", () => {
      expectWithin(result.entropy, c.entropy ?? NaN, 1e-13);
    });

  if (c.lambda)
    test("maximumEntropy() finds λ within 1e-12 of its size", () => {
      const lambda = c.lambda ?? [];
      lambda.forEach((expected, i) => {
        const scale = Math.max(Math.abs(expected), 1e-2 / featureSize(c, i));
        expectWithin(result.multipliers[i] ?? NaN, expected, 1e-12 * scale);
      });
    });

  if (c.dual !== undefined)
    test("maximumEntropy() closes the gap to the dual", () => {
      expectWithin(result.dual, c.dual ?? NaN, 1e-14 * (1 + Math.abs(c.dual ?? 0)));
    });

  if (c.status === "ok")
    test("maximumEntropy() meets the KKT conditions to 1e-13", () => {
      for (const residual of Object.values(result.residuals)) expect(residual).toBeLessThan(1e-13);
    });

  if (c.prior)
    test("klDivergence() to the prior is the reference's", () => {
      const prior = c.prior ?? [];
      const total = sum(prior);
      const normal = prior.map((weight) => weight / total);
      expectWithin(klDivergence(result.distribution, normal), c.kl_to_prior ?? NaN, 1e-15);
    });

  if (c.support)
    test("maximumEntropy() keeps exactly the outcomes of the face", () => {
      const support = [...result.distribution.keys()].filter((i) => result.distribution[i] !== 0);
      expect(support).toEqual(c.support);
    });

  if (c.status !== "ok")
    test("the direction proves the status", () => {
      const margins = c.features.map((row) =>
        row.reduce((total, f, i) => {
          return total + (result.direction[i] ?? NaN) * ((c.target[i] ?? NaN) - f);
        }, 0),
      );
      margins.forEach((margin, state) => {
        if (c.support?.includes(state)) expectWithin(margin, 0, 1e-12);
        else expect(margin).toBeGreaterThan(0);
      });
    });
});

function featureSize(c: MomentCase, i: number): number {
  return Math.max(...c.features.map((row) => Math.abs(row[i] ?? NaN)));
}

function fitted(c: LabelledCase, l2 = c.l2) {
  return multinomialMaximumEntropy({ ...labelledData(c), classes: c.classes, l2 });
}

describe.each(labelledCases)("conditional reference: $tag, l2 = $l2 ($status)", (c) => {
  const result = fitted(c);
  const { inputs, labels } = labelledData(c);

  test("multinomialMaximumEntropy() reports the status", () => {
    expect(result.status).toBe(c.status === "ok" ? "converged" : c.status);
  });

  if (c.W)
    test("multinomialMaximumEntropy() finds W and intercepts within 1e-11", () => {
      expectAllWithin(result.weights, (c.W ?? []).flat(), 1e-11);
      expectAllWithin(result.intercepts, c.intercept ?? [], 1e-11);
    });

  if (c.probs)
    test("multinomialMaximumEntropy() finds P(k|x) within 1e-13", () => {
      const rows = c.probs_rows ?? inputs.map((_, x) => x);
      rows.forEach((x, at) => {
        const row = result.probabilities.slice(x * c.classes, (x + 1) * c.classes);
        expectAllWithin(row, c.probs?.[at] ?? [], 1e-13);
      });
    });

  if (c.loglik !== undefined)
    test("the log-likelihood is within 1e-12", () => {
      const penalty = (c.l2 / 2) * sum(result.weights.map((weight) => weight ** 2));
      expectWithin(result.logLikelihood, c.loglik ?? NaN, 1e-12);
      expectWithin(penalty - result.logLikelihood, c.penalised_objective ?? NaN, 1e-12);
      expectWithin(result.dual * c.n, c.loglik ?? NaN, 1e-12);
    });

  if (c.l2 === 0)
    test("without penalty the conditional entropy equals −dual", () => {
      expectWithin(result.entropy, -result.dual, 1e-14);
      const uniform = inputs.map(() => 1 / inputs.length);
      expectWithin(conditionalEntropy(uniform, result.probabilities), result.entropy, 1e-15);
    });

  if (c.status !== "ok")
    test("the direction separates every excluded class by at least 1", () => {
      const { weights, intercepts } = result.direction;
      inputs.forEach((input, x) => {
        const score = (k: number) =>
          input.reduce((total, value, i) => total + value * (weights[k * c.d + i] ?? NaN), 0) +
          (intercepts[k] ?? NaN);
        const label = labels[x] ?? NaN;
        for (let k = 0; k < c.classes; k++) {
          if (k === label) continue;
          const margin = score(label) - score(k);
          const excluded = result.probabilities[x * c.classes + k] === 0;
          if (excluded) expect(margin).toBeGreaterThan(1 - 1e-9);
          else expectWithin(margin, 0, 1e-9);
        }
      });
    });

  if (c.ridge_path)
    test("smaller and smaller penalties follow the reference's path", () => {
      // Written to 4 digits; below 1e-6 the reference's own optimiser had not converged.
      for (const { l2, loglik, norm_W } of (c.ridge_path ?? []).filter(({ l2 }) => l2 >= 1e-6)) {
        const { status, logLikelihood, weights } = fitted(c, l2);
        expect(status).toBe("converged");
        expectWithin(logLikelihood / loglik, 1, 5e-4);
        expectWithin(Math.hypot(...weights) / norm_W, 1, 5e-4);
      }
    });

  if (c.ridge_path)
    test("every penalised fit is at least as good as the reference's", () => {
      for (const { l2, loglik, norm_W } of c.ridge_path ?? []) {
        const { logLikelihood, weights, residuals } = fitted(c, l2);
        const objective = (l2 / 2) * sum(weights.map((weight) => weight ** 2)) - logLikelihood;
        expect(objective).toBeLessThan(((l2 / 2) * norm_W ** 2 - loglik) * 1.001);
        expect(residuals.moments).toBeLessThan(1e-15);
      }
    });

  if (c.ridge_path)
    test("the limit is at least as likely as every penalised fit", () => {
      for (const { l2 } of c.ridge_path ?? []) {
        expect(result.logLikelihood).toBeGreaterThanOrEqual(fitted(c, l2).logLikelihood);
      }
    });
});

describe.each(nltkCases)("general features: $tag", (c) => {
  const joint = c.train.map(([, label]) =>
    c.labels.map((other) => (other === label ? 1 / c.train.length : 0)),
  );
  const features = c.joint_features.map(([name, value, label]) =>
    c.train.map(([input]) => c.labels.map((other) => (input[name] === value && other === label ? 1 : 0))),
  );
  const result = conditionalMaximumEntropy({ joint, features });

  test("conditionalMaximumEntropy() converges although the features are dependent", () => {
    expect(result.status).toBe("converged");
    expect(result.residuals.moments).toBeLessThan(1e-14);
  });

  test("conditionalMaximumEntropy() finds SciPy's probabilities within their 1e-7", () => {
    const positive = c.labels.indexOf("pos");
    const received = c.train.map((_, x) => result.probabilities[2 * x + positive] ?? NaN);
    expectAllWithin(received, c.prob_pos, 1e-7);
    expectWithin(result.dual * c.train.length, c.loglik, 1e-10);
  });
});
