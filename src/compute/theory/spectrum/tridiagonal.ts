/** A symmetric tridiagonal matrix T with A = Q·T·Qᵀ. */
export interface Tridiagonal {
  diagonal: Float64Array;
  /** entry i lies between i − 1 and i; the first is 0 */
  below: Float64Array;
  /** Q, n×n row-major */
  vectors: Float64Array;
}

/**
 * Householder's reduction of a symmetric matrix to tridiagonal form: a reflection for each row,
 * from the last to the first, clears what is left of its neighbour of the diagonal. Only the lower
 * triangle is read.
 *
 * Source: R. S. Martin, C. Reinsch and J. H. Wilkinson, "Householder's tridiagonalization of a
 * symmetric matrix" (1968).
 */
export function tridiagonal(matrix: Float64Array, n: number): Tridiagonal {
  const a = matrix.slice();
  const below = new Float64Array(n);
  const heights = new Float64Array(n);
  for (let i = n - 1; i > 1; i--) heights[i] = reflect(a, below, i, n);
  if (n > 1) below[1] = a[n]!;
  const diagonal = Float64Array.from(below, (_, i) => a[i * n + i]!);
  return { diagonal, below, vectors: accumulate(a, heights, n) };
}

/** Clears row i left of its neighbour; leaves the vector of the reflection there, returns h = |u|²/2. */
function reflect(a: Float64Array, below: Float64Array, i: number, n: number): number {
  const row = i * n;
  let scale = 0;
  for (let k = 0; k < i; k++) scale += Math.abs(a[row + k]!);
  if (scale === 0 || scale === Math.abs(a[row + i - 1]!)) {
    below[i] = a[row + i - 1]!;
    return 0;
  }
  let square = 0;
  for (let k = 0; k < i; k++) {
    a[row + k]! /= scale;
    square += a[row + k]! ** 2;
  }
  const end = a[row + i - 1]!;
  const length = end > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  below[i] = scale * length;
  const height = square - end * length;
  a[row + i - 1] = end - length;
  // p = A·u/h, then q = p − (uᵀp/2h)·u, then A ← A − u·qᵀ − q·uᵀ
  const q = new Float64Array(i);
  let product = 0;
  for (let j = 0; j < i; j++) {
    let sum = 0;
    for (let k = 0; k < i; k++) sum += (k <= j ? a[j * n + k]! : a[k * n + j]!) * a[row + k]!;
    q[j] = sum / height;
    product += q[j]! * a[row + j]!;
  }
  for (let j = 0; j < i; j++) {
    q[j]! -= (product / (2 * height)) * a[row + j]!;
    for (let k = 0; k <= j; k++) a[j * n + k]! -= a[row + j]! * q[k]! + q[j]! * a[row + k]!;
  }
  return height;
}

/** The product of the reflections, whose vectors are the rows of `a` left of the diagonal. */
function accumulate(a: Float64Array, heights: Float64Array, n: number): Float64Array {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let i = 2; i < n; i++) {
    if (heights[i] === 0) continue;
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < i; k++) sum += a[i * n + k]! * vectors[k * n + j]!;
      sum /= heights[i]!;
      for (let k = 0; k < i; k++) vectors[k * n + j]! -= sum * a[i * n + k]!;
    }
  }
  return vectors;
}
