import { productError } from "../special/product-error.ts";

/**
 * The squareplus, f(x) = (x + √(x² + b))/2 with b ≥ 0: a smooth ReLU of algebraic operations only.
 *
 * 0 at −Infinity, Infinity at Infinity, √b/2 at 0; b = 0 is ReLU; NaN gives NaN. For negative x the
 * sum cancels, and it is taken as b/(2(√(x² + b) − x)). Within 4 units in the last place.
 *
 * Source: J. T. Barron, "Squareplus: a softplus-like algebraic rectifier" (2021).
 *
 * @example
 * squareplus(-1e9); // => 1e-9
 */
export function squareplus(x: number, b = 4): number {
  const r = radius(x, b);
  const sum = Math.abs(x) + r;
  if (sum === Infinity) return x < 0 ? b / (r / 2 - x / 2) / 4 : x / 2 + r / 2;
  return x < 0 ? b / sum / 2 : sum / 2;
}

/**
 * The derivative of the squareplus, f′(x) = f(x)/√(x² + b) = (1 + x/√(x² + b))/2.
 *
 * 0 at −Infinity, ½ at 0, 1 at Infinity; NaN gives NaN. It is ½ at 0 for b = 0 too, where f has a
 * kink. Within 5 units in the last place.
 *
 * Source: J. T. Barron (2021), as above.
 *
 * @example
 * squareplusDerivative(0); // => 0.5
 */
export function squareplusDerivative(x: number, b = 4): number {
  if (x === Infinity) return 1;
  const r = radius(x, b);
  return r === 0 ? 0.5 : squareplus(x, b) / r;
}

/**
 * The second derivative of the squareplus, f″(x) = b/(2(x² + b)^(3/2)).
 *
 * Even, 1/(2√b) at 0, 0 at ±Infinity; for b = 0 it is 0 throughout, the kink included; NaN gives
 * NaN. Within 6 units in the last place.
 *
 * Source: J. T. Barron (2021), as above.
 *
 * @example
 * squareplusSecondDerivative(0); // => 0.25
 */
export function squareplusSecondDerivative(x: number, b = 4): number {
  const r = radius(x, b);
  return r === 0 ? 0 : b / r / r / 2 / r;
}

/** √(x² + b), scaled by a power of two where a square would overflow or underflow. */
function radius(x: number, b: number): number {
  const size = Math.abs(x);
  if (size > 1e150 || b > 1e300) return root(size * 2 ** -513, b * 2 ** -1026) * 2 ** 513;
  if (size < 1e-140 && b < 1e-280) return root(size * 2 ** 537, b * 2 ** 1023 * 2 ** 51) * 2 ** -537;
  return root(size, b);
}

/** √(x² + b), with what rounding takes from the square, the sum and the root put back. */
function root(x: number, b: number): number {
  const square = x * x;
  const sum = square + b;
  const r = Math.sqrt(sum);
  if (r === 0 || r === Infinity) return r;
  const taken = square > b ? b - (sum - square) : square - (sum - b);
  const rest = sum - r * r - productError(r, r, r * r) + taken + productError(x, x, square);
  return r + rest / (2 * r);
}
