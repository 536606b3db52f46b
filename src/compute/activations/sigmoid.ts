import { decay } from "../special/decay.ts";
import { productError } from "../special/product-error.ts";
import { timesExponential } from "../special/times-exponential.ts";
import { line } from "./line.ts";

/**
 * The logistic sigmoid, σ(ax) = 1/(1 + e⁻ᵃˣ) = eᵃˣ/(1 + eᵃˣ), with a = `slope`, 1 when absent:
 * softmax over the two logits ax and 0.
 *
 * Defined for all x, for positive slopes from 0 at −Infinity to 1 at Infinity; slope 0 is ½
 * throughout; NaN gives NaN. The exponential is always taken of −|ax|, so it never overflows, and
 * the negative tail keeps its digits down to the smallest subnormal number. Within 3 units in the
 * last place. Its slope at 0 is a/4.
 *
 * Source: P.-F. Verhulst, "Recherches mathématiques sur la loi d'accroissement de la population"
 * (1845), who named the curve logistique.
 *
 * @example
 * sigmoid(0); // => 0.5
 */
export function sigmoid(x: number, slope = 1): number {
  const t = line(x, slope);
  const e = decay(t, productError(slope, x, t));
  return (t < 0 ? e : 1) / (1 + e);
}

/**
 * The derivative of the sigmoid in x, a·σ(ax)·σ(−ax) = a·e⁻|ᵃˣ|/(1 + e⁻|ᵃˣ|)².
 *
 * Even in x, a/4 at 0, 0 at ±Infinity; NaN gives NaN. Written without 1 − σ(ax), which has lost
 * every digit by ax = 37. Within 5 units in the last place.
 *
 * Source: P.-F. Verhulst (1838), whose equation is p′ = p(1 − p).
 *
 * @example
 * sigmoidDerivative(0); // => 0.25
 */
export function sigmoidDerivative(x: number, slope = 1): number {
  const t = line(x, slope);
  const error = productError(slope, x, t);
  const e = decay(t, error);
  return timesExponential(slope / (1 + e) / (1 + e), e, -Math.abs(t), t < 0 ? error : -error);
}

/**
 * The second derivative of the sigmoid in x, −a²·σ′(ax)·tanh(ax/2).
 *
 * Odd in x, 0 at 0 and at ±Infinity, largest where σ(ax) = (3 ± √3)/6; NaN gives NaN. Within 7
 * units in the last place.
 *
 * Source: P.-F. Verhulst (1838), as above.
 *
 * @example
 * sigmoidSecondDerivative(Math.log(2 + Math.sqrt(3))); // => -1 / (6 * Math.sqrt(3))
 */
export function sigmoidSecondDerivative(x: number, slope = 1): number {
  const t = line(x, slope);
  const error = productError(slope, x, t);
  if (Math.abs(t) > 708) {
    const half = slope * Math.exp(-Math.abs(t) / 2);
    return t < 0 ? half * (half + half * error) : half * (half * error - half);
  }
  if (t === 0) return 0;
  if (Math.abs(t) < 2 ** -960) return slope * (slope * (slope * (x * 2 ** 200))) * -(2 ** -203);
  const e = decay(t, error);
  const odd = t < 0 ? -Math.expm1(t) : Math.expm1(-t);
  const d = 1 + e;
  const value = (odd * e) / (d * d * d);
  const rest = e - (d - 1);
  return slope * (slope * (value - (3 * value * rest) / d));
}
