import { timesExponential } from "../special/times-exponential.ts";

/**
 * The sigmoid linear unit, f(x) = x·σ(x) = x/(1 + e⁻ˣ); the swish of β = 1.
 *
 * 0 at −Infinity, Infinity at Infinity, least at x = −1.278…; NaN gives NaN. The negative tail
 * keeps its digits down to the smallest subnormal number. Within 4 units in the last place.
 *
 * Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016); S. Elfwing,
 * E. Uchibe and K. Doya, "Sigmoid-weighted linear units" (2017).
 *
 * @example
 * silu(1); // => 0.7310585786300049
 */
export function silu(x: number): number {
  if (x >= 0) return x / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return timesExponential(x / (1 + e), e, x);
}

/**
 * The derivative of the sigmoid linear unit, f′(x) = σ(x)·(1 + x·σ(−x)).
 *
 * 0 at −Infinity, ½ at 0, 1 at Infinity, above 1 from x = 1.543… on; NaN gives NaN. Within 8 units
 * in the last place, beyond what the root at −1.278… makes of a rounded x.
 *
 * Source: S. Elfwing, E. Uchibe and K. Doya (2017), as above.
 *
 * @example
 * siluDerivative(0); // => 0.5
 */
export function siluDerivative(x: number): number {
  const e = Math.exp(-Math.abs(x));
  const square = (1 + e) * (1 + e);
  if (x >= 0) return x === Infinity ? 1 : (1 + e + x * e) / square;
  return timesExponential((1 + x + e) / square, e, x);
}

/**
 * The second derivative of the sigmoid linear unit, f″(x) = σ′(x)·(2 − x·tanh(x/2)).
 *
 * Even, ½ at 0, with roots at ±2.399…, 0 at ±Infinity; NaN gives NaN. Within 12 units in the last
 * place, beyond what the roots make of a rounded x.
 *
 * Source: S. Elfwing, E. Uchibe and K. Doya (2017), as above.
 *
 * @example
 * siluSecondDerivative(0); // => 0.5
 */
export function siluSecondDerivative(x: number): number {
  const size = Math.abs(x);
  const e = Math.exp(-size);
  const factor = (2 - size + e * (2 + size)) / ((1 + e) * (1 + e) * (1 + e));
  return timesExponential(factor, e, -size);
}
