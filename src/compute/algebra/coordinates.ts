import { along, dot, largest } from "./vectors.ts";

/** Below this fraction of the largest, what is left of a vector counts as rounding. */
const NEGLIGIBLE = 1e-12;

/** Below this size, whose square underflows, a component counts as 0. */
const TINY = 1e-150;

/**
 * Coordinates for the span of some vectors h in which every one of them has
 * entries of size at most about 1, however badly scaled or nearly dependent
 * they were. B has `rank` rows; B·h are the coordinates of h, and a functional v
 * on the coordinates is w = Bᵀ·v on the vectors, since v·(B·h) = w·h. Functionals
 * that vanish on the whole span are thereby left out.
 */
export interface Coordinates {
  rank: number;
  /** B·h */
  of(h: Float64Array): Float64Array;
  /** Bᵀ·v */
  lift(v: Float64Array): Float64Array;
}

/**
 * Builds coordinates by Gram–Schmidt with pivoting, after each component has been
 * divided by its largest size: the longest remainder ρ gives the next unit vector q,
 * the row of B is q/ρ, and q is removed from all remainders, twice for orthogonality.
 */
export function coordinatesFor(vectors: Float64Array[], dimension: number): Coordinates {
  const scale = componentScale(vectors, dimension);
  let remainders: Float64Array[] = vectors.map((vector) => vector.map((value, i) => value / scale[i]!));
  const rows: Float64Array[] = [];
  let first = 0;
  while (rows.length < dimension) {
    const lengths = Float64Array.from(remainders, (vector) => Math.sqrt(dot(vector, vector)));
    const longest = largest(lengths);
    first ||= longest;
    if (longest <= TINY || longest <= NEGLIGIBLE * first) break;
    const unit = remainders[lengths.indexOf(longest)]!.map((value) => value / longest);
    const strip = (vector: Float64Array) => along(vector, unit, -dot(vector, unit));
    remainders = remainders.map((vector) => strip(strip(vector)));
    rows.push(unit.map((value, i) => value / longest / scale[i]!));
  }
  return {
    rank: rows.length,
    of: (h) => Float64Array.from(rows, (row) => dot(row, h)),
    lift: (v) => rows.reduce((sum, row, j) => along(sum, row, v[j]!), new Float64Array(dimension)),
  };
}

/** The largest size of each component over the vectors, 1 where it is always 0. */
function componentScale(vectors: Float64Array[], dimension: number): Float64Array {
  const scale = new Float64Array(dimension);
  for (const vector of vectors) {
    vector.forEach((value, i) => {
      scale[i] = Math.max(scale[i]!, Math.abs(value));
    });
  }
  return scale.map((value) => (value > TINY ? value : 1));
}
