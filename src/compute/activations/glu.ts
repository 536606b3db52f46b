import type { Vector } from "../check.ts";
import { type Gate, gated, gatedGradient } from "./halves.ts";
import { sigmoid, sigmoidDerivative } from "./sigmoid.ts";

/**
 * The gated linear unit, GLU(a, b) = a·σ(b), entry by entry.
 *
 * `halves` holds a and then b, both of length n; the result has length n, as in PyTorch.
 *
 * Throws a RangeError if `halves` is empty or of odd length.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli and D. Grangier, "Language modeling with gated convolutional
 * networks" (2016).
 *
 * @example
 * glu([3, -4, 0, 0]); // => [1.5, -2]
 */
export function glu(halves: Vector): Float64Array {
  return gated("Cannot take the gated linear unit", halves, gate);
}

/**
 * The gradient of the gated linear unit in both halves: ∂/∂a = σ(b), ∂/∂b = a·σ′(b), each times the
 * gradient in the output.
 *
 * `outputGradient` has length n; the result holds the n numbers for a and then the n for b.
 *
 * Throws as `glu` does, and a RangeError if `outputGradient` is not half as long as `halves`.
 *
 * Source: Y. N. Dauphin, A. Fan, M. Auli and D. Grangier (2016), as above.
 *
 * @example
 * gluGradient([3, -4, 0, 0], [1, 10]); // => [0.5, 5, 0.75, -10]
 */
export function gluGradient(halves: Vector, outputGradient: Vector): Float64Array {
  return gatedGradient("Cannot take the gradient of the gated linear unit", halves, outputGradient, gate);
}

const gate: Gate = {
  value: (a, b) => a * sigmoid(b),
  inLinear: (_, b) => sigmoid(b),
  inGate: (a, b) => a * sigmoidDerivative(b),
};
