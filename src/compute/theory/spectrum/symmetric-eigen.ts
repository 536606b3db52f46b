import { finiteVector, integerWithin, sameLength, type Vector } from "../../check.ts";
import { implicitQl } from "./implicit-ql.ts";
import { tridiagonal } from "./tridiagonal.ts";

/** The spectrum of a symmetric matrix, A = Σ λᵢ·vᵢ·vᵢᵀ. */
export interface SymmetricEigen {
  /** λ, from the greatest to the least */
  values: Float64Array;
  /** row i is vᵢ, of length 1 and orthogonal to the others; n×n, row-major */
  vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * `matrix` is n×n. Values come in descending order, vectors as rows in the same order; the sign of a
 * vector is such that its component of largest size is positive. Errors of the values are some
 * units in the last place of the largest. Householder reflections, then implicit QL: about 6n³
 * multiplications, so that n = 300 takes a fraction of a second.
 *
 * Throws a RangeError if the matrix is not n×n, not finite, or not symmetric to 1e-10 of its largest
 * entry.
 *
 * Source: J. H. Wilkinson and C. Reinsch, "Handbook for Automatic Computation II: Linear Algebra"
 * (1971), contributions II/2 and II/4.
 *
 * @example
 * symmetricEigen([0, 1, 1, 0], 2).vectors.map((x) => x ** 2); // => [0.5, 0.5, 0.5, 0.5]
 */
export function symmetricEigen(matrix: Vector, n: number): SymmetricEigen {
  const attempt = "Cannot find the eigenvalues";
  const entries = symmetric(attempt, matrix, n);
  const form = tridiagonal(entries, n);
  const unsorted = implicitQl(form);
  if (!unsorted)
    throw new RangeError(`${attempt}: matrix must let the QL method converge, received one that does not`);
  const order = Array.from(unsorted.keys()).sort((i, j) => unsorted[j]! - unsorted[i]!);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    const column = Float64Array.from({ length: n }, (_, k) => form.vectors[k * n + from]!);
    vectors.set(withPositivePeak(column), to * n);
  });
  return { values: Float64Array.from(order, (i) => unsorted[i]!), vectors };
}

function symmetric(attempt: string, matrix: Vector, n: number): Float64Array {
  integerWithin(attempt, "n", n, 1, Infinity);
  const entries = finiteVector(attempt, "matrix", matrix);
  sameLength(attempt, "matrix", entries.length, n * n);
  const tolerance = 1e-10 * entries.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [below, above] = [entries[i * n + j]!, entries[j * n + i]!];
      if (Math.abs(below - above) > tolerance) {
        throw new RangeError(
          `${attempt}: matrix must be symmetric, received ${below} at (${i}, ${j}) and ${above} at (${j}, ${i})`,
        );
      }
    }
  }
  return entries;
}

function withPositivePeak(vector: Float64Array): Float64Array {
  const peak = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return peak < 0 ? vector.map((value) => -value) : vector;
}
