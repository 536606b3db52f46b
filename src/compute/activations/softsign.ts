/**
 * The softsign, f(x) = x/(1 + |x|): a sigmoid curve with tails of 1/x instead of exponential ones.
 *
 * Odd and increasing, from −1 at −Infinity to 1 at Infinity; NaN gives NaN. Within 2 units in the
 * last place.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin and Y. Bengio, "Quadratic polynomials learn better
 * image features" (2009).
 *
 * @example
 * softsign(-3); // => -0.75
 */
export function softsign(x: number): number {
  return Math.abs(x) === Infinity ? Math.sign(x) : x / (1 + Math.abs(x));
}

/**
 * The derivative of the softsign, f′(x) = 1/(1 + |x|)².
 *
 * Even, 1 at 0, 0 at ±Infinity; NaN gives NaN. Within 3 units in the last place.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin and Y. Bengio (2009), as above.
 *
 * @example
 * softsignDerivative(1); // => 0.25
 */
export function softsignDerivative(x: number): number {
  const s = 1 + Math.abs(x);
  const value = 1 / s / s;
  return value - value * ((2 * sumError(x, s)) / s);
}

/**
 * The second derivative of the softsign, f″(x) = −2·sign(x)/(1 + |x|)³.
 *
 * Odd; at 0 it jumps from 2 to −2 and is 0 there, as in PyTorch; 0 at ±Infinity; NaN gives NaN.
 * Within 4 units in the last place.
 *
 * Source: J. Bergstra, G. Desjardins, P. Lamblin and Y. Bengio (2009), as above.
 *
 * @example
 * softsignSecondDerivative(1); // => -0.25
 */
export function softsignSecondDerivative(x: number): number {
  const s = 1 + Math.abs(x);
  const value = (-2 * Math.sign(x)) / s / s / s;
  return value - value * ((3 * sumError(x, s)) / s);
}

/** What rounding took from s = 1 + |x|; 0 where that is infinite. */
function sumError(x: number, s: number): number {
  const larger = Math.max(1, Math.abs(x));
  const smaller = Math.min(1, Math.abs(x));
  return s === Infinity ? 0 : smaller - (s - larger);
}
