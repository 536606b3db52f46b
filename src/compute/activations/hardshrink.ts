/**
 * The hard shrinkage, f(x) = x for |x| > λ and 0 otherwise, λ = `lambda` ≥ 0.
 *
 * It jumps at ±λ, where it is 0, as in PyTorch; NaN gives NaN.
 *
 * Source: D. L. Donoho and I. M. Johnstone, "Ideal spatial adaptation by wavelet shrinkage" (1994).
 *
 * @example
 * hardshrink(0.5) + hardshrink(2); // => 2
 */
export function hardshrink(x: number, lambda = 0.5): number {
  return Math.abs(x) <= lambda ? 0 : x;
}

/**
 * The derivative of the hard shrinkage where it has one: 1 for |x| > λ, 0 inside and, as in
 * PyTorch, at the jumps. NaN gives NaN.
 *
 * Source: D. L. Donoho and I. M. Johnstone (1994), as above.
 *
 * @example
 * hardshrinkDerivative(2); // => 1
 */
export function hardshrinkDerivative(x: number, lambda = 0.5): number {
  return Math.abs(x) > lambda ? 1 : Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the hard shrinkage where it has one: 0, and 0 at the jumps; NaN gives
 * NaN.
 *
 * Source: D. L. Donoho and I. M. Johnstone (1994), as above.
 *
 * @example
 * hardshrinkSecondDerivative(2); // => 0
 */
export function hardshrinkSecondDerivative(x: number, lambda = 0.5): number {
  return Number.isNaN(x + lambda) ? NaN : 0;
}
