import { aboveZero } from "../check.ts";
import { checkDifferentiable, type Differentiable } from "../differentiable.ts";
import { root } from "../root.ts";
import { correlationLost, correlationSlope } from "./correlation-lost.ts";
import { type MeanFieldOptions, meanField } from "./mean-field.ts";
import type { WeightVariances } from "./variances.ts";

/** How wide the layers are drawn, and at which variance of the pre-activations. */
export interface CorrelationOptions extends WeightVariances {
  /** q, above 0; the fixed point q* when absent */
  variance?: number;
}

/**
 * The correlation map, C(c) = (σ_w²·E f(u₁)·f(u₂) + σ_b²)/V(q) for normal u₁, u₂ of variance q and
 * correlation c: the correlation of two inputs one layer further on in a wide random net.
 *
 * `f` is any object with `value`, `derivative` and `kinks`. C(1) = 1, C′(1) = χ₁ at q*. Computed
 * as 1 − σ_w²·E(f(u₁) − f(u₂))²/(2·V(q)), which keeps its digits near 1, by adaptive quadrature
 * in two dimensions: some milliseconds, absolute error about 1e-12.
 *
 * Throws a RangeError if c is not in [−1, 1], if a variance is negative or not finite, or if q*
 * is 0 or infinite and no variance is given.
 *
 * Source: B. Poole, S. Lahiri, M. Raghu, J. Sohl-Dickstein and S. Ganguli, "Exponential
 * expressivity in deep neural networks through transient chaos" (2016).
 *
 * @example
 * correlationMap(activation("relu"), 0, { weightVariance: 2 }); // => 1 / Math.PI
 */
export function correlationMap(f: Differentiable, c: number, options: CorrelationOptions): number {
  const attempt = "Cannot map the correlation";
  const variance = workingVariance(attempt, f, options);
  checkCorrelation(attempt, c);
  return 1 - correlationLost(attempt, f, c, variance, options);
}

/**
 * The slope of the correlation map, C′(c) = σ_w²·E f′(u₁)·f′(u₂)·q/V(q): at its fixed point c* the
 * factor by which correlations approach it a layer, whose `depthScale` is ξ_c.
 *
 * Arguments and errors are those of `correlationMap`; c = 1 gives χ₁ at q*. Where f itself jumps
 * the derivative almost everywhere does not suffice: a RangeError.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017).
 *
 * @example
 * correlationMapSlope(activation("relu"), 0, { weightVariance: 2 }); // => 0.5
 */
export function correlationMapSlope(f: Differentiable, c: number, options: CorrelationOptions): number {
  const attempt = "Cannot differentiate the correlation map";
  const variance = workingVariance(attempt, f, options);
  checkCorrelation(attempt, c);
  return correlationSlope(attempt, f, c, variance, options);
}

/**
 * The stable fixed point c* of the correlation map at q*: what the correlation of any two
 * inputs tends to with depth.
 *
 * C is convex on [0, 1] with C(0) ≥ 0 and C(1) = 1, so c* = 1 where χ₁ ≤ 1, and where χ₁ > 1 it
 * is the one other fixed point, in [0, 1). Arguments are those of `meanField`, errors too;
 * a RangeError besides if the variance grows for ever.
 *
 * Source: B. Poole et al., "Exponential expressivity in deep neural networks through transient
 * chaos" (2016).
 *
 * @example
 * fixedCorrelation(activation("tanh"), { weightVariance: 0.9, biasVariance: 0.1 }); // => 1
 */
export function fixedCorrelation(f: Differentiable, options: MeanFieldOptions): number {
  const attempt = "Cannot find the fixed correlation";
  const { variance, converges, chi, phase } = meanField(f, options);
  if (!converges) {
    throw new RangeError(
      `${attempt}: weightVariance must be one at which the variance converges, received ${options.weightVariance}`,
    );
  }
  if (phase !== "chaotic" || variance === 0) return 1;
  // (C(c) − c)/(1 − c), without its root at 1
  const excess = (c: number) => {
    if (c === 1) return 1 - Math.min(chi, 1e6);
    return 1 - correlationLost(attempt, f, c, variance, options) / (1 - c);
  };
  return excess(0) <= 1e-13 ? 0 : root(excess, 0, 1);
}

function workingVariance(attempt: string, f: Differentiable, options: CorrelationOptions): number {
  checkDifferentiable(attempt, f);
  if (options.variance !== undefined) aboveZero(attempt, "variance", options.variance);
  const variance = options.variance ?? meanField(f, options).variance;
  if (variance > 0 && variance < Infinity) return variance;
  throw new RangeError(
    `${attempt}: variance must be given where the fixed point is 0 or infinite, received a fixed point of ${variance}`,
  );
}

function checkCorrelation(attempt: string, c: number): void {
  if (!(c >= -1 && c <= 1)) throw new RangeError(`${attempt}: c must lie in [-1, 1], received ${c}`);
}
