import type { Vector } from "../check.ts";
import { shift, type TemperatureOptions } from "./shifted.ts";
import { logProbabilities } from "./softmax.ts";
import { type Target, targetDistribution } from "./target.ts";

/**
 * KL(y ‖ softmax(z/T)) = Σₖ yₖ (log yₖ − log pₖ), in nats: the cross-entropy less the
 * entropy of the target, which no logits can remove.
 *
 * `logits` has length K; `target` is a class index or a distribution of length
 * K. Terms with yₖ = 0 are 0. Unlike `klDivergence` it stays finite where pₖ
 * underflows; it is Infinity only where a masked class is required.
 *
 * Throws as `softmaxCrossEntropy` does.
 *
 * Source: S. Kullback and R. A. Leibler, "On information and sufficiency" (1951).
 *
 * @example
 * softmaxDivergence([0, -2000], [0, 1]); // => 2000
 */
export function softmaxDivergence(logits: Vector, target: Target, options?: TemperatureOptions): number {
  const attempt = "Cannot take the divergence from softmax";
  const logp = logProbabilities(shift(attempt, logits, options));
  const y = targetDistribution(attempt, target, logp.length);
  const total = y.reduce(
    (sum, weight, k) => (weight === 0 ? sum : sum + weight * (Math.log(weight) - logp[k]!)),
    0,
  );
  return Math.max(0, total);
}
