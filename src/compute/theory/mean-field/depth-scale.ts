/**
 * The depth scale of a factor, ξ = 1/|ln χ|: the number of layers over which what is multiplied
 * by χ a layer changes by the factor e.
 *
 * Infinity for χ = 1, where the change is slower than exponential, and 0 for χ = 0 and
 * Infinity. Throws a RangeError if the factor is negative or NaN.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017).
 *
 * @example
 * depthScale(0.5); // => 1 / Math.LN2
 */
export function depthScale(factor: number): number {
  if (!(factor >= 0)) {
    throw new RangeError(`Cannot take the depth scale: factor must not be negative, received ${factor}`);
  }
  return 1 / Math.abs(Math.log(factor));
}
