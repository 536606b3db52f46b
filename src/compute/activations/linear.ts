import { line } from "./line.ts";

/**
 * The linear activation, f(x) = slope·x.
 *
 * Defined for all x; with slope 0 it is 0 at ±Infinity too; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff, "Adaptive switching circuits" (1960).
 *
 * @example
 * linear(3, 0.5); // => 1.5
 */
export function linear(x: number, slope = 1): number {
  return line(x, slope);
}

/**
 * The derivative of the linear activation, the slope everywhere; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff (1960), as above.
 *
 * @example
 * linearDerivative(3, 0.5); // => 0.5
 */
export function linearDerivative(x: number, slope = 1): number {
  return Number.isNaN(x) ? x : slope;
}

/**
 * The second derivative of the linear activation, 0 everywhere; NaN gives NaN.
 *
 * Source: B. Widrow and M. E. Hoff (1960), as above.
 *
 * @example
 * linearSecondDerivative(3, 0.5); // => 0
 */
export function linearSecondDerivative(x: number, slope = 1): number {
  return Number.isNaN(x + slope) ? NaN : 0;
}
