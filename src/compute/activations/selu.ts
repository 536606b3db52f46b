import { timesExponential } from "../special/times-exponential.ts";

/** λ */
export const seluScale = 1.0507009873554805;
/** λα, with α = 1.6732632423543772 */
export const seluScaledAlpha = 1.7580993408473766;

/**
 * The scaled exponential linear unit, f(x) = λx for x > 0 and λα(eˣ − 1) below, with
 * λ = 1.0507009873554805 and α = 1.6732632423543772: an independent standard normal layer is mapped
 * to mean 0 and variance 1.
 *
 * −λα at −Infinity, Infinity at Infinity; NaN gives NaN. Within 4 units in the last place.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter, "Self-normalizing neural
 * networks" (2017).
 *
 * @example
 * selu(2); // => 2.101401974710961
 */
export function selu(x: number): number {
  return x > 0 ? seluScale * x : seluScaledAlpha * Math.expm1(x);
}

/**
 * The derivative of the scaled exponential linear unit: λ for x > 0, λαeˣ below.
 *
 * It jumps at 0; there and at −0 it is λα, as in PyTorch. 0 at −Infinity; NaN gives NaN. Within 3
 * units in the last place.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter (2017), as above.
 *
 * @example
 * seluDerivative(0); // => 1.7580993408473766
 */
export function seluDerivative(x: number): number {
  return x > 0 ? seluScale : timesExponential(seluScaledAlpha, Math.exp(x), x);
}

/**
 * The second derivative of the scaled exponential linear unit: 0 for x > 0, λαeˣ for x < 0.
 *
 * At 0, where it jumps, it is 0, as in PyTorch. 0 at −Infinity; NaN gives NaN. Within 3 units in
 * the last place.
 *
 * Source: G. Klambauer, T. Unterthiner, A. Mayr and S. Hochreiter (2017), as above.
 *
 * @example
 * seluSecondDerivative(2); // => 0
 */
export function seluSecondDerivative(x: number): number {
  return x >= 0 ? 0 : timesExponential(seluScaledAlpha, Math.exp(x), x);
}
