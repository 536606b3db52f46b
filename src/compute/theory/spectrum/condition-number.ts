import { integerWithin, type Vector } from "../../check.ts";
import { aboveZero, finiteNumber } from "../check.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

/**
 * The condition number of a symmetric matrix, κ = max |λ|/min |λ|: on a quadratic with this Hessian
 * gradient descent needs about κ/2·ln(1/ε) steps.
 *
 * `matrix` is n×n. Infinity for a singular matrix, that is one whose least |λ| is below n·2⁻⁵² of
 * the largest, where nothing but rounding is left. Errors are those of `symmetricEigenvalues`.
 *
 * Source: A. M. Turing, "Rounding-off errors in matrix processes" (1948).
 *
 * @example
 * conditionNumber([2, 1, 1, 2], 2); // => 3
 */
export function conditionNumber(matrix: Vector, n: number): number {
  const sizes = symmetricEigenvalues(matrix, n).map(Math.abs).sort();
  const [least, most] = [sizes[0]!, sizes[n - 1]!];
  return least <= n * Number.EPSILON * most ? Infinity : most / least;
}

/**
 * The condition number of E xxᵀ for d independent inputs of mean m and variance s²,
 * κ = 1 + d·m²/s²: what inputs that are not centred cost gradient descent.
 *
 * The spectrum is s² + d·m² once, along the mean, and s² otherwise; so κ = 1 for d = 1. For
 * inputs σ(Z), m = ½ and s² = .04338, κ ≈ 1 + 5.76·d. Throws a RangeError if the mean is not finite,
 * the variance not above 0, or d not an integer at least 1.
 *
 * Source: Y. LeCun, I. Kanter and S. A. Solla, "Eigenvalues of covariance matrices: application
 * to neural-network learning" (1991).
 *
 * @example
 * shiftedConditionNumber({ mean: 2, variance: 0.5, dimensions: 3 }); // => 25
 */
export function shiftedConditionNumber(inputs: {
  mean: number;
  variance: number;
  dimensions: number;
}): number {
  const attempt = "Cannot take the condition number of shifted inputs";
  const { mean, variance, dimensions } = inputs;
  finiteNumber(attempt, "mean", mean);
  aboveZero(attempt, "variance", variance);
  integerWithin(attempt, "dimensions", dimensions, 1, Infinity);
  return dimensions === 1 ? 1 : 1 + (dimensions * mean * mean) / variance;
}
