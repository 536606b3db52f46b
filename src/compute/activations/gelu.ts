import { centralErf } from "../special/central-erf.ts";
import { productError } from "../special/product-error.ts";
import { erfcSwitch, scaledErfc } from "../special/scaled-erfc.ts";
import { timesGaussian } from "../special/times-gaussian.ts";

/** 1/√(2π) */
const peak = 0.3989422804014327;

/**
 * The Gaussian error linear unit, f(x) = x·Φ(x), with Φ the distribution function of the standard
 * normal.
 *
 * 0 at −Infinity, Infinity at Infinity, least at x = −0.7518…; NaN gives NaN. The negative tail
 * keeps its digits down to the smallest subnormal number. Within 5 units in the last place. For the
 * approximation by tanh see `geluTanh`.
 *
 * Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)" (2016).
 *
 * @example
 * gelu(1); // => 0.8413447460685429
 */
export function gelu(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  if (z <= erfcSwitch) return x * (0.5 + 0.5 * centralErf(x * Math.SQRT1_2));
  const tail = timesGaussian(0.5 * x * scaledErfc(z), x, 0.5);
  return x < 0 ? tail : x - tail;
}

/**
 * The derivative of the Gaussian error linear unit, f′(x) = Φ(x) + x·φ(x).
 *
 * f′(x) + f′(−x) = 1; 0 at −Infinity, 1 at Infinity; NaN gives NaN. Within 8 units in the last
 * place, beyond what the root at −0.7518… makes of a rounded x.
 *
 * Source: D. Hendrycks and K. Gimpel (2016), as above.
 *
 * @example
 * geluDerivative(0); // => 0.5
 */
export function geluDerivative(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  if (z <= erfcSwitch) return 0.5 + 0.5 * centralErf(x * Math.SQRT1_2) + timesGaussian(peak * x, x, 0.5);
  const tail = timesGaussian(0.5 * scaledErfc(z) - peak * Math.abs(x), x, 0.5);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The second derivative of the Gaussian error linear unit, f″(x) = (2 − x²)·φ(x).
 *
 * Even, with roots at ±√2, where 2 − x² is taken without rounding x² first; 0 at ±Infinity; NaN
 * gives NaN. Within 8 units in the last place.
 *
 * Source: D. Hendrycks and K. Gimpel (2016), as above.
 *
 * @example
 * geluSecondDerivative(0); // => Math.sqrt(2 / Math.PI)
 */
export function geluSecondDerivative(x: number): number {
  const square = x * x;
  return timesGaussian(peak * (2 - square - productError(x, x, square)), x, 0.5);
}
