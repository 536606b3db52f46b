/**
 * Solves A·x = b for a symmetric positive definite A (n×n, row-major) by A = L·Lᵀ.
 * When a pivot is lost to rounding the diagonal is raised, a thousandfold more each
 * time from 1e-16 of its largest entry, until the factorisation exists: x is then a
 * slightly shortened solution, still a direction of descent.
 */
export function solvePositive(matrix: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  let scale = 0;
  for (let i = 0; i < n; i++) scale = Math.max(scale, matrix[i * n + i]!);
  for (let raise = 0; ; raise = Math.max(1e-16 * scale, 1000 * raise, Number.MIN_VALUE)) {
    const factor = cholesky(matrix, n, raise);
    if (factor) return substitute(factor, b);
  }
}

/** The lower factor of A + raise·I, or undefined where a pivot is not safely positive. */
function cholesky(matrix: Float64Array, n: number, raise: number): Float64Array | undefined {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]! + (i === j ? raise : 0);
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j]!;
      else if (sum > 1e-15 * matrix[i * n + i]!) factor[i * n + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return factor;
}

function substitute(factor: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}
