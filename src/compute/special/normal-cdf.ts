import { centralErf } from "./central-erf.ts";
import { normalPdf, normalPdfDerivative } from "./normal-pdf.ts";
import { erfcSwitch, scaledErfc } from "./scaled-erfc.ts";
import { timesGaussian } from "./times-gaussian.ts";

/**
 * The distribution function of the standard normal, Φ(x) = erfc(−x/√2)/2: the probability that
 * a standard normal number is at most x.
 *
 * Increasing, from 0 at −Infinity to 1 at Infinity; NaN gives NaN. The lower tail keeps its
 * digits down to the smallest subnormal number, near x = −38.5: the exponential is taken of the
 * exact −x²/2, only the slowly varying factor of the rounded x/√2. Within 4 units in the last place.
 *
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function" (1969) for the
 * middle; M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x < ∞" (1981) for the tails.
 *
 * @example
 * normalCdf(-10); // => 7.619853024160525e-24
 */
export function normalCdf(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  if (z <= erfcSwitch) return 0.5 + 0.5 * centralErf(x * Math.SQRT1_2);
  const tail = timesGaussian(0.5 * scaledErfc(z), x, 0.5);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The derivative of the normal distribution function: its density, Φ′(x) = φ(x).
 *
 * Even, 0 at ±Infinity; NaN gives NaN. Within 4 units in the last place.
 *
 * Source: W. J. Cody (1969), as above.
 *
 * @example
 * normalCdfDerivative(0); // => 1 / Math.sqrt(2 * Math.PI)
 */
export function normalCdfDerivative(x: number): number {
  return normalPdf(x);
}

/**
 * The second derivative of the normal distribution function, Φ″(x) = −x·φ(x).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN. Within 5 units in the last place.
 *
 * Source: W. J. Cody (1969), as above.
 *
 * @example
 * normalCdfSecondDerivative(1); // => -0.24197072451914337
 */
export function normalCdfSecondDerivative(x: number): number {
  return normalPdfDerivative(x);
}
