/**
 * The unit step of Heaviside, f(x) = 0 for x < 0 and 1 from 0 on: the threshold unit.
 *
 * The value at 0 (and at −0) is a convention; 0, ½ and 1 are all in use, this is 1, as in
 * McCulloch and Pitts. NaN gives NaN.
 *
 * Source: W. S. McCulloch and W. Pitts, "A logical calculus of the ideas immanent in nervous
 * activity" (1943).
 *
 * @example
 * step(0); // => 1
 */
export function step(x: number): number {
  return x < 0 ? 0 : x >= 0 ? 1 : x;
}

/**
 * The derivative of the unit step where it has one: 0. No gradient passes a step, which is why
 * networks of steps are not trained by descent. The impulse at 0 is not seen: 0 there too. NaN
 * gives NaN.
 *
 * Source: W. S. McCulloch and W. Pitts (1943), as above.
 *
 * @example
 * stepDerivative(0); // => 0
 */
export function stepDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the unit step where it has one: 0; NaN gives NaN.
 *
 * Source: W. S. McCulloch and W. Pitts (1943), as above.
 *
 * @example
 * stepSecondDerivative(1); // => 0
 */
export function stepSecondDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}
