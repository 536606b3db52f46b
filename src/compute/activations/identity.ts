/**
 * The identity, f(x) = x: what a layer without an activation applies.
 *
 * Defined for all x, infinities included; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff, "Adaptive switching circuits" (1960), whose Adaline learns
 * on the sum before its threshold.
 *
 * @example
 * identity(-2); // => -2
 */
export function identity(x: number): number {
  return x;
}

/**
 * The derivative of the identity, 1 everywhere; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff (1960), as above.
 *
 * @example
 * identityDerivative(-2); // => 1
 */
export function identityDerivative(x: number): number {
  return Number.isNaN(x) ? x : 1;
}

/**
 * The second derivative of the identity, 0 everywhere; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff (1960), as above.
 *
 * @example
 * identitySecondDerivative(-2); // => 0
 */
export function identitySecondDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}
