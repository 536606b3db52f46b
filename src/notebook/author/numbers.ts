/**
 * The whole numbers from 0 to n − 1.
 * @example count(3) // [0, 1, 2]
 */
export function count(n: number): number[] {
  if (!(Number.isInteger(n) && n >= 0))
    throw new RangeError(`Cannot count: n must be a whole number of at least 0, received ${n}`);
  return Array.from({ length: n }, (_, i) => i);
}

/**
 * `n` numbers from `low` to `high`, both included, in equal steps.
 * @example between(0, 1, 5) // [0, 0.25, 0.5, 0.75, 1]
 */
export function between(low: number, high: number, n: number): number[] {
  if (!(Number.isInteger(n) && n >= 2))
    throw new RangeError(`Cannot divide the interval: n must be a whole number of at least 2, received ${n}`);
  return count(n).map((i) => low + ((high - low) * i) / (n - 1));
}

/**
 * A number as text with a true minus sign; what rounds to zero has none.
 * @example fixed(-0.0001, 2) // "0.00"
 */
export function fixed(value: number, digits = 3): string {
  return value
    .toFixed(digits)
    .replace(/^-(?=[0.]*$)/, "")
    .replace("-", "−");
}

/**
 * An error in powers of ten. What lies below `noise` is rounding, differs from machine to machine and is not stated.
 * @example tiny(3e-16) // "< 1e−12"
 */
export function tiny(value: number, noise = 1e-12): string {
  const text = Math.abs(value) < noise ? `< ${noise.toExponential(0)}` : value.toExponential(1);
  return text.replaceAll("-", "−");
}
