/**
 * The squared rectified linear unit, f(x) = max(0, x)².
 *
 * Smooth but for a jump of f″ at 0; it overflows to Infinity from x = 1.34e154 on. NaN gives NaN.
 *
 * Source: D. R. So et al., "Primer: searching for efficient transformers for language modeling"
 * (2021).
 *
 * @example
 * reluSquared(3); // => 9
 */
export function reluSquared(x: number): number {
  return Math.max(0, x) ** 2;
}

/**
 * The derivative of the squared rectified linear unit, 2·max(0, x); NaN gives NaN.
 *
 * Source: D. R. So et al. (2021), as above.
 *
 * @example
 * reluSquaredDerivative(3); // => 6
 */
export function reluSquaredDerivative(x: number): number {
  return 2 * Math.max(0, x);
}

/**
 * The second derivative of the squared rectified linear unit: 2 for x > 0, 0 for x < 0 and, as
 * PyTorch's differentiation of its ReLU has it, at 0. NaN gives NaN.
 *
 * Source: D. R. So et al. (2021), as above.
 *
 * @example
 * reluSquaredSecondDerivative(3); // => 2
 */
export function reluSquaredSecondDerivative(x: number): number {
  if (x > 0) return 2;
  return Number.isNaN(x) ? x : 0;
}
