import { finiteVector, sameLength, type Vector } from "../check.ts";
import { evaluate, type Family } from "./family.ts";
import { type MomentProblem, momentFamily } from "./problem.ts";

/** A dual function at a point. */
export interface Dual {
  /** in nats */
  value: number;
  /** with respect to the multipliers */
  gradient: Float64Array;
  /** the distribution these multipliers define */
  distribution: Float64Array;
}

/**
 * The dual of the maximum-entropy problem, log Z(λ) − λ·b with
 * Z(λ) = Σₛ prior(s)·exp(λ·f(s)), its gradient E_p f − b, and p ∝ prior·exp(λ·f).
 *
 * Convex in λ, in nats. For every λ and every feasible p its value is at least H(p)
 * (when the prior is 1): weak duality; at the minimum the two meet. `multipliers`
 * has one finite entry per feature.
 *
 * Throws as `maximumEntropy` does, and a RangeError if the multipliers do not match.
 *
 * Source: S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), §5.1.6.
 *
 * @example
 * maximumEntropyDual({ features: [[0, 1]], moments: [0.75] }, [0]).gradient; // => [-0.25]
 */
export function maximumEntropyDual(problem: MomentProblem, multipliers: Vector): Dual {
  const attempt = "Cannot evaluate the dual";
  const family = momentFamily(attempt, problem);
  const lambda = finiteVector(attempt, "multipliers", multipliers);
  sameLength(attempt, "multipliers", lambda.length, family.dimension);
  return dualOf(family, lambda);
}

/** φ at w, its gradient, and the distribution. */
export function dualOf(family: Family, w: Float64Array): Dual {
  const distribution = new Float64Array(family.logBase.length);
  const gradient = new Float64Array(family.dimension);
  const value = evaluate(family, w, distribution);
  family.mean(distribution, gradient);
  return { value, gradient, distribution };
}
