import { sigmoid, sigmoidDerivative } from "./sigmoid.ts";

/**
 * The log-sigmoid, f(x) = log σ(x) = −log(1 + e⁻ˣ), in nats: minus the softplus of −x.
 *
 * −Infinity at −Infinity, 0 at Infinity; NaN gives NaN. Taken as min(0, x) − log1p(e⁻|ˣ|), so that
 * both tails keep their digits. Within 3 units in the last place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order
 * functional knowledge for better option pricing" (2001).
 *
 * @example
 * logSigmoid(0); // => -Math.log(2)
 */
export function logSigmoid(x: number): number {
  return Math.min(0, x) - Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * The derivative of the log-sigmoid, σ(−x).
 *
 * 1 at −Infinity, 0 at Infinity; NaN gives NaN. Within 3 units in the last place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia (2001), as above.
 *
 * @example
 * logSigmoidDerivative(0); // => 0.5
 */
export function logSigmoidDerivative(x: number): number {
  return sigmoid(-x);
}

/**
 * The second derivative of the log-sigmoid, −σ′(x).
 *
 * Even, −¼ at 0, 0 at ±Infinity; NaN gives NaN. Within 5 units in the last place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia (2001), as above.
 *
 * @example
 * logSigmoidSecondDerivative(0); // => -0.25
 */
export function logSigmoidSecondDerivative(x: number): number {
  return -sigmoidDerivative(x);
}
