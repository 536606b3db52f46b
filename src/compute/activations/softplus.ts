import { decay } from "../special/decay.ts";
import { productError } from "../special/product-error.ts";
import { timesExponential } from "../special/times-exponential.ts";
import { sigmoid, sigmoidDerivative } from "./sigmoid.ts";

/**
 * The softplus, f(x) = log(1 + eᵝˣ)/β with β > 0: a smooth ReLU, which it approaches as β grows.
 *
 * 0 at −Infinity, Infinity at Infinity, log(2)/β at 0; NaN gives NaN. Taken as max(0, x) +
 * log1p(e⁻|ᵝˣ|)/β, without the threshold beyond which PyTorch returns x. Within 3 units in the last
 * place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order
 * functional knowledge for better option pricing" (2001).
 *
 * @example
 * softplus(0); // => Math.log(2)
 */
export function softplus(x: number, beta = 1): number {
  const t = beta * x;
  const error = productError(beta, x, t);
  const e = decay(t, error);
  if (t < -708) return timesExponential(1 / beta, e, t, error);
  return Math.max(0, x) + Math.log1p(e) / beta;
}

/**
 * The derivative of the softplus, the sigmoid σ(βx).
 *
 * 0 at −Infinity, 1 at Infinity; NaN gives NaN. Within 3 units in the last place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia (2001), as above.
 *
 * @example
 * softplusDerivative(0); // => 0.5
 */
export function softplusDerivative(x: number, beta = 1): number {
  return sigmoid(x, beta);
}

/**
 * The second derivative of the softplus, β·σ′(βx).
 *
 * Even, β/4 at 0, 0 at ±Infinity; NaN gives NaN. Within 5 units in the last place.
 *
 * Source: C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia (2001), as above.
 *
 * @example
 * softplusSecondDerivative(0, 2); // => 0.5
 */
export function softplusSecondDerivative(x: number, beta = 1): number {
  return sigmoidDerivative(x, beta);
}
