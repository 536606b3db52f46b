import { timesExponential } from "../special/times-exponential.ts";

/** 2·√(2/π) */
export const gain = 1.5957691216057308;
export const cubic = 0.044715;

/**
 * The approximation of the Gaussian error linear unit by tanh, f(x) = x/2·(1 + tanh(u)) = x·σ(2u),
 * with u = √(2/π)·(x + 0.044715·x³).
 *
 * Within 0.0005 of `gelu`, except that its relative error grows in the negative tail. 0 at −Infinity,
 * Infinity at Infinity; NaN gives NaN. Within 6 units in the last place, beyond what a rounded x
 * makes.
 *
 * Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016).
 *
 * @example
 * geluTanh(1); // => 0.8411919906082768
 */
export function geluTanh(x: number): number {
  const t = exponent(x);
  const e = Math.exp(-Math.abs(t));
  return x >= 0 ? x / (1 + e) : timesExponential(x / (1 + e), e, t);
}

/**
 * The derivative of the approximation by tanh, f′(x) = σ(t) + x·σ′(t)·t′ with t = 2u.
 *
 * f′(x) + f′(−x) = 1; 0 at −Infinity, 1 at Infinity; NaN gives NaN. Within 12 units in the last
 * place, beyond what a rounded x makes.
 *
 * Source: D. Hendrycks and K. Gimpel (2016), as above.
 *
 * @example
 * geluTanhDerivative(0); // => 0.5
 */
export function geluTanhDerivative(x: number): number {
  const t = exponent(x);
  if (t > 1500) return 1;
  const e = Math.exp(-Math.abs(t));
  const square = (1 + e) * (1 + e);
  const swing = x * slope(x);
  return x >= 0 ? (1 + e + swing * e) / square : timesExponential((1 + e + swing) / square, e, t);
}

/**
 * The second derivative of the approximation by tanh, f″(x) = σ′(t)·(2t′ + x·t″ − x·t′²·tanh(t/2))
 * with t = 2u.
 *
 * Even, 0 at ±Infinity; NaN gives NaN. Within 16 units in the last place, beyond what a rounded x
 * makes.
 *
 * Source: D. Hendrycks and K. Gimpel (2016), as above.
 *
 * @example
 * geluTanhSecondDerivative(0); // => Math.sqrt(2 / Math.PI)
 */
export function geluTanhSecondDerivative(x: number): number {
  const t = -Math.abs(exponent(x));
  const e = Math.exp(t);
  const bend = cubic * x * x;
  const fall = gain * Math.abs(x) * (1 - (2 * e) / (1 + e));
  const balance = 2 - fall + (12 * bend - fall * (bend * (6 + 9 * bend)));
  return timesExponential((gain * balance) / ((1 + e) * (1 + e)), e, t);
}

/** t = 2u, the argument of the sigmoid */
function exponent(x: number): number {
  return gain * x * (1 + cubic * x * x);
}

/** dt/dx */
function slope(x: number): number {
  return gain * (1 + 3 * cubic * x * x);
}
