import type { Vector } from "../check.ts";
import { shift, type TemperatureOptions } from "./shifted.ts";

/**
 * The entropy of softmax(z/T) straight from the logits, in nats:
 * H = log Σⱼ exp(zⱼ/T) − Σᵢ pᵢ zᵢ/T.
 *
 * `logits` is a vector of length n ≥ 1; −Infinity masks an entry. Written with
 * gapᵢ = (zᵢ − max z)/T it is log1p(tail) + Σ pᵢ·(−gapᵢ), a sum of non-negative
 * terms, so even an entropy of 1e-300 is right in all its digits.
 *
 * Throws as `softmax` does.
 *
 * Source: E. T. Jaynes, "Information theory and statistical mechanics" (1957), §2.
 *
 * @example
 * softmaxEntropy([3, 3, 3, 3]); // => 1.3862943611198906
 */
export function softmaxEntropy(logits: Vector, options?: TemperatureOptions): number {
  const { gaps, tail } = shift("Cannot take the entropy of softmax", logits, options);
  return gaps.reduce((sum, gap) => sum + weighted(gap) / (1 + tail), Math.log1p(tail));
}

/** −gap·exp(gap), in two halves so that it does not underflow before the product does. */
function weighted(gap: number): number {
  const half = Math.exp(gap / 2);
  return half === 0 ? 0 : -gap * half * half;
}
