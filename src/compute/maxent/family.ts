import type { Separation } from "../algebra/separation.ts";
import { indexOfLargest, shiftRow } from "../softmax/shifted.ts";
import { probabilitiesOfRow } from "../softmax/softmax.ts";

/**
 * Conditional exponential families, P(y|x) ∝ base(x,y)·exp(w·h(x,y)), the one
 * form to which every problem here is brought. The features are centred on
 * what their mean must become, so that the moment condition is Σₓ mₓ E[h|x] = 0
 * and the dual to be minimised is φ(w) = Σₓ mₓ log Σ_y base(x,y)·exp(w·h(x,y)).
 * A problem without conditions x has a single context of mass 1.
 *
 * How h is stored is the family's own affair: `tableFamily` writes every h(x,y)
 * out, `labelledFamily` knows that it consists of the inputs and zeros.
 */
export interface Family extends Exponential {
  /** the largest |hᵢ(x,y)|, for each i */
  sizes(): Float64Array;
  /** the directions w, unpenalised by `ridge`, along which φ never rises, and the outcomes they exclude */
  recession(ridge: Float64Array): Separation;
  /** this family without the outcomes excluded, in coordinates in which Newton's method does well */
  reduced(excluded: boolean[], ridge: Float64Array): Reduced;
}

/** What the dual and its gradient are computed from. */
export interface Exponential {
  /** mₓ, the probability of each context */
  readonly masses: Float64Array;
  /** K, the number of outcomes in each context */
  readonly outcomes: number;
  /** log base(x,y), [x·K + y]; −Infinity where the outcome is excluded */
  readonly logBase: Float64Array;
  /** the length of w */
  readonly dimension: number;
  /** Writes w·h(x,y), [x·K + y]. */
  scores(w: Float64Array, into: Float64Array): void;
  /** Writes the gradient of φ: the mean of h, Σₓ mₓ Σ_y P(y|x)·h(x,y). */
  mean(distribution: Float64Array, into: Float64Array): void;
}

/** A family in coordinates v for its multipliers, w = lift(v). */
export interface Reduced extends Exponential {
  lift(v: Float64Array): Float64Array;
  /** C in the penalty ½ Σᵢ ridgeᵢ·wᵢ² = ½ v·C·v (row-major) */
  readonly curvature: Float64Array;
  /** Writes the Hessian of φ, the mean over contexts of the covariance of h, on and below the diagonal. */
  covariance(distribution: Float64Array, into: Float64Array): void;
}

/** Writes the distribution P(y|x) at w, [x·K + y], and returns φ(w). */
export function evaluate(family: Exponential, w: Float64Array, distribution: Float64Array): number {
  const { masses, outcomes, logBase } = family;
  family.scores(w, distribution);
  for (let row = 0; row < distribution.length; row++) distribution[row]! += logBase[row]!;
  let value = 0;
  for (let x = 0; x < masses.length; x++) {
    const start = x * outcomes;
    const end = start + outcomes;
    const largest = indexOfLargest("Cannot evaluate the dual", distribution, start, end);
    const top = distribution[largest]!;
    shiftRow(distribution, largest, 1, start, end);
    const tail = probabilitiesOfRow(distribution, largest, start, end);
    value += masses[x]! * (top + Math.log1p(tail));
  }
  return value;
}
