/**
 * The rectified linear unit capped at 6, f(x) = min(max(0, x), 6).
 *
 * Kinks at 0 and 6; NaN gives NaN.
 *
 * Source: A. Krizhevsky, "Convolutional deep belief networks on CIFAR-10" (2010).
 *
 * @example
 * relu6(8); // => 6
 */
export function relu6(x: number): number {
  return Math.min(Math.max(0, x), 6);
}

/**
 * The derivative of the capped rectified linear unit: 1 for 0 < x < 6, 0 outside and, as in
 * PyTorch, at both kinks. NaN gives NaN.
 *
 * Source: A. Krizhevsky (2010), as above.
 *
 * @example
 * relu6Derivative(6); // => 0
 */
export function relu6Derivative(x: number): number {
  return x > 0 && x < 6 ? 1 : Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the capped rectified linear unit where it has one: 0, and 0 at the
 * kinks; NaN gives NaN.
 *
 * Source: A. Krizhevsky (2010), as above.
 *
 * @example
 * relu6SecondDerivative(3); // => 0
 */
export function relu6SecondDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}
