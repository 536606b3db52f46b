/**
 * The rectified linear unit, f(x) = max(0, x).
 *
 * Continuous, with a kink at 0; 0 at −Infinity, Infinity at Infinity; NaN gives NaN.
 *
 * Source: K. Fukushima, "Visual feature extraction by a multilayered network of analog threshold
 * elements" (1969); for deep networks V. Nair and G. E. Hinton, "Rectified linear units improve
 * restricted Boltzmann machines" (2010).
 *
 * @example
 * relu(-3) + relu(2); // => 2
 */
export function relu(x: number): number {
  return Math.max(0, x);
}

/**
 * The derivative of the rectified linear unit: 1 for x > 0, 0 for x < 0.
 *
 * At the kink, where every number in [0, 1] is a subgradient, it is 0, as in PyTorch; the same at
 * −0. NaN gives NaN.
 *
 * Source: V. Nair and G. E. Hinton (2010), as above.
 *
 * @example
 * reluDerivative(0); // => 0
 */
export function reluDerivative(x: number): number {
  if (x > 0) return 1;
  return Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the rectified linear unit where it has one: 0, and 0 at the kink; NaN
 * gives NaN.
 *
 * Source: V. Nair and G. E. Hinton (2010), as above.
 *
 * @example
 * reluSecondDerivative(2); // => 0
 */
export function reluSecondDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}
