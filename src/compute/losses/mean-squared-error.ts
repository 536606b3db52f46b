import type { Vector } from "../check.ts";
import { batchOf, checkElements, gradientOf } from "./batch.ts";

/**
 * The mean squared error, (1/n) Σᵢ (oᵢ − yᵢ)², over all n entries of a batch.
 *
 * `outputs` o and `targets` y have the same length, however many columns that is;
 * the unit is that of y, squared. An output of ±Infinity gives Infinity, one of NaN
 * gives NaN, so that a diverging network is seen and not thrown out of.
 *
 * Throws a RangeError if the lengths differ or are 0 or a target is not finite.
 *
 * Source: C. F. Gauss, "Theoria combinationis observationum erroribus minimis
 * obnoxiae" (1823).
 *
 * @example
 * meanSquaredError([1, 2], [0, 4]); // => 2.5
 */
export function meanSquaredError(outputs: Vector, targets: Vector): number {
  const attempt = "Cannot take the mean squared error";
  return squaredErrors(attempt, batchOf(attempt, "outputs", outputs), batchOf(attempt, "targets", targets));
}

/**
 * The gradient of `meanSquaredError` with respect to the outputs, 2(oᵢ − yᵢ)/n.
 *
 * Written into `into`, of the same length, which is returned; allocated when absent.
 * Throws as `meanSquaredError` does, and a RangeError if `into` has another length.
 *
 * Source: C. F. Gauss (1823), as above.
 *
 * @example
 * meanSquaredErrorGradient([1, 2], [0, 4]); // => [1, -2]
 */
export function meanSquaredErrorGradient(
  outputs: Vector,
  targets: Vector,
  into?: Float64Array,
): Float64Array {
  const attempt = "Cannot take the gradient of the mean squared error";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  squaredErrors(attempt, z, batchOf(attempt, "targets", targets), gradient);
  return gradient;
}

/** The mean squared error, and its gradient if there is a place for it. */
export function squaredErrors(
  attempt: string,
  outputs: Float64Array,
  targets: Float64Array,
  into?: Float64Array,
): number {
  checkElements(attempt, outputs, targets, into);
  const n = outputs.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const target = targets[i]!;
    if (!(Math.abs(target) < Infinity)) {
      throw new RangeError(`${attempt}: targets[${i}] must be a finite number, received ${target}`);
    }
    const error = outputs[i]! - target;
    total += error * error;
    if (into) into[i] = (2 * error) / n;
  }
  return total / n;
}
