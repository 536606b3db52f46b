/**
 * Solves A·x = b for a symmetric positive definite A (n×n, row-major) by A = L·Lᵀ.
 * When a pivot is lost to rounding the diagonal is raised, a thousandfold more each
 * time from 1e-16 of its largest entry, until the factorisation exists: x is then a
 * slightly shortened solution, still a direction of descent.
 *
 * Only the entries of A on and below the diagonal are read. L is left in `factor`, of
 * n² entries, and the solution in `x`: given both, nothing is allocated.
 */
export function solvePositive(
  matrix: Float64Array,
  b: Float64Array,
  factor = new Float64Array(b.length ** 2),
  x = new Float64Array(b.length),
): Float64Array {
  const n = b.length;
  let scale = 0;
  for (let i = 0; i < n; i++) scale = Math.max(scale, matrix[i * n + i]!);
  let raise = 0;
  while (!factorise(matrix, n, raise, factor)) {
    raise = Math.max(1e-16 * scale, 1000 * raise, Number.MIN_VALUE);
  }
  substitute(factor, b, x);
  return x;
}

/** Writes the lower factor of A + raise·I, or returns false where a pivot is not safely positive. */
function factorise(matrix: Float64Array, n: number, raise: number, factor: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]! + (i === j ? raise : 0);
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j]!;
      else if (sum > 1e-15 * matrix[i * n + i]!) factor[i * n + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

function substitute(factor: Float64Array, b: Float64Array, x: Float64Array): void {
  const n = b.length;
  x.set(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
}
