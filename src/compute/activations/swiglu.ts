import type { Vector } from "../check.ts";
import { type Gate, gated, gatedGradient } from "./halves.ts";
import { swish, swishDerivative } from "./swish.ts";

/**
 * The gated linear unit with a swish for a gate, SwiGLU(a, b) = a·swish(b; β), entry by entry.
 *
 * `halves` holds a and then b, both of length n, in the order of `glu`; the result has length n.
 * Shazeer writes the gated factor first, Swish(xW)·(xV): W makes the second half here.
 *
 * Throws a RangeError if `halves` is empty or of odd length, or if β is not finite.
 *
 * Source: N. Shazeer, "GLU variants improve transformer" (2020).
 *
 * @example
 * swiglu([2, 3, 1, 0]); // => [1.4621171572600098, 0]
 */
export function swiglu(halves: Vector, beta = 1): Float64Array {
  const attempt = "Cannot take the SwiGLU";
  return gated(attempt, halves, gate(attempt, beta));
}

/**
 * The gradient of the SwiGLU in both halves: ∂/∂a = swish(b), ∂/∂b = a·swish′(b), each times the
 * gradient in the output.
 *
 * `outputGradient` has length n; the result holds the n numbers for a and then the n for b.
 *
 * Throws as `swiglu` does, and a RangeError if `outputGradient` is not half as long as `halves`.
 *
 * Source: N. Shazeer (2020), as above.
 *
 * @example
 * swigluGradient([2, 0], [10]); // => [0, 10]
 */
export function swigluGradient(halves: Vector, outputGradient: Vector, beta = 1): Float64Array {
  const attempt = "Cannot take the gradient of the SwiGLU";
  return gatedGradient(attempt, halves, outputGradient, gate(attempt, beta));
}

function gate(attempt: string, beta: number): Gate {
  if (!Number.isFinite(beta)) {
    throw new RangeError(`${attempt}: beta must be a finite number, received ${beta}`);
  }
  return {
    value: (a, b) => a * swish(b, beta),
    inLinear: (_, b) => swish(b, beta),
    inGate: (a, b) => a * swishDerivative(b, beta),
  };
}
