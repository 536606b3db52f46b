import { centralErf } from "./central-erf.ts";
import { erfcSwitch, scaledErfc } from "./scaled-erfc.ts";
import { timesGaussian } from "./times-gaussian.ts";

/**
 * The complementary error function, erfc(x) = 1 − erf(x) = 2/√π·∫ₓ^∞ exp(−t²) dt.
 *
 * Decreasing, from 2 at −Infinity to 0 at Infinity; NaN gives NaN. The upper tail keeps its
 * digits down to the smallest subnormal number, near x = 27.2. Within 4 units in the last place.
 *
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function" (1969) for the
 * middle; M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x in
 * 0 ≤ x < ∞" (1981) for the tails.
 *
 * @example
 * erfc(10); // => 2.088487583762545e-45
 */
export function erfc(x: number): number {
  const z = Math.abs(x);
  if (z <= erfcSwitch) return 1 - centralErf(x);
  const tail = timesGaussian(scaledErfc(z), z, 1);
  return x < 0 ? 2 - tail : tail;
}
