import type { Vector } from "../../check.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/**
 * The eigenvalues of a symmetric matrix, from the greatest to the least.
 *
 * Shapes, accuracy and errors are those of `symmetricEigen`, which gives the vectors too.
 *
 * Source: J. H. Wilkinson and C. Reinsch, "Handbook for Automatic Computation II: Linear Algebra"
 * (1971).
 *
 * @example
 * symmetricEigenvalues([2, 1, 1, 2], 2); // => [3, 1]
 */
export function symmetricEigenvalues(matrix: Vector, n: number): Float64Array {
  return symmetricEigen(matrix, n).values;
}
