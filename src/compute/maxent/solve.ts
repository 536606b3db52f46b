import type { Separation } from "../algebra/separation.ts";
import { evaluate, type Family, type Reduced } from "./family.ts";
import { type Convex, type Descent, descend } from "./newton.ts";

/** What Newton's method holds after each step, for those who watch it run. */
export interface Iterate {
  iteration: number;
  /** the multipliers of the features */
  multipliers: Float64Array;
  /** P(y|x) at those multipliers, [x·K + y] */
  distribution: Float64Array;
  /** the dual function: an upper bound on the entropy */
  dual: number;
}

/** The optimum of a family, or of its face if the optimum lies at infinity. */
export interface Solution {
  /** the direction in which φ falls for ever, and the outcomes it excludes */
  recession: Separation;
  /** the minimiser of φ once those outcomes are excluded */
  multipliers: Float64Array;
  distribution: Float64Array;
  /** the infimum of φ, without the penalty */
  value: number;
  iterations: number;
}

/**
 * Minimises φ(w) + ½ Σᵢ ridgeᵢ·wᵢ² over w.
 *
 * First, does a minimiser exist? φ never rises along w exactly when w·h ≤ 0 for
 * every outcome and w is not penalised, and then the probabilities of outcomes
 * with w·h < 0 tend to 0. The family finds all of these at once. They are
 * excluded, which leaves a family that does have its minimiser: the limit of the
 * original along w. Newton's method finds it, in coordinates that leave out the
 * multipliers on which nothing depends. If every outcome is excluded φ has no
 * lower bound, and the distribution is empty.
 *
 * Source: O. Barndorff-Nielsen, "Information and Exponential Families" (1978), §9.3,
 * for the completion by faces; A. Albert and J. A. Anderson (1984) for the regression.
 */
export function solve(
  family: Family,
  ridge: Float64Array,
  onIteration?: (iterate: Iterate) => void,
): Solution {
  const recession = family.recession(ridge);
  if (family.logBase.every((value, row) => recession.strict[row] || value === -Infinity)) {
    const multipliers = new Float64Array(family.dimension);
    const distribution = new Float64Array(0);
    return { recession, multipliers, distribution, value: -Infinity, iterations: 0 };
  }
  const reduced = family.reduced(recession.strict, ridge);
  const dualAt = ({ point, value }: Descent) => value - penalty(reduced, point);
  let at!: Descent;
  for (at of descend(penalisedDual(reduced))) {
    onIteration?.({
      iteration: at.iteration,
      multipliers: reduced.lift(at.point),
      distribution: at.state.slice(),
      dual: dualAt(at),
    });
  }
  return {
    recession,
    multipliers: reduced.lift(at.point),
    distribution: at.state,
    value: dualAt(at),
    iterations: at.iteration,
  };
}

/** φ with the penalty, as a function of the coordinates; its state is the distribution. */
export function penalisedDual(reduced: Reduced): Convex {
  const { dimension, curvature, logBase } = reduced;
  return {
    dimension,
    size: logBase.length,
    at: (v, distribution) => evaluate(reduced, v, distribution) + penalty(reduced, v),
    derivatives(v, distribution, gradient, hessian) {
      reduced.mean(distribution, gradient);
      reduced.covariance(distribution, hessian);
      for (let i = 0; i < dimension; i++) {
        for (let j = 0; j < dimension; j++) {
          gradient[i]! += curvature[i * dimension + j]! * v[j]!;
          hessian[i * dimension + j]! += curvature[i * dimension + j]!;
        }
      }
    },
  };
}

/** ½ v·C·v */
function penalty({ dimension, curvature }: Reduced, v: Float64Array): number {
  let twice = 0;
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j < dimension; j++) twice += v[i]! * curvature[i * dimension + j]! * v[j]!;
  }
  return twice / 2;
}
