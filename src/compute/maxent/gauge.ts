import { finiteVector, integerWithin, type Vector } from "../check.ts";

/**
 * Fixes the gauge of softmax weights: subtracts from each column its mean over the
 * classes, Wₖᵢ − (1/K) Σₗ Wₗᵢ.
 *
 * `weights` is K×d in row-major order, one row per class, and so is the result.
 * W and W + 1·cᵀ give the same probabilities for every c; the result is the one of
 * them with Σₖ Wₖ = 0, which is also the one of least norm. Intercepts are the case d = 1.
 *
 * Throws a RangeError if a weight is not finite or the rows do not divide evenly.
 *
 * Source: C. R. Rao and S. K. Mitra, "Generalized Inverse of Matrices" (1971), for
 * the choice of least norm.
 *
 * @example
 * gaugeFix([1, 2, 3, 6], 2); // => [-1, -2, 1, 2]
 */
export function gaugeFix(weights: Vector, classes: number): Float64Array {
  const attempt = "Cannot fix the gauge";
  const matrix = finiteVector(attempt, "weights", weights);
  integerWithin(attempt, "classes", classes, 1, Infinity);
  const columns = matrix.length / classes;
  if (!Number.isInteger(columns)) {
    throw new RangeError(
      `${attempt}: weights must hold ${classes} equal rows, received length ${matrix.length}`,
    );
  }
  const mean = new Float64Array(columns);
  matrix.forEach((value, at) => {
    mean[at % columns]! += value / classes;
  });
  return matrix.map((value, at) => value - mean[at % columns]!);
}
