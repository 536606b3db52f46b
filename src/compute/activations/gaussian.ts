import { productError } from "../special/product-error.ts";
import { timesGaussian } from "../special/times-gaussian.ts";

/**
 * The Gaussian activation, f(x) = exp(−x²), without the ½ and the norm of the normal density.
 *
 * Even, 1 at 0, 0 at ±Infinity; NaN gives NaN. x² is taken exactly, so that the tail keeps its
 * digits down to the smallest subnormal number, near |x| = 27.3. Within 3 units in the last place.
 *
 * Source: D. S. Broomhead and D. Lowe, "Multivariable functional interpolation and adaptive
 * networks" (1988).
 *
 * @example
 * gaussian(10); // => 3.720075976020836e-44
 */
export function gaussian(x: number): number {
  return timesGaussian(1, x, 1);
}

/**
 * The derivative of the Gaussian activation, f′(x) = −2x·exp(−x²).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN. Within 4 units in the last place.
 *
 * Source: D. S. Broomhead and D. Lowe (1988), as above.
 *
 * @example
 * gaussianDerivative(-1); // => 0.7357588823428847
 */
export function gaussianDerivative(x: number): number {
  return timesGaussian(-2 * x, x, 1);
}

/**
 * The second derivative of the Gaussian activation, f″(x) = (4x² − 2)·exp(−x²).
 *
 * Even, −2 at 0, with roots at ±1/√2, where 4x² − 2 is taken without rounding x² first; 0 at
 * ±Infinity; NaN gives NaN. Within 8 units in the last place.
 *
 * Source: D. S. Broomhead and D. Lowe (1988), as above.
 *
 * @example
 * gaussianSecondDerivative(0); // => -2
 */
export function gaussianSecondDerivative(x: number): number {
  const square = x * x;
  return timesGaussian(4 * (square - 0.5 + productError(x, x, square)), x, 1);
}
