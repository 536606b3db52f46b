import { timesExponential } from "../special/times-exponential.ts";

/**
 * The tanhshrink, f(x) = x − tanh(x).
 *
 * Odd and increasing without bound, like x³/3 near 0; ±Infinity at ±Infinity; NaN gives NaN. Small
 * x, where x and tanh(x) cancel, go by the continued fraction tanh(x) = x/(1 + x²/(3 + x²/(5 + …))),
 * of which only positive terms remain. Within 4 units in the last place.
 *
 * Source: J. H. Lambert, "Mémoire sur quelques propriétés remarquables des
 * quantités transcendentes circulaires et logarithmiques" (1761).
 *
 * @example
 * tanhshrink(1e-3); // => 3.3333320000005397e-10
 */
export function tanhshrink(x: number): number {
  if (!(Math.abs(x) < 1.25)) return x - Math.tanh(x);
  const square = x * x;
  let fraction = 19;
  for (let odd = 17; odd >= 3; odd -= 2) fraction = odd + square / fraction;
  return (x * square) / (fraction + square);
}

/**
 * The derivative of the tanhshrink, f′(x) = tanh²(x).
 *
 * Even, 0 at 0, 1 at ±Infinity; NaN gives NaN. Within 4 units in the last place.
 *
 * Source: J. H. Lambert (1761), as above.
 *
 * @example
 * tanhshrinkDerivative(1); // => 0.5800256583859739
 */
export function tanhshrinkDerivative(x: number): number {
  return Math.tanh(x) ** 2;
}

/**
 * The second derivative of the tanhshrink, f″(x) = 2·tanh(x)/cosh²(x).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN. Within 8 units in the last place.
 *
 * Source: J. H. Lambert (1761), as above.
 *
 * @example
 * tanhshrinkSecondDerivative(1); // => 0.6397000084492246
 */
export function tanhshrinkSecondDerivative(x: number): number {
  const t = -2 * Math.abs(x);
  const e = Math.exp(t);
  return timesExponential((8 * Math.tanh(x)) / ((1 + e) * (1 + e)), e, t);
}
