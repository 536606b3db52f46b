import { coordinatesFor } from "../algebra/coordinates.ts";
import type { Reduced } from "./family.ts";
import { exponential, possibleRows, type Table } from "./table.ts";

/**
 * A table in coordinates for the span of its possible h and of the penalised
 * multipliers, which leave out the multipliers on which nothing depends.
 */
export function reducedTable(table: Table, ridge: Float64Array): Reduced {
  const span = [...possibleRows(table).map((row) => table.centred[row]!), ...penalisedAxes(ridge)];
  const { rank, of, lift } = coordinatesFor(span, table.dimension);
  const centred = table.centred.map((h) => of(h));
  return {
    ...exponential({ ...table, centred, dimension: rank }),
    lift,
    curvature: penaltyCurvature(lift, rank, ridge),
    covariance: covarianceOf({ ...table, centred, dimension: rank }),
  };
}

/** √ridgeᵢ along each axis i that is penalised at all. */
export function penalisedAxes(ridge: Float64Array): Float64Array[] {
  return [...ridge.keys()].flatMap((i) => {
    if (ridge[i] === 0) return [];
    const axis = new Float64Array(ridge.length);
    axis[i] = Math.sqrt(ridge[i]!);
    return [axis];
  });
}

/** B·diag(ridge)·Bᵀ for the lift w = Bᵀ·v: the curvature of ½ Σᵢ ridgeᵢ·wᵢ² (row-major). */
export function penaltyCurvature(
  lift: (v: Float64Array) => Float64Array,
  rank: number,
  ridge: Float64Array,
): Float64Array {
  const axes = Array.from({ length: rank }, (_, j) => {
    const axis = new Float64Array(rank);
    axis[j] = 1;
    return lift(axis);
  });
  const products = axes.flatMap((a) =>
    axes.map((b) => a.reduce((sum, value, i) => sum + value * ridge[i]! * b[i]!, 0)),
  );
  return Float64Array.from(products);
}

function covarianceOf({ masses, outcomes, centred, dimension }: Table): Reduced["covariance"] {
  const mean = new Float64Array(dimension);
  return (distribution, into) => {
    into.fill(0);
    for (let x = 0; x < masses.length; x++) {
      mean.fill(0);
      for (let row = x * outcomes; row < (x + 1) * outcomes; row++) {
        const h = centred[row]!;
        for (let i = 0; i < dimension; i++) mean[i]! += distribution[row]! * h[i]!;
      }
      for (let row = x * outcomes; row < (x + 1) * outcomes; row++) {
        const h = centred[row]!;
        const weight = masses[x]! * distribution[row]!;
        if (weight === 0) continue;
        for (let i = 0; i < dimension; i++) {
          const scaled = weight * (h[i]! - mean[i]!);
          for (let j = 0; j <= i; j++) into[i * dimension + j]! += scaled * (h[j]! - mean[j]!);
        }
      }
    }
  };
}
