import { timesExponential } from "../special/times-exponential.ts";

/**
 * The exponential linear unit, f(x) = x for x > 0 and α(eˣ − 1) below.
 *
 * −α at −Infinity, Infinity at Infinity; NaN gives NaN. The exponential less 1 is taken whole, so
 * small x keep their digits. Within 2 units in the last place.
 *
 * Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning
 * by exponential linear units (ELUs)" (2015).
 *
 * @example
 * elu(-1, 0.5); // => -0.3160602794142788
 */
export function elu(x: number, alpha = 1): number {
  return x > 0 ? x : alpha * Math.expm1(x);
}

/**
 * The derivative of the exponential linear unit: 1 for x > 0, αeˣ below.
 *
 * Where α is not 1 it jumps at 0; there and at −0 it is α, as in PyTorch. 0 at −Infinity; NaN gives
 * NaN. Within 2 units in the last place.
 *
 * Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter (2015), as above.
 *
 * @example
 * eluDerivative(0, 0.5); // => 0.5
 */
export function eluDerivative(x: number, alpha = 1): number {
  return x > 0 ? 1 : timesExponential(alpha, Math.exp(x), x);
}

/**
 * The second derivative of the exponential linear unit: 0 for x > 0, αeˣ for x < 0.
 *
 * At 0, where it jumps, it is 0, as in PyTorch. 0 at −Infinity; NaN gives NaN. Within 2 units in
 * the last place.
 *
 * Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter (2015), as above.
 *
 * @example
 * eluSecondDerivative(-1, 0.5); // => 0.18393972058572117
 */
export function eluSecondDerivative(x: number, alpha = 1): number {
  return x >= 0 ? 0 : timesExponential(alpha, Math.exp(x), x);
}
