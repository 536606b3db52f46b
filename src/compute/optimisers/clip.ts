import { norm } from "../algebra/norm.ts";
import { demandFloat64Array, notNegative } from "../check.ts";

/**
 * Clips gradients by their global norm, in place: where ‖g‖ > `maximum`,
 * g ← g·maximum/‖g‖. Returns ‖g‖ as it was before.
 *
 * The direction is kept. `gradients` holds all gradients of a network, which makes the
 * norm global. The norm is taken without overflow. Unless it is finite nothing is
 * changed, so that NaN and Infinity stay to be reported; PyTorch divides by ‖g‖ + 1e-6
 * instead, which leaves the norm short of the maximum.
 *
 * Throws a RangeError if `maximum` is negative or not finite; a TypeError for gradients that are
 * no Float64Array.
 *
 * Source: R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training
 * recurrent neural networks" (2013).
 *
 * @example
 * const gradients = Float64Array.of(3, 4);
 * const before = clipByGlobalNorm(gradients, 1);
 * [before, ...gradients]; // => [5, 0.6, 0.8]
 */
export function clipByGlobalNorm(gradients: Float64Array, maximum: number): number {
  const attempt = "Cannot clip the gradients by norm";
  demandFloat64Array(attempt, "gradients", gradients);
  notNegative(attempt, "maximum", maximum);
  const before = norm(gradients);
  if (before > maximum && before < Infinity) {
    // A quotient first: maximum/‖g‖ may underflow where g/‖g‖ does not.
    for (let i = 0; i < gradients.length; i++) gradients[i] = (gradients[i]! / before) * maximum;
  }
  return before;
}

/**
 * Clips gradients by value, in place: each entry to [−`maximum`, `maximum`]. Returns
 * the same array.
 *
 * It changes the direction, towards the diagonals. Infinity becomes the maximum; NaN
 * stays NaN. Throws a RangeError if `maximum` is negative or not finite; a TypeError for
 * gradients that are no Float64Array.
 *
 * Source: T. Mikolov, "Statistical language models based on neural networks" (2012).
 *
 * @example
 * clipByValue(Float64Array.of(3, -0.5, -4), 1); // => [1, -0.5, -1]
 */
export function clipByValue(gradients: Float64Array, maximum: number): Float64Array {
  const attempt = "Cannot clip the gradients by value";
  demandFloat64Array(attempt, "gradients", gradients);
  notNegative(attempt, "maximum", maximum);
  for (let i = 0; i < gradients.length; i++) {
    gradients[i] = Math.min(Math.max(gradients[i]!, -maximum), maximum);
  }
  return gradients;
}
