import { along, dot } from "./vectors.ts";

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
  /** B·h, written to `into` if that is given */
  of(h: Float64Array, into?: Float64Array): Float64Array;
  /** Bᵀ·v */
  lift(v: Float64Array): Float64Array;
}

/**
 * Builds coordinates by Gram–Schmidt with pivoting, after each component has been
 * divided by its largest size: the longest remainder ρ gives the next unit vector q,
 * the row of B is q/ρ, and q is removed from all remainders, twice for orthogonality.
 */
export function coordinatesFor(vectors: readonly Float64Array[], dimension: number): Coordinates {
  const scale = componentScale(vectors, dimension);
  const remainders = new Float64Array(vectors.length * dimension);
  vectors.forEach((vector, at) => {
    for (let i = 0; i < dimension; i++) remainders[at * dimension + i] = vector[i]! / scale[i]!;
  });
  const rows: Float64Array[] = [];
  for (let first = 0; rows.length < dimension; ) {
    const { at, length } = longestRow(remainders, dimension);
    first ||= length;
    if (length <= TINY || length <= NEGLIGIBLE * first) break;
    const unit = remainders.slice(at, at + dimension).map((value) => value / length);
    removeFromRows(remainders, unit);
    removeFromRows(remainders, unit);
    rows.push(unit.map((value, i) => value / length / scale[i]!));
  }
  return {
    rank: rows.length,
    of: (h, into = new Float64Array(rows.length)) => {
      for (let j = 0; j < rows.length; j++) into[j] = dot(rows[j]!, h);
      return into;
    },
    lift: (v) => rows.reduce((sum, row, j) => along(sum, row, v[j]!), new Float64Array(dimension)),
  };
}

/** Where the longest row of a matrix starts, and its length. */
function longestRow(matrix: Float64Array, width: number): { at: number; length: number } {
  let longest = 0;
  let most = 0;
  for (let at = 0; at < matrix.length; at += width) {
    let square = 0;
    for (let i = at; i < at + width; i++) square += matrix[i]! * matrix[i]!;
    if (square > most) [longest, most] = [at, square];
  }
  return { at: longest, length: Math.sqrt(most) };
}

/** Subtracts from every row of a matrix its component along a unit vector. */
function removeFromRows(matrix: Float64Array, unit: Float64Array): void {
  const width = unit.length;
  for (let at = 0; at < matrix.length; at += width) {
    let component = 0;
    for (let i = 0; i < width; i++) component += matrix[at + i]! * unit[i]!;
    for (let i = 0; i < width; i++) matrix[at + i]! -= component * unit[i]!;
  }
}

/** The largest size of each component over the vectors, 1 where it is always 0. */
function componentScale(vectors: readonly Float64Array[], dimension: number): Float64Array {
  const scale = new Float64Array(dimension);
  for (const vector of vectors) {
    for (let i = 0; i < dimension; i++) scale[i] = Math.max(scale[i]!, Math.abs(vector[i]!));
  }
  return scale.map((value) => (value > TINY ? value : 1));
}
