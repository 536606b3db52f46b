import { timesExponential } from "../special/times-exponential.ts";

/**
 * The mish, f(x) = x·tanh(log(1 + eˣ)).
 *
 * 0 at −Infinity, Infinity at Infinity, least at x = −1.192…; NaN gives NaN. With n = eˣ it is
 * x·n(n + 2)/(n² + 2n + 2), and with m = e⁻ˣ for positive x, so that nothing overflows and the
 * negative tail keeps its digits. Within 6 units in the last place.
 *
 * Source: D. Misra, "Mish: a self regularized non-monotonic activation function" (2019).
 *
 * @example
 * mish(1); // => 0.8650983882673103
 */
export function mish(x: number): number {
  if (x > 0) {
    const m = Math.exp(-x);
    return (x * (1 + 2 * m)) / (1 + 2 * m * (1 + m));
  }
  const n = Math.exp(x);
  return timesExponential((x * (n + 2)) / (n * (n + 2) + 2), n, x);
}

/**
 * The derivative of the mish, n(n³ + 4n² + (6 + 4x)n + 4(1 + x))/(n² + 2n + 2)² with n = eˣ.
 *
 * 0 at −Infinity, 0.6 at 0, 1 at Infinity; NaN gives NaN. Within 8 units in the last place, beyond
 * what the root at −1.192… makes of a rounded x.
 *
 * Source: D. Misra (2019), as above.
 *
 * @example
 * mishDerivative(0); // => 0.6
 */
export function mishDerivative(x: number): number {
  if (x > 1500) return 1;
  if (x > 0) {
    const m = Math.exp(-x);
    const d = 1 + 2 * m * (1 + m);
    return (1 + m * (4 + m * (6 + 4 * x + m * (4 + 4 * x)))) / (d * d);
  }
  const n = Math.exp(x);
  const d = n * (n + 2) + 2;
  return timesExponential((((n + 4) * n + (6 + 4 * x)) * n + 4 * (1 + x)) / (d * d), n, x);
}

/**
 * The second derivative of the mish,
 * 4n((2 − 2x)n³ + (6 − 3x)n² + (8 + 2x)n + 4 + 2x)/(n² + 2n + 2)³ with n = eˣ.
 *
 * 0.64 at 0, with roots at −2.257… and 1.490…, 0 at ±Infinity; NaN gives NaN. Within 12 units in
 * the last place, beyond what the roots make of a rounded x.
 *
 * Source: D. Misra (2019), as above.
 *
 * @example
 * mishSecondDerivative(0); // => 0.64
 */
export function mishSecondDerivative(x: number): number {
  if (x > 1500) return 0;
  if (x > 0) {
    const m = Math.exp(-x);
    const d = 1 + 2 * m * (1 + m);
    const p = 2 - 2 * x + m * (6 - 3 * x + m * (8 + 2 * x + m * (4 + 2 * x)));
    return ((4 * p) / (d * d * d)) * m * m;
  }
  const n = Math.exp(x);
  const d = n * (n + 2) + 2;
  const p = (((2 - 2 * x) * n + (6 - 3 * x)) * n + (8 + 2 * x)) * n + (4 + 2 * x);
  return timesExponential((4 * p) / (d * d * d), n, x);
}
