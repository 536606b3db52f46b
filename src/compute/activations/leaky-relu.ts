import { line } from "./line.ts";

/**
 * The leaky rectified linear unit, f(x) = x for x ≥ 0 and slope·x below.
 *
 * Defined for all x; with slope 0 it is ReLU. NaN gives NaN.
 *
 * Source: A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network
 * acoustic models" (2013).
 *
 * @example
 * leakyRelu(-2, 0.25); // => -0.5
 */
export function leakyRelu(x: number, slope = 0.01): number {
  return x > 0 ? x : line(x, slope);
}

/**
 * The derivative of the leaky rectified linear unit: 1 for x > 0, the slope for x < 0.
 *
 * At the kink, and at −0, it is the slope, as in PyTorch. NaN gives NaN.
 *
 * Source: A. L. Maas, A. Y. Hannun and A. Y. Ng (2013), as above.
 *
 * @example
 * leakyReluDerivative(0, 0.25); // => 0.25
 */
export function leakyReluDerivative(x: number, slope = 0.01): number {
  return x > 0 ? 1 : x <= 0 ? slope : x;
}

/**
 * The second derivative of the leaky rectified linear unit where it has one: 0, and 0 at the kink;
 * NaN gives NaN.
 *
 * Source: A. L. Maas, A. Y. Hannun and A. Y. Ng (2013), as above.
 *
 * @example
 * leakyReluSecondDerivative(-2, 0.25); // => 0
 */
export function leakyReluSecondDerivative(x: number, slope = 0.01): number {
  return Number.isNaN(x + slope) ? NaN : 0;
}
