/**
 * The soft shrinkage, f(x) = sign(x)·max(0, |x| − λ), λ = `lambda` ≥ 0: the proximal
 * operator of λ|x|.
 *
 * Kinks at ±λ; NaN gives NaN.
 *
 * Source: D. L. Donoho, "De-noising by soft-thresholding" (1995).
 *
 * @example
 * softshrink(-2); // => -1.5
 */
export function softshrink(x: number, lambda = 0.5): number {
  if (x > lambda) return x - lambda;
  if (x < -lambda) return x + lambda;
  return Number.isNaN(x) ? x : 0;
}

/**
 * The derivative of the soft shrinkage: 1 for |x| > λ, 0 inside and, as in PyTorch, at both kinks.
 * NaN gives NaN.
 *
 * Source: D. L. Donoho (1995), as above.
 *
 * @example
 * softshrinkDerivative(0.5); // => 0
 */
export function softshrinkDerivative(x: number, lambda = 0.5): number {
  return Math.abs(x) > lambda ? 1 : Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the soft shrinkage where it has one: 0, and 0 at the kinks; NaN gives
 * NaN.
 *
 * Source: D. L. Donoho (1995), as above.
 *
 * @example
 * softshrinkSecondDerivative(2); // => 0
 */
export function softshrinkSecondDerivative(x: number, lambda = 0.5): number {
  return Number.isNaN(x + lambda) ? NaN : 0;
}
