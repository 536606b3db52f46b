import { quotientError } from "../special/quotient-error.ts";
import { timesExponential } from "../special/times-exponential.ts";

/**
 * LeCun's scaled hyperbolic tangent, f(x) = 1.7159·tanh(2x/3): near ±1 it is near ±1, where its
 * second derivative is largest, and its effective gain is near 1.
 *
 * Odd and increasing between ±1.7159, its limits at ±Infinity; NaN gives NaN.
 *
 * Source: Y. LeCun, "Generalization and network design strategies" (1989).
 *
 * @example
 * scaledTanh(1); // => 0.9999972559224791
 */
export function scaledTanh(x: number): number {
  return 1.7159 * Math.tanh((2 * x) / 3);
}

/**
 * The derivative of the scaled hyperbolic tangent, 1.7159·⅔/cosh²(2x/3).
 *
 * Even, 1.1439… at 0, 0 at ±Infinity; NaN gives NaN. Its tail keeps its digits, as that of
 * `tanhDerivative` does.
 *
 * Source: Y. LeCun (1989), as above.
 *
 * @example
 * scaledTanhDerivative(0); // => (1.7159 * 2) / 3
 */
export function scaledTanhDerivative(x: number): number {
  return timesSquaredSecant((1.7159 * 2) / 3, x);
}

/**
 * The second derivative of the scaled hyperbolic tangent, −1.7159·(8/9)·tanh(2x/3)/cosh²(2x/3).
 *
 * Odd, 0 at 0 and at ±Infinity; NaN gives NaN.
 *
 * Source: Y. LeCun (1989), as above.
 *
 * @example
 * scaledTanhSecondDerivative(0); // => 0
 */
export function scaledTanhSecondDerivative(x: number): number {
  return timesSquaredSecant(((-1.7159 * 8) / 9) * Math.tanh((2 * x) / 3), x);
}

/** factor/cosh²(2x/3), with what rounding takes from the quotient put back. */
function timesSquaredSecant(factor: number, x: number): number {
  const size = Math.abs(4 * x);
  const t = -size / 3;
  const error = quotientError(-size, 3, t);
  const rounded = Math.exp(t);
  const e = rounded + rounded * error;
  return timesExponential((4 * factor) / ((1 + e) * (1 + e)), e, t, error);
}
