/**
 * The hard sigmoid, f(x) = min(max(x + 3, 0), 6)/6, as PyTorch draws it: 0 up to −3, 1 from 3 on.
 *
 * Others rise with slope 0.2 between ±2.5 (Theano, Keras before version 3). NaN gives NaN.
 *
 * Source: M. Courbariaux, Y. Bengio and J.-P. David, "BinaryConnect: training deep neural networks
 * with binary weights during propagations" (2015); this form A. Howard et al., "Searching for
 * MobileNetV3" (2019).
 *
 * @example
 * hardSigmoid(1.5); // => 0.75
 */
export function hardSigmoid(x: number): number {
  return Math.min(Math.max(x + 3, 0), 6) / 6;
}

/**
 * The derivative of the hard sigmoid: ⅙ for −3 < x < 3, 0 outside and, as in PyTorch, at both
 * kinks. NaN gives NaN.
 *
 * Source: A. Howard et al. (2019), as above.
 *
 * @example
 * hardSigmoidDerivative(0); // => 1 / 6
 */
export function hardSigmoidDerivative(x: number): number {
  return Math.abs(x) < 3 ? 1 / 6 : Number.isNaN(x) ? x : 0;
}

/**
 * The second derivative of the hard sigmoid where it has one: 0, and 0 at the kinks; NaN gives NaN.
 *
 * Source: A. Howard et al. (2019), as above.
 *
 * @example
 * hardSigmoidSecondDerivative(0); // => 0
 */
export function hardSigmoidSecondDerivative(x: number): number {
  return Number.isNaN(x) ? x : 0;
}
