import { largest } from "../algebra/vectors.ts";
import { finiteVector, nonEmpty, sameLength, type Vector } from "../check.ts";
import type { Family } from "./family.ts";
import { tableFamily } from "./table.ts";

/** Which distribution on n outcomes has the given means, and the greatest entropy? */
export interface MomentProblem {
  /** features[i] holds the n values of feature i over the set */
  features: readonly Vector[];
  /** moments[i] is the mean that feature i must have */
  moments: Vector;
  /** n non-negative weights to stay close to; all 1 when absent */
  prior?: Vector;
}

/**
 * Centres the features on their moments: one context, with the prior as base. A
 * difference of less than a few units in the last place counts as 0, so that a
 * moment computed from the features may carry its rounding.
 */
export function momentFamily(attempt: string, problem: MomentProblem): Family {
  const { features, moments } = checkProblem(attempt, problem);
  const n = features[0]!.length;
  const prior = checkPrior(attempt, problem.prior, n);
  const rounding = features.map((feature) => 1e-15 * largest(feature));
  const centred = Array.from({ length: n }, (_, state) => {
    return Float64Array.from(features, (feature, i) => {
      const difference = feature[state]! - moments[i]!;
      return Math.abs(difference) <= rounding[i]! ? 0 : difference;
    });
  });
  return tableFamily({
    masses: Float64Array.of(1),
    outcomes: n,
    logBase: prior.map(Math.log),
    centred,
    dimension: features.length,
  });
}

function checkProblem(attempt: string, { features, moments }: MomentProblem) {
  if (!Array.isArray(features)) {
    throw new TypeError(`${attempt}: features must be an array, received ${typeof features}`);
  }
  if (features.length === 0) {
    throw new RangeError(`${attempt}: features must not be empty, received length 0`);
  }
  const rows = features.map((row, i) => finiteVector(attempt, `features[${i}]`, row));
  rows.forEach((row, i) => {
    sameLength(attempt, `features[${i}]`, row.length, rows[0]!.length);
  });
  const targets = finiteVector(attempt, "moments", moments);
  sameLength(attempt, "moments", targets.length, rows.length);
  return { features: rows, moments: targets };
}

function checkPrior(attempt: string, prior: Vector | undefined, n: number): Float64Array {
  if (prior === undefined) return new Float64Array(n).fill(1);
  const weights = nonEmpty(attempt, "prior", prior);
  sameLength(attempt, "prior", weights.length, n);
  weights.forEach((value, i) => {
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`${attempt}: prior[${i}] must be finite and not negative, received ${value}`);
    }
  });
  if (weights.every((value) => value === 0)) {
    throw new RangeError(`${attempt}: prior must have a positive entry, received only 0`);
  }
  return weights;
}
