import { shown } from "../../check.ts";

/**
 * The standard deviation of N(0, 1) truncated to [−c, c], √(1 − 2cφ(c)/(2Φ(c) − 1)).
 *
 * Weights cut off at two deviations have only .8796 of the deviation of the normal they were
 * drawn from, so Keras divides by that. Tends to c/√3 for small c (the uniform), to 1 for
 * large. Summed as T/(1 + T), T = c²/3 + c⁴/(3·5) + c⁶/(3·5·7) + …, whose terms are all
 * positive, so no digit is lost for small c.
 *
 * Throws a RangeError unless c is above 0.
 *
 * Source: N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate distributions",
 * volume 1 (1994); the series for Φ is Laplace's (1812).
 *
 * @example
 * truncatedNormalFactor(2); // => 0.8796256610342398
 */
export function truncatedNormalFactor(c: number): number {
  if (!(typeof c === "number" && c > 0)) {
    throw new RangeError(
      `Cannot take the truncated normal's factor: c must be above 0, received ${shown(c)}`,
    );
  }
  // 2cφ(c) is below 2⁻⁵³ beyond this.
  if (c > 9) return 1;
  let term = 1;
  let tail = 0;
  for (let k = 1; term > 1e-17 * tail; k++) {
    term *= (c / (2 * k + 1)) * c;
    tail += term;
  }
  return Math.sqrt(tail / (1 + tail));
}
