import { timesExponential } from "../special/times-exponential.ts";

/**
 * The hyperbolic tangent, f(x) = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) = 2σ(2x) − 1.
 *
 * Odd and increasing, from −1 at −Infinity to 1 at Infinity; NaN gives NaN. Within 2 units in the
 * last place, as the language provides it.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * tanh(1); // => 0.7615941559557649
 */
export function tanh(x: number): number {
  return Math.tanh(x);
}

/**
 * The derivative of the hyperbolic tangent, f′(x) = 1/cosh²(x) = 4e⁻²|ˣ|/(1 + e⁻²|ˣ|)².
 *
 * Even, at most 1 (at 0), 0 at ±Infinity; NaN gives NaN. Written without 1 − tanh²(x), which has
 * lost every digit by x = 19. Within 5 units in the last place.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller (1998), as above.
 *
 * @example
 * tanhDerivative(0); // => 1
 */
export function tanhDerivative(x: number): number {
  const t = -2 * Math.abs(x);
  const e = Math.exp(t);
  return timesExponential(4 / ((1 + e) * (1 + e)), e, t);
}

/**
 * The second derivative of the hyperbolic tangent, f″(x) = −2·tanh(x)/cosh²(x).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN. Within 7 units in the last place.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller (1998), as above.
 *
 * @example
 * tanhSecondDerivative(1); // => -0.6397000084492246
 */
export function tanhSecondDerivative(x: number): number {
  const t = -2 * Math.abs(x);
  const e = Math.exp(t);
  return timesExponential((-8 * Math.tanh(x)) / ((1 + e) * (1 + e)), e, t);
}
