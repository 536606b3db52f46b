import { coordinatesFor } from "../algebra/coordinates.ts";
import { type Separation, separate } from "../algebra/separation.ts";
import { along } from "../algebra/vectors.ts";
import { covarianceOf, evaluate, type Family, meanOf } from "./family.ts";
import { type Convex, minimise } from "./newton.ts";

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
 * with w·h < 0 tend to 0. `separate` finds all of these at once. They are
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
  onIteration: (iterate: Iterate) => void = () => {},
): Solution {
  const recession = recede(family, ridge);
  const logBase = family.logBase.map((value, row) => (recession.strict[row] ? -Infinity : value));
  if (logBase.every((value) => value === -Infinity)) {
    const multipliers = new Float64Array(family.dimension);
    const distribution = new Float64Array(0);
    return { recession, multipliers, distribution, value: -Infinity, iterations: 0 };
  }
  const { convex, rank, lift } = wellScaled({ ...family, logBase }, ridge);
  const { point, distribution, value, iterations } = minimise(convex, rank, (iteration, v, at) => {
    const multipliers = lift(v);
    const dual = at.value - penalty(ridge, multipliers);
    onIteration({ iteration, multipliers, distribution: at.distribution, dual });
  });
  const multipliers = lift(point);
  const dual = value - penalty(ridge, multipliers);
  return { recession, multipliers, distribution, value: dual, iterations };
}

/** ½ Σᵢ ridgeᵢ·wᵢ² */
export function penalty(ridge: Float64Array, w: Float64Array): number {
  return ridge.reduce((sum, value, i) => sum + (value * w[i]! ** 2) / 2, 0);
}

/** The unpenalised directions along which φ never rises. */
function recede(family: Family, ridge: Float64Array): Separation {
  const rows = possibleRows(family);
  const opposed = rows.map((row) => {
    return family.centred[row]!.map((value, i) => (ridge[i] === 0 && value !== 0 ? -value : 0));
  });
  const { direction, strict } = separate(opposed, family.dimension);
  const everywhere = family.centred.map(() => false);
  rows.forEach((row, i) => {
    everywhere[row] = strict[i]!;
  });
  return { direction, strict: everywhere };
}

/** The penalised dual as a function of v, where w = lift(v) in coordinates for the span of h. */
function wellScaled(family: Family, ridge: Float64Array) {
  const { dimension, centred } = family;
  const penalised = Array.from(ridge, (value, i) => {
    const axis = new Float64Array(dimension);
    axis[i] = Math.sqrt(value);
    return axis;
  });
  const span = [...possibleRows(family).map((row) => centred[row]!), ...penalised];
  const { rank, of, lift } = coordinatesFor(span, dimension);
  const reduced = { ...family, centred: centred.map(of), dimension: rank };
  const pull = (v: Float64Array) => of(lift(v).map((value, i) => value * ridge[i]!));
  const curvature = Array.from({ length: rank }, (_, j) => {
    const axis = new Float64Array(rank);
    axis[j] = 1;
    return [...pull(axis)];
  }).flat();
  const convex: Convex = {
    at(v) {
      const { value, distribution } = evaluate(reduced, v);
      return { value: value + penalty(ridge, lift(v)), distribution };
    },
    derivatives(v, { distribution }) {
      const gradient = along(meanOf(reduced, distribution), pull(v), 1);
      const hessian = covarianceOf(reduced, distribution).map((c, i) => c + curvature[i]!);
      return { gradient, hessian };
    },
  };
  return { convex, rank, lift };
}

/** The outcomes that have a say: neither excluded nor in a context of mass 0. */
function possibleRows({ masses, outcomes, logBase }: Family): number[] {
  return [...logBase.keys()].filter((row) => {
    return logBase[row]! > -Infinity && masses[Math.floor(row / outcomes)]! > 0;
  });
}
