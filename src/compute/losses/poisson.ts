import type { Vector } from "../check.ts";
import { batchOf, checkElements, gradientOf } from "./batch.ts";

/**
 * The negative log-likelihood of counts under Poisson's law with a logarithmic link,
 * the mean over all n entries of e^z − y·z, in nats.
 *
 * `outputs` z and `targets` y have the same length; a rate is e^z, counts are finite
 * and not negative, whole or not. The term log y! does not depend on z and is left
 * out, so the least value, at z = log y, is y − y log y and may be negative. For
 * z > 709.78, 1e4 included, e^z is beyond the largest double: loss and gradient are
 * then Infinity, the correctly rounded value, and never NaN. For z = −1e4 the loss is
 * 1e4·y. z = ±Infinity gives the limits, NaN gives NaN.
 *
 * Throws a RangeError if the lengths differ or are 0 or a count is negative or not finite.
 *
 * Source: J. A. Nelder and R. W. M. Wedderburn, "Generalized linear models" (1972).
 *
 * @example
 * poissonLoss([0, -1e4], [3, 1]); // => 5000.5
 */
export function poissonLoss(outputs: Vector, targets: Vector): number {
  const attempt = "Cannot take the Poisson loss";
  return countLosses(attempt, batchOf(attempt, "outputs", outputs), batchOf(attempt, "targets", targets));
}

/**
 * The gradient of `poissonLoss` with respect to the log-rates, (e^(zᵢ) − yᵢ)/n.
 *
 * Written into `into`, of the same length, which is returned; allocated when absent.
 * Infinity where e^z overflows, as the loss is. Throws as `poissonLoss` does, and a
 * RangeError if `into` has another length.
 *
 * Source: J. A. Nelder and R. W. M. Wedderburn (1972), as above.
 *
 * @example
 * poissonLossGradient([0, -1e4], [3, 1]); // => [-1, -0.5]
 */
export function poissonLossGradient(outputs: Vector, targets: Vector, into?: Float64Array): Float64Array {
  const attempt = "Cannot take the gradient of the Poisson loss";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  countLosses(attempt, z, batchOf(attempt, "targets", targets), gradient);
  return gradient;
}

/** The Poisson loss, and its gradient if there is a place for it. */
export function countLosses(
  attempt: string,
  logRates: Float64Array,
  counts: Float64Array,
  into?: Float64Array,
): number {
  checkElements(attempt, logRates, counts, into);
  const n = logRates.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const count = counts[i]!;
    if (!(count >= 0 && count < Infinity)) {
      throw new RangeError(`${attempt}: targets[${i}] must be finite and not negative, received ${count}`);
    }
    const z = logRates[i]!;
    const rate = Math.exp(z);
    // Neither Infinity − Infinity nor 0·Infinity: the exponential wins, and no count costs nothing.
    total += count === 0 || rate === Infinity ? rate : rate - count * z;
    if (into) into[i] = (rate - count) / n;
  }
  return total / n;
}
