import { productError } from "../special/product-error.ts";
import { quotientError } from "../special/quotient-error.ts";
import { timesExponential } from "../special/times-exponential.ts";

/**
 * The continuously differentiable exponential linear unit, f(x) = x for x > 0 and α(eˣ⸍ᵅ − 1)
 * below: an ELU rescaled so that its slope at 0 is 1 for every α > 0.
 *
 * −α at −Infinity, Infinity at Infinity; NaN gives NaN. Within 2 units in the last place.
 *
 * Source: J. T. Barron, "Continuously differentiable exponential linear units" (2017).
 *
 * @example
 * celu(-2, 2); // => -1.2642411176571153
 */
export function celu(x: number, alpha = 1): number {
  if (x > 0) return x;
  const t = x / alpha;
  if (t > -1e-17) return x;
  const below = Math.expm1(t);
  const value = alpha * below;
  return value + (productError(alpha, below, value) + alpha * quotientError(x, alpha, t) * (1 + below));
}

/**
 * The derivative of the continuously differentiable exponential linear unit: 1 for x ≥ 0, eˣ⸍ᵅ
 * below.
 *
 * Continuous, 0 at −Infinity; NaN gives NaN. Within 2 units in the last place.
 *
 * Source: J. T. Barron (2017), as above.
 *
 * @example
 * celuDerivative(-2, 2); // => 0.36787944117144233
 */
export function celuDerivative(x: number, alpha = 1): number {
  if (x >= 0) return 1;
  const t = x / alpha;
  const e = Math.exp(t);
  return e + e * quotientError(x, alpha, t);
}

/**
 * The second derivative of the continuously differentiable exponential linear unit: 0 for x > 0,
 * eˣ⸍ᵅ/α for x < 0.
 *
 * At 0, where it jumps, it is 0, as in PyTorch. 0 at −Infinity; NaN gives NaN. Within 2 units in
 * the last place.
 *
 * Source: J. T. Barron (2017), as above.
 *
 * @example
 * celuSecondDerivative(-2, 2); // => 0.18393972058572117
 */
export function celuSecondDerivative(x: number, alpha = 1): number {
  if (x >= 0) return 0;
  const t = x / alpha;
  const error = quotientError(x, alpha, t);
  const e = Math.exp(t);
  if (t < -708) return timesExponential(1 / alpha, e, t, error);
  const value = e / alpha;
  return value + (value * error + quotientError(e, alpha, value));
}
