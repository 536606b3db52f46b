/**
 * The hard swish, f(x) = x·min(max(x + 3, 0), 6)/6: 0 up to −3, x from 3 on, a parabola between.
 *
 * Kinks at ±3; 0 at −Infinity; NaN gives NaN.
 *
 * Source: A. Howard et al., "Searching for MobileNetV3" (2019).
 *
 * @example
 * hardSwish(-1.5); // => -0.375
 */
export function hardSwish(x: number): number {
  if (x <= -3) return 0;
  return x >= 3 ? x : (x * (x + 3)) / 6;
}

/**
 * The derivative of the hard swish: (2x + 3)/6 for −3 ≤ x ≤ 3, 0 below, 1 above.
 *
 * At the kinks it is that of the parabola, −½ at −3 and 3/2 at 3, as in PyTorch. NaN gives NaN.
 *
 * Source: A. Howard et al. (2019), as above.
 *
 * @example
 * hardSwishDerivative(3); // => 1.5
 */
export function hardSwishDerivative(x: number): number {
  if (x < -3) return 0;
  return x > 3 ? 1 : (2 * x + 3) / 6;
}

/**
 * The second derivative of the hard swish: ⅓ for −3 < x < 3, 0 outside and, as in PyTorch, at both
 * kinks. NaN gives NaN.
 *
 * Source: A. Howard et al. (2019), as above.
 *
 * @example
 * hardSwishSecondDerivative(0); // => 1 / 3
 */
export function hardSwishSecondDerivative(x: number): number {
  return Math.abs(x) < 3 ? 1 / 3 : Number.isNaN(x) ? x : 0;
}
