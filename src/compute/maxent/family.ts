import { shiftVector } from "../softmax/shifted.ts";
import { probabilities } from "../softmax/softmax.ts";

/**
 * Conditional exponential families, P(y|x) ∝ base(x,y)·exp(w·h(x,y)), the one
 * form to which every problem here is brought. The features are centred on
 * what their mean must become, so that the moment condition is Σₓ mₓ E[h|x] = 0
 * and the dual to be minimised is φ(w) = Σₓ mₓ log Σ_y base(x,y)·exp(w·h(x,y)).
 * A problem without conditions x has a single context of mass 1.
 */
export interface Family {
  /** mₓ, the probability of each context */
  masses: Float64Array;
  /** K, the number of outcomes in each context */
  outcomes: number;
  /** log base(x,y), [x·K + y]; −Infinity where the outcome is excluded */
  logBase: Float64Array;
  /** h(x,y), [x·K + y], each of length `dimension` */
  centred: Float64Array[];
  dimension: number;
}

/** φ(w) and the distribution P(y|x), [x·K + y], at which its derivatives are taken. */
export interface Evaluation {
  value: number;
  distribution: Float64Array;
}

/** Evaluates the dual of a family at w. */
export function evaluate(family: Family, w: Float64Array): Evaluation {
  const { masses, outcomes, logBase, centred } = family;
  const distribution = new Float64Array(centred.length);
  let value = 0;
  const scores = new Float64Array(outcomes);
  for (let x = 0; x < masses.length; x++) {
    const start = x * outcomes;
    for (let y = 0; y < outcomes; y++) {
      const h = centred[start + y]!;
      let score = logBase[start + y]!;
      for (let i = 0; i < h.length; i++) score += w[i]! * h[i]!;
      scores[y] = score;
    }
    const shifted = shiftVector("Cannot evaluate the dual", scores, 1);
    distribution.set(probabilities(shifted), start);
    value += masses[x]! * (shifted.top + Math.log1p(shifted.tail));
  }
  return { value, distribution };
}

/** The gradient of φ: the mean of h, Σₓ mₓ Σ_y P(y|x)·h(x,y). */
export function meanOf(family: Family, distribution: Float64Array): Float64Array {
  const { masses, outcomes, centred, dimension } = family;
  const mean = new Float64Array(dimension);
  centred.forEach((h, row) => {
    const weight = masses[Math.floor(row / outcomes)]! * distribution[row]!;
    if (weight > 0) for (let i = 0; i < dimension; i++) mean[i]! += weight * h[i]!;
  });
  return mean;
}

/** The Hessian of φ: the mean over contexts of the covariance of h (row-major). */
export function covarianceOf(family: Family, distribution: Float64Array): Float64Array {
  const { masses, outcomes, centred, dimension } = family;
  const hessian = new Float64Array(dimension ** 2);
  masses.forEach((mass, x) => {
    const rows = centred.slice(x * outcomes, (x + 1) * outcomes);
    const p = distribution.subarray(x * outcomes, (x + 1) * outcomes);
    const mean = new Float64Array(dimension);
    rows.forEach((h, y) => {
      for (let i = 0; i < dimension; i++) mean[i]! += p[y]! * h[i]!;
    });
    rows.forEach((h, y) => {
      const weight = mass * p[y]!;
      if (weight === 0) return;
      for (let i = 0; i < dimension; i++) {
        const scaled = weight * (h[i]! - mean[i]!);
        for (let j = 0; j <= i; j++) hessian[i * dimension + j]! += scaled * (h[j]! - mean[j]!);
      }
    });
  });
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j < i; j++) hessian[j * dimension + i] = hessian[i * dimension + j]!;
  }
  return hessian;
}
