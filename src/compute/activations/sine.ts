/**
 * The sine, f(x) = sin(x), x in radians.
 *
 * It has no limit at ±Infinity: NaN there, and at NaN. Within 1 unit in the last place.
 *
 * Source: V. Sitzmann et al., "Implicit neural representations with periodic activation functions"
 * (2020).
 *
 * @example
 * sine(Math.PI / 6); // => 0.5
 */
export function sine(x: number): number {
  return Math.sin(x);
}

/**
 * The derivative of the sine, cos(x); NaN at ±Infinity and at NaN.
 *
 * Source: V. Sitzmann et al. (2020), as above.
 *
 * @example
 * sineDerivative(0); // => 1
 */
export function sineDerivative(x: number): number {
  return Math.cos(x);
}

/**
 * The second derivative of the sine, −sin(x); NaN at ±Infinity and at NaN.
 *
 * Source: V. Sitzmann et al. (2020), as above.
 *
 * @example
 * sineSecondDerivative(Math.PI / 2); // => -1
 */
export function sineSecondDerivative(x: number): number {
  return -Math.sin(x);
}
