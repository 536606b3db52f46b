/**
 * The hard tanh, f(x) = min(max(x, min), max).
 *
 * Kinks at `min` and `max`, −1 and 1 when absent; NaN gives NaN.
 *
 * Source: R. Collobert, "Large scale machine learning" (2004).
 *
 * @example
 * hardtanh(-3); // => -1
 */
export function hardtanh(x: number, min = -1, max = 1): number {
  return Math.min(Math.max(x, min), max);
}

/**
 * The derivative of the hard tanh: 1 for min < x < max, 0 outside and, as in PyTorch, at both
 * kinks. NaN gives NaN.
 *
 * Source: R. Collobert (2004), as above.
 *
 * @example
 * hardtanhDerivative(1); // => 0
 */
export function hardtanhDerivative(x: number, min = -1, max = 1): number {
  return x > min && x < max ? 1 : Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the hard tanh where it has one: 0, and 0 at the kinks; NaN gives NaN.
 *
 * Source: R. Collobert (2004), as above.
 *
 * @example
 * hardtanhSecondDerivative(0.5); // => 0
 */
export function hardtanhSecondDerivative(x: number, min = -1, max = 1): number {
  return Number.isNaN(x + min + max) ? NaN : 0;
}
