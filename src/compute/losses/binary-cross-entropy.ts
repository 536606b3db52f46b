import type { Vector } from "../check.ts";
import { batchOf, checkElements, gradientOf } from "./batch.ts";

/**
 * Binary cross-entropy of logits, the mean over all n entries of
 * max(z, 0) − z·y + log(1 + e^(−|z|)) = −y log σ(z) − (1 − y) log σ(−z), in nats.
 *
 * `outputs` z and `targets` y have the same length; a target is the probability of
 * class 1, anything in [0, 1]. The first two terms are taken as one product of
 * |z| and the probability of the less likely class, so nothing cancels or overflows: at
 * z = 1e4 the loss is 0 for y = 1 and 1e4 for y = 0. z = ±Infinity gives 0 or
 * Infinity, NaN gives NaN.
 *
 * Throws a RangeError if the lengths differ or are 0 or a target is outside [0, 1].
 *
 * Source: D. R. Cox, "The regression analysis of binary sequences" (1958).
 *
 * @example
 * binaryCrossEntropy([0, 1e4, 1e4], [1, 1, 0]) * 3; // => 10000.6931471805599
 */
export function binaryCrossEntropy(outputs: Vector, targets: Vector): number {
  const attempt = "Cannot take the binary cross-entropy";
  return bernoulli(attempt, batchOf(attempt, "outputs", outputs), batchOf(attempt, "targets", targets));
}

/**
 * The gradient of `binaryCrossEntropy` with respect to the logits, (σ(zᵢ) − yᵢ)/n.
 *
 * Written into `into`, of the same length, which is returned; allocated when absent.
 * Where y > ½ the difference is taken between the complements, (1 − y) − σ(−z), so
 * that a nearly perfect prediction keeps its gradient.
 *
 * Throws as `binaryCrossEntropy` does, and a RangeError if `into` has another length.
 *
 * Source: D. R. Cox (1958), as above.
 *
 * @example
 * binaryCrossEntropyGradient([0, 1e4], [1, 0]); // => [-0.25, 0.5]
 */
export function binaryCrossEntropyGradient(
  outputs: Vector,
  targets: Vector,
  into?: Float64Array,
): Float64Array {
  const attempt = "Cannot take the gradient of the binary cross-entropy";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  bernoulli(attempt, z, batchOf(attempt, "targets", targets), gradient);
  return gradient;
}

/** The binary cross-entropy, and its gradient if there is a place for it. */
export function bernoulli(
  attempt: string,
  logits: Float64Array,
  targets: Float64Array,
  into?: Float64Array,
): number {
  checkElements(attempt, logits, targets, into);
  const n = logits.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const y = targets[i]!;
    if (!(y >= 0 && y <= 1)) {
      throw new RangeError(`${attempt}: targets[${i}] must lie in [0, 1], received ${y}`);
    }
    const z = logits[i]!;
    const size = Math.abs(z);
    const e = Math.exp(-size);
    const unlikely = z > 0 ? 1 - y : y;
    // 0·Infinity is 0 here: what is certain and true costs nothing.
    total += (unlikely === 0 ? 0 : size * unlikely) + Math.log1p(e);
    if (into) {
      const rest = (z < 0 ? 1 : e) / (1 + e);
      const probability = (z < 0 ? e : 1) / (1 + e);
      into[i] = (y > 0.5 ? 1 - y - rest : probability - y) / n;
    }
  }
  return total / n;
}
