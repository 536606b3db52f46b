import { leakyRelu, leakyReluDerivative, leakyReluSecondDerivative } from "./leaky-relu.ts";

/**
 * The parametric rectified linear unit, f(x) = x for x ≥ 0 and slope·x below: a leaky ReLU whose
 * slope is learned, from ¼ on.
 *
 * Defined for all x; NaN gives NaN.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers: surpassing
 * human-level performance on ImageNet classification" (2015).
 *
 * @example
 * prelu(-2); // => -0.5
 */
export function prelu(x: number, slope = 0.25): number {
  return leakyRelu(x, slope);
}

/**
 * The derivative of the parametric rectified linear unit in x: 1 for x > 0, the slope for x < 0
 * and, as in PyTorch, at the kink and at −0. NaN gives NaN.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun (2015), as above.
 *
 * @example
 * preluDerivative(-2, 0.1); // => 0.1
 */
export function preluDerivative(x: number, slope = 0.25): number {
  return leakyReluDerivative(x, slope);
}

/**
 * The second derivative of the parametric rectified linear unit in x where it has one: 0, and 0 at
 * the kink; NaN gives NaN.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun (2015), as above.
 *
 * @example
 * preluSecondDerivative(-2); // => 0
 */
export function preluSecondDerivative(x: number, slope = 0.25): number {
  return leakyReluSecondDerivative(x, slope);
}

/**
 * The derivative of the parametric rectified linear unit in its slope, ∂f/∂slope = min(0, x), by
 * which the slope is learned: whatever the slope is.
 *
 * Defined for all x; NaN gives NaN.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun (2015), as above, equation 3.
 *
 * @example
 * preluSlopeDerivative(-2); // => -2
 */
export function preluSlopeDerivative(x: number): number {
  return Math.min(0, x);
}
