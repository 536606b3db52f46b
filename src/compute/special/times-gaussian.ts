import { productError } from "./product-error.ts";
import { timesExponential } from "./times-exponential.ts";

/**
 * factor·exp(−scale·x²), where scale is a power of two.
 *
 * The square is taken with its rounding error, which at x = 25 would otherwise cost hundreds of
 * units in the last place; and nothing underflows before the product does.
 */
export function timesGaussian(factor: number, x: number, scale: number): number {
  const square = x * x;
  const t = -scale * square;
  if (t < -1500) return 0;
  const error = -scale * productError(x, x, square);
  const exponential = Math.exp(t);
  return timesExponential(factor, exponential + exponential * error, t, error);
}
