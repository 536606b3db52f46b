import {
  entropy,
  logSoftmax,
  logSumExp,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  softmaxDivergence,
  softmaxEntropy,
  softmaxJacobian,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllUlps, expectUlps, expectWithin, ulp } from "./close.ts";
import { number, numbers, type SoftmaxCase, softmaxCases } from "./reference.ts";

/**
 * The budget of one probability: 8 + n + 2·|z − max|/T units in the last place. The
 * gap enters because exp multiplies the rounding of its argument by the argument.
 */
function budgets({ logits, T, n }: SoftmaxCase): number[] {
  const z = numbers(logits);
  const max = Math.max(...z);
  return z.map((value) => 8 + n + (value === -Infinity ? 0 : (2 * (max - value)) / T));
}

/** The budget of a sum over the classes: that of its least accurate term that still counts. */
function sumBudget(c: SoftmaxCase): number {
  const p = numbers(c.softmax);
  return Math.max(...budgets(c).map((budget, i) => (p[i] === 0 ? 8 + c.n : budget)));
}

describe.each(softmaxCases)("softmax reference: $tag (n = $n, T = $T)", (c) => {
  const logits = numbers(c.logits);
  const options = { temperature: c.T };
  const p = numbers(c.softmax);

  test("softmax() is within 8 + n + 2·|z − max|/T ulps", () => {
    const received = softmax(logits, options);
    budgets(c).forEach((units, i) => {
      expectUlps(received[i] ?? NaN, p[i] ?? NaN, units);
    });
  });

  test("logSoftmax() is within 4 ulps", () => {
    expectAllUlps(logSoftmax(logits, options), numbers(c.log_softmax), 4 + c.n / 4 + tailUnits(c));
  });

  test("logSumExp() is within 4 ulps of its larger summand", () => {
    const expected = number(c.logsumexp);
    const top = Math.max(...logits) / c.T;
    const largest = Math.max(ulp(top), ulp(expected));
    expectWithin(logSumExp(logits, options), expected, 4 * largest);
  });

  test("softmaxEntropy() keeps its relative accuracy however small the entropy", () => {
    const nats = softmaxEntropy(logits, options);
    expectUlps(nats, number(c.entropy_nats), sumBudget(c));
    expectUlps(nats / Math.LN2, number(c.entropy_bits), sumBudget(c) + 2);
  });

  test("entropy() of the rounded probabilities agrees", () => {
    const expected = number(c.entropy_nats);
    // A probability below 2^-1022 has lost digits before entropy() sees it.
    const lost = 800 * c.n * 2 ** -1074;
    expectWithin(entropy(softmax(logits, options)), expected, expected * 1e-12 + lost);
  });

  if (c.jacobian)
    test("softmaxJacobian() is within the budgets of both factors", () => {
      const jacobian = softmaxJacobian(logits, options);
      const units = budgets(c);
      numbers(c.jacobian ?? []).forEach((expected, at) => {
        const i = Math.floor(at / c.n);
        const j = at % c.n;
        const factors = (units[i] ?? 0) + (i === j ? sumBudget(c) : (units[j] ?? 0)) + 2;
        const underflow = (c.n * 2 ** -1074) / Math.min(1, c.T);
        expectWithin(jacobian[at] ?? NaN, expected, factors * ulp(expected) + underflow);
      });
    });

  test("softmaxCrossEntropy() of the class is within 4 ulps", () => {
    const units = 4 + c.n / 4 + tailUnits(c);
    expectUlps(softmaxCrossEntropy(logits, c.target, options), number(c.cross_entropy), units);
  });

  test("softmaxCrossEntropyGradient() of the class keeps its relative accuracy", () => {
    const gradient = softmaxCrossEntropyGradient(logits, c.target, options);
    const units = budgets(c);
    numbers(c.ce_grad).forEach((expected, i) => {
      const budget = (i === c.target ? sumBudget(c) : (units[i] ?? 0)) + 2;
      const underflow = (c.n * 2 ** -1074) / Math.min(1, c.T);
      expectWithin(gradient[i] ?? NaN, expected, budget * ulp(expected) + underflow);
    });
  });

  if (c.soft_target)
    test("softmaxCrossEntropy() of a soft target is within n + 4 ulps", () => {
      const soft = numbers(c.soft_target ?? []);
      const expected = number(c.soft_cross_entropy ?? NaN);
      expectUlps(softmaxCrossEntropy(logits, soft, options), expected, 4 + c.n + tailUnits(c));
    });

  if (c.soft_target)
    test("softmaxCrossEntropyGradient() of a soft target", () => {
      const soft = numbers(c.soft_target ?? []);
      const gradient = softmaxCrossEntropyGradient(logits, soft, options);
      const units = budgets(c);
      numbers(c.soft_ce_grad ?? []).forEach((expected, i) => {
        // The difference p − y can cancel, so the scale is that of its terms.
        const terms = ulp((p[i] ?? NaN) / c.T) + ulp(expected);
        const underflow = 2 ** -1074 / Math.min(1, c.T);
        expectWithin(gradient[i] ?? NaN, expected, (units[i] ?? 0) * terms + underflow);
      });
    });

  if (c.soft_target)
    test("softmaxDivergence() is within 1e-14 of its summands", () => {
      const soft = numbers(c.soft_target ?? []);
      const summands = number(c.soft_cross_entropy ?? NaN) + entropy(soft);
      const expected = number(c.kl_soft_p ?? NaN);
      expectWithin(softmaxDivergence(logits, soft, options), expected, 1e-15 * (4 + c.n) * summands);
    });
});

/** Extra units for a loss that is all tail, log1p(Σ exp(gap)): those of the exponentials. */
function tailUnits(c: SoftmaxCase): number {
  const tail = 1 - Math.max(...numbers(c.softmax));
  return tail < 0.1 ? sumBudget(c) : 0;
}

test("the reference holds every kind of case the README names", () => {
  expect(softmaxCases.length).toBe(77);
  expect(softmaxCases.some((c) => c.logits.includes("-Infinity"))).toBe(true);
  expect(softmaxCases.some((c) => numbers(c.logits).includes(1e308))).toBe(true);
});
