import type { Vector } from "../check.ts";
import { batchOf, checkElements, gradientOf } from "./batch.ts";

/**
 * The hinge loss of two classes, the mean over all n entries of max(0, 1 − y·z).
 *
 * `outputs` z and `targets` y have the same length. A label is 1 or −1; 0 is read as −1,
 * so that the classes 0 and 1 of a data set serve as they are. Without units; finite
 * at ±1e4 and wherever z is. z = ±Infinity gives 0 or Infinity, NaN gives NaN.
 *
 * Throws a RangeError if the lengths differ or are 0 or a label is none of 1, 0, −1.
 *
 * Source: C. Cortes and V. Vapnik, "Support-vector networks" (1995).
 *
 * @example
 * hingeLoss([2, 0.5, 1e4], [1, 1, -1]) * 3; // => 10001.5
 */
export function hingeLoss(outputs: Vector, targets: Vector): number {
  const attempt = "Cannot take the hinge loss";
  return margins(attempt, batchOf(attempt, "outputs", outputs), batchOf(attempt, "targets", targets));
}

/**
 * The gradient of `hingeLoss` with respect to the scores: −yᵢ/n where yᵢzᵢ < 1, else 0.
 *
 * Written into `into`, of the same length, which is returned; allocated when absent. At
 * the kink, y·z = 1, the subgradient 0 is taken. NaN gives NaN. Throws as `hingeLoss`
 * does, and a RangeError if `into` has another length.
 *
 * Source: C. Cortes and V. Vapnik (1995), as above.
 *
 * @example
 * hingeLossGradient([2, 0.5], [1, 1]); // => [0, -0.5]
 */
export function hingeLossGradient(outputs: Vector, targets: Vector, into?: Float64Array): Float64Array {
  const attempt = "Cannot take the gradient of the hinge loss";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  margins(attempt, z, batchOf(attempt, "targets", targets), gradient);
  return gradient;
}

/** The hinge loss of two classes, and its gradient if there is a place for it. */
export function margins(
  attempt: string,
  scores: Float64Array,
  labels: Float64Array,
  into?: Float64Array,
): number {
  checkElements(attempt, scores, labels, into);
  const n = scores.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const label = labels[i]!;
    if (label !== 1 && label !== -1 && label !== 0) {
      throw new RangeError(`${attempt}: targets[${i}] must be 1, -1 or 0, received ${label}`);
    }
    const sign = label === 1 ? 1 : -1;
    const shortfall = 1 - sign * scores[i]!;
    total += Math.max(0, shortfall);
    // NaN is neither: it passes through.
    if (into) into[i] = shortfall <= 0 ? 0 : shortfall > 0 ? -sign / n : NaN;
  }
  return total / n;
}
