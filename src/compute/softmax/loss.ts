import type { Vector } from "../check.ts";
import { complements } from "./complements.ts";
import { checkTemperature, shift, type TemperatureOptions } from "./shifted.ts";
import { logProbabilities, probabilities } from "./softmax.ts";
import { type Target, targetDistribution } from "./target.ts";

/**
 * Cross-entropy between a target and softmax(z/T), −Σₖ yₖ log pₖ, in nats; for a
 * class index t it is −log pₜ, the negative log-likelihood.
 *
 * `logits` is a vector of length K; `target` is an index from 0 to K − 1 or a
 * distribution of length K. A class with yₖ = 0 contributes 0 even where
 * log pₖ = −Infinity; the loss is Infinity where a masked class is required.
 *
 * Throws as `softmax` does, and a RangeError if the target is neither a class
 * nor a distribution of the right length.
 *
 * Source: J. S. Bridle, "Training stochastic model recognition algorithms as
 * networks can lead to maximum mutual information estimation" (1990).
 *
 * @example
 * softmaxCrossEntropy([2, 2, -Infinity], 0); // => 0.6931471805599453
 */
export function softmaxCrossEntropy(logits: Vector, target: Target, options?: TemperatureOptions): number {
  const attempt = "Cannot take the cross-entropy of softmax";
  const logp = logProbabilities(shift(attempt, logits, options));
  const y = targetDistribution(attempt, target, logp.length);
  return y.reduce((sum, weight, k) => (weight === 0 ? sum : sum - weight * logp[k]!), 0);
}

/**
 * The gradient of `softmaxCrossEntropy` with respect to the raw logits, (p − y)/T.
 *
 * `logits` has length K and so has the result; its entries sum to 0. Where the
 * target is above one half the difference is taken between the complements,
 * (1 − y) − (1 − p), so that a nearly perfect prediction keeps its gradient.
 *
 * Throws as `softmaxCrossEntropy` does.
 *
 * Source: J. S. Bridle (1990), as above.
 *
 * @example
 * softmaxCrossEntropyGradient([0, 0], 1); // => [0.5, -0.5]
 */
export function softmaxCrossEntropyGradient(
  logits: Vector,
  target: Target,
  options: TemperatureOptions = {},
): Float64Array {
  const attempt = "Cannot take the gradient of the cross-entropy";
  const temperature = checkTemperature(attempt, options.temperature);
  const p = probabilities(shift(attempt, logits, options));
  const y = targetDistribution(attempt, target, p.length);
  const rest = complements(p);
  return p.map((value, k) => {
    const wanted = y[k]!;
    return (wanted > 0.5 ? 1 - wanted - rest[k]! : value - wanted) / temperature;
  });
}
