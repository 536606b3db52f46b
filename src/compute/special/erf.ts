import { centralErf } from "./central-erf.ts";
import { erfcSwitch, scaledErfc } from "./scaled-erfc.ts";
import { timesGaussian } from "./times-gaussian.ts";

/**
 * The error function, erf(x) = 2/√π·∫₀ˣ exp(−t²) dt.
 *
 * Odd and increasing, from −1 at −Infinity to 1 at Infinity; NaN gives NaN. Within 2 units in
 * the last place.
 *
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function" (1969) for the
 * middle; M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x < ∞" (1981) for the tails.
 *
 * @example
 * erf(1); // => 0.8427007929497149
 */
export function erf(x: number): number {
  const z = Math.abs(x);
  if (z <= erfcSwitch) return centralErf(x);
  const value = 1 - timesGaussian(scaledErfc(z), z, 1);
  return x < 0 ? -value : value;
}

/**
 * The derivative of the error function, erf′(x) = 2/√π·exp(−x²).
 *
 * Even, at most 2/√π (at 0), 0 at ±Infinity; NaN gives NaN. x² is taken exactly, so that the
 * tail keeps its digits. Within 4 units in the last place.
 *
 * Source: W. J. Cody (1969), as above.
 *
 * @example
 * erfDerivative(0); // => 2 / Math.sqrt(Math.PI)
 */
export function erfDerivative(x: number): number {
  return timesGaussian(1.1283791670955126, x, 1);
}

/**
 * The second derivative of the error function, erf″(x) = −4x/√π·exp(−x²).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN. Within 5 units in the last place.
 *
 * Source: W. J. Cody (1969), as above.
 *
 * @example
 * erfSecondDerivative(1); // => -0.8302149948411894
 */
export function erfSecondDerivative(x: number): number {
  return timesGaussian(-2.2567583341910251 * x, x, 1);
}
