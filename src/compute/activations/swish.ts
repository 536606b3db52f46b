import { decay } from "../special/decay.ts";
import { productError } from "../special/product-error.ts";
import { timesExponential } from "../special/times-exponential.ts";
import { line } from "./line.ts";

/**
 * The swish, f(x) = x·σ(βx): from x/2 at β = 0 to ReLU as β grows; a negative β mirrors it,
 * f(x; −β) = −f(−x; β).
 *
 * For β > 0 it is 0 at −Infinity and Infinity at Infinity; NaN gives NaN. Within 4 units in the last
 * place, for the rounding of βx is accounted for.
 *
 * Source: P. Ramachandran, B. Zoph and Q. V. Le, "Searching for activation functions" (2017).
 *
 * @example
 * swish(4, 0); // => 2
 */
export function swish(x: number, beta = 1): number {
  const t = line(x, beta);
  const error = productError(beta, x, t);
  const e = decay(t, error);
  return t >= 0 ? x / (1 + e) : timesExponential(x / (1 + e), e, t, error);
}

/**
 * The derivative of the swish in x, f′(x) = σ(βx)·(1 + βx·σ(−βx)).
 *
 * For β > 0 it is 0 at −Infinity, ½ at 0 and 1 at Infinity; NaN gives NaN. Within 8 units in the
 * last place, near the root too.
 *
 * Source: P. Ramachandran, B. Zoph and Q. V. Le (2017), as above.
 *
 * @example
 * swishDerivative(0, 1.702); // => 0.5
 */
export function swishDerivative(x: number, beta = 1): number {
  const t = line(x, beta);
  const error = productError(beta, x, t);
  const rounded = Math.exp(-Math.abs(t));
  const e = t < 0 ? rounded + rounded * error : rounded - rounded * error;
  const square = (1 + e) * (1 + e);
  if (t >= 0) return t > 1500 ? 1 : (1 + e + t * e) / square;
  return timesExponential(firstBalance(t, rounded, error) / square, e, t, error);
}

/**
 * The second derivative of the swish in x, f″(x) = β·σ′(βx)·(2 − βx·tanh(βx/2)).
 *
 * Even, β/2 at 0, 0 at ±Infinity; NaN gives NaN. Within 12 units in the last place, near the roots too.
 *
 * Source: P. Ramachandran, B. Zoph and Q. V. Le (2017), as above.
 *
 * @example
 * swishSecondDerivative(0, 1.702); // => 0.851
 */
export function swishSecondDerivative(x: number, beta = 1): number {
  const t = line(x, beta);
  const error = productError(beta, x, t);
  const size = Math.abs(t);
  const inward = t < 0 ? error : -error;
  const rounded = Math.exp(-size);
  const e = rounded + rounded * inward;
  const factor = secondBalance(size, rounded, inward) / ((1 + e) * (1 + e) * (1 + e));
  return timesExponential(beta * factor, e, -size, inward);
}

/**
 * 1 + t + eᵗ, given the exponential of the rounded t. It vanishes at t₀ = −1.278464543…, near which it
 * is δ + eᵗ⁰(eᵟ − 1) with δ = t − t₀: terms of one sign.
 */
export function firstBalance(t: number, exponential: number, error: number): number {
  const offset = t + 1.2784645427610737 + (error + 1.0946994183093437e-16);
  if (Math.abs(offset) < 0.25) return offset + 0.2784645427610738 * Math.expm1(offset);
  return 1 + t + exponential + (error + error * exponential);
}

/**
 * 2 − a + e⁻ᵃ(2 + a), given the exponential of the rounded −a. It vanishes at a₀ = 2.399357281…, near
 * which it is (a₀ − 2)(e⁻ᵟ − 1) − δ(1 − e⁻ᵃ⁰e⁻ᵟ) with δ = a − a₀: terms of one sign.
 */
function secondBalance(a: number, exponential: number, error: number): number {
  const offset = a - 2.3993572805154675 - (error + 1.8464872855353363e-16);
  if (Math.abs(offset) < 0.25) {
    const below = Math.expm1(-offset);
    return 0.39935728051546765 * below - offset * (1 - 0.0907762782268676 * (1 + below));
  }
  return 2 - a + exponential * (2 + a) + error * (1 + exponential * (1 + a));
}
