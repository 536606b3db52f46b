import { checkVariances, type WeightVariances } from "./variances.ts";

/**
 * The arc-cosine kernel of order 1, κ(c) = (√(1 − c²) + c·(π − arccos c))/π = 2·E relu(u₁)·relu(u₂)
 * for standard normal u₁, u₂ of correlation c: the correlation map of a He-initialised ReLU net.
 *
 * From κ(−1) = 0 over κ(0) = 1/π to κ(1) = 1, convex; near −1 a series keeps its digits. Throws a
 * RangeError if c is not in [−1, 1].
 *
 * Source: Y. Cho and L. K. Saul, "Kernel methods for deep learning" (2009).
 *
 * @example
 * arcCosineKernel(0); // => 1 / Math.PI
 */
export function arcCosineKernel(c: number): number {
  if (!(c >= -1 && c <= 1)) {
    throw new RangeError(`Cannot evaluate the arc-cosine kernel: c must lie in [-1, 1], received ${c}`);
  }
  // With ε = π − arccos c the kernel is (sin ε − ε·cos ε)/π, whose terms cancel for small ε.
  const e = Math.acos(-c);
  if (e > 0.2) return (Math.sqrt((1 - c) * (1 + c)) + c * e) / Math.PI;
  const s = e * e;
  const series = 1 / 3 - s * (1 / 30 - s * (1 / 840 - s * (1 / 45360 - s / 3991680)));
  return (e * s * series) / Math.PI;
}

/**
 * The correlation map of a ReLU net in closed form, C(c) = (σ_w²·q·κ(c)/2 + σ_b²)/(σ_w²·q/2 + σ_b²)
 * with the arc-cosine kernel κ.
 *
 * `variance` is q, the fixed point σ_b²/(1 − σ_w²/2) when absent. Without biases q cancels and
 * C = κ for every σ_w² > 0. Throws a RangeError if c is not in [−1, 1], if a variance is
 * negative or not finite, or if q is needed and the fixed point is infinite.
 *
 * Source: Y. Cho and L. K. Saul, "Kernel methods for deep learning" (2009).
 *
 * @example
 * reluCorrelationMap(-1, { weightVariance: 1, biasVariance: 1 }); // => 0.5
 */
export function reluCorrelationMap(c: number, options: WeightVariances & { variance?: number }): number {
  const attempt = "Cannot map the correlation of a ReLU net";
  const biasVariance = checkVariances(attempt, options);
  const kernel = arcCosineKernel(c);
  if (biasVariance === 0) return kernel;
  const slope = options.weightVariance / 2;
  const variance = options.variance ?? (slope < 1 ? biasVariance / (1 - slope) : Infinity);
  if (!(variance > 0 && variance < Infinity)) {
    throw new RangeError(`${attempt}: variance must be finite and above 0, received ${variance}`);
  }
  return (slope * variance * kernel + biasVariance) / (slope * variance + biasVariance);
}
