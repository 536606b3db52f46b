import { leakyRelu, leakyReluDerivative, leakyReluSecondDerivative } from "./leaky-relu.ts";

/**
 * The randomised rectified linear unit as it is evaluated after training: a leaky ReLU with the
 * mean slope, f(x) = x for x ≥ 0 and (lower + upper)/2·x below.
 *
 * Slopes are uniform in [lower, upper], as in PyTorch. Its authors divide by the draw, f(x) = x/a
 * with a from U(3, 8), and evaluate with x/((3 + 8)/2) = x/5.5. PyTorch's defaults ⅛ and ⅓ have
 * the same ends, but the mean slope 11/48 instead of 2/11. NaN gives NaN.
 *
 * Source: B. Xu, N. Wang, T. Chen and M. Li, "Empirical evaluation of rectified activations in
 * convolutional network" (2015).
 *
 * @example
 * rrelu(-48); // => -11
 */
export function rrelu(x: number, lower = 1 / 8, upper = 1 / 3): number {
  return leakyRelu(x, meanSlope(lower, upper));
}

/**
 * The derivative of the randomised rectified linear unit as it is evaluated: 1 for x > 0, the mean
 * slope for x < 0 and, as in PyTorch, at the kink and at −0. NaN gives NaN.
 *
 * Source: B. Xu, N. Wang, T. Chen and M. Li (2015), as above.
 *
 * @example
 * rreluDerivative(-1, 0, 0.5); // => 0.25
 */
export function rreluDerivative(x: number, lower = 1 / 8, upper = 1 / 3): number {
  return leakyReluDerivative(x, meanSlope(lower, upper));
}

/**
 * The second derivative of the randomised rectified linear unit where it has one: 0, and 0 at the
 * kink; NaN gives NaN.
 *
 * Source: B. Xu, N. Wang, T. Chen and M. Li (2015), as above.
 *
 * @example
 * rreluSecondDerivative(-1); // => 0
 */
export function rreluSecondDerivative(x: number, lower = 1 / 8, upper = 1 / 3): number {
  return leakyReluSecondDerivative(x, meanSlope(lower, upper));
}

/** (lower + upper)/2, halved after the sum unless the sum overflows. */
export function meanSlope(lower: number, upper: number): number {
  const total = lower + upper;
  return Number.isFinite(total) ? total / 2 : lower / 2 + upper / 2;
}
