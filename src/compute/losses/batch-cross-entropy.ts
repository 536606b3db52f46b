import type { Vector } from "../check.ts";
import { batchOf, gradientOf } from "./batch.ts";
import { categorical } from "./categorical.ts";

/**
 * Cross-entropy between targets and softmax, −(1/n) Σᵣ Σₖ yᵣₖ log softmax(zᵣ)ₖ, the mean
 * over the n rows of a batch, in nats.
 *
 * `outputs` is n×`columns` in row-major order. `targets` holds a class index a row
 * (length n), or a distribution over the classes a row (n×`columns`, rows that sum to
 * 1 within 1e-8); with one class it is indices. Rows are shifted by their largest
 * logit, so the loss is finite at ±1e4 and beyond. A logit of −Infinity masks a
 * class: it costs nothing where it is not wanted and Infinity where it is. NaN,
 * +Infinity and a row of −Infinity give NaN.
 *
 * Throws a RangeError if the lengths do not fit or a target is not a class or not
 * a distribution.
 *
 * Source: J. S. Bridle, "Training stochastic model recognition algorithms as
 * networks can lead to maximum mutual information estimation" (1990).
 *
 * @example
 * batchCrossEntropy([1e4, 0, 0, 0], [1, 0], 2); // => 5000.3465735902799
 */
export function batchCrossEntropy(outputs: Vector, targets: Vector, columns: number): number {
  const attempt = "Cannot take the cross-entropy of the batch";
  return categorical(
    attempt,
    batchOf(attempt, "outputs", outputs),
    batchOf(attempt, "targets", targets),
    columns,
  );
}

/**
 * The gradient of `batchCrossEntropy` with respect to the logits,
 * (softmax(zᵣ)ₖ − yᵣₖ)/n.
 *
 * n×`columns`, written into `into`, which is returned; allocated when absent. Its
 * rows sum to 0. Where y > ½ the difference is taken between the complements,
 * (1 − y) − (1 − p), so that a nearly perfect prediction keeps its gradient.
 *
 * Throws as `batchCrossEntropy` does, and a RangeError if `into` has another length.
 *
 * Source: J. S. Bridle (1990), as above.
 *
 * @example
 * batchCrossEntropyGradient([0, 0, 0, 0], [1, 0], 2); // => [0.25, -0.25, -0.25, 0.25]
 */
export function batchCrossEntropyGradient(
  outputs: Vector,
  targets: Vector,
  columns: number,
  into?: Float64Array,
): Float64Array {
  const attempt = "Cannot take the gradient of the cross-entropy of the batch";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  categorical(attempt, z, batchOf(attempt, "targets", targets), columns, gradient);
  return gradient;
}
