import { productError } from "./product-error.ts";
import { timesGaussian } from "./times-gaussian.ts";

/** 1/√(2π) */
const peak = 0.3989422804014327;

/**
 * The density of the standard normal distribution, φ(x) = exp(−x²/2)/√(2π).
 *
 * Even, at most 1/√(2π) (at 0), 0 at ±Infinity; NaN gives NaN. x² is taken exactly, so that the
 * tail keeps its digits down to the smallest subnormal number, near |x| = 38.6. Within 4 units
 * in the last place.
 *
 * Source: P.-S. Laplace, "Mémoire sur les probabilités" (1781).
 *
 * @example
 * normalPdf(0); // => 1 / Math.sqrt(2 * Math.PI)
 */
export function normalPdf(x: number): number {
  return timesGaussian(peak, x, 0.5);
}

/**
 * The derivative of the normal density, φ′(x) = −x·φ(x).
 *
 * Odd, steepest at ±1, 0 at ±Infinity; NaN gives NaN. Within 4 units in the last place.
 *
 * Source: P.-S. Laplace (1781), as above.
 *
 * @example
 * normalPdfDerivative(1); // => -0.24197072451914337
 */
export function normalPdfDerivative(x: number): number {
  return timesGaussian(-peak * x, x, 0.5);
}

/**
 * The second derivative of the normal density, φ″(x) = (x² − 1)·φ(x).
 *
 * Even, with roots at ±1, where x² − 1 is taken without rounding x² first; 0 at ±Infinity; NaN
 * gives NaN. Within 5 units in the last place.
 *
 * Source: P.-S. Laplace (1781), as above.
 *
 * @example
 * normalPdfSecondDerivative(0); // => -1 / Math.sqrt(2 * Math.PI)
 */
export function normalPdfSecondDerivative(x: number): number {
  const square = x * x;
  return timesGaussian(peak * (square - 1 + productError(x, x, square)), x, 0.5);
}
