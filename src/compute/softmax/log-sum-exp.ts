import type { Vector } from "../check.ts";
import { shift, type TemperatureOptions } from "./shifted.ts";

/**
 * Log-sum-exp, log Σᵢ exp(zᵢ/T), the logarithm of the partition function, in nats.
 *
 * `logits` is a vector of length n ≥ 1; −Infinity masks an entry. It lies between
 * max z/T and max z/T + log n, is convex, and its gradient with respect to z/T is
 * softmax(z/T). Computed as m/T + log1p(Σ exp((zᵢ − m)/T)) with m = max z and the sum
 * over the other entries. It is Infinity only when m/T itself overflows.
 *
 * Throws a RangeError if `logits` is empty, holds NaN or +Infinity, or is
 * −Infinity throughout, or if the temperature is not finite and above 0.
 *
 * Source: P. Blanchard, D. J. Higham and N. J. Higham, "Accurately computing the
 * log-sum-exp and softmax functions" (2021).
 *
 * @example
 * logSumExp([1000, 1000]) - 1000; // => 0.6931471805599
 */
export function logSumExp(logits: Vector, options?: TemperatureOptions): number {
  const { top, tail } = shift("Cannot take the log-sum-exp", logits, options);
  return top + Math.log1p(tail);
}
