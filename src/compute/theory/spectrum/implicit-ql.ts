import type { Tridiagonal } from "./tridiagonal.ts";

/**
 * Diagonalises a tridiagonal matrix in place by the QL method with implicit shifts: afterwards
 * `diagonal` holds the eigenvalues, unsorted, and column j of `vectors` the eigenvector of entry j.
 * Undefined if an entry does not settle within 60 sweeps, which no finite matrix is known to do.
 *
 * Source: A. Dubrulle, R. S. Martin and J. H. Wilkinson, "The implicit QL algorithm" (1968).
 */
export function implicitQl({ diagonal, below, vectors }: Tridiagonal): Float64Array | undefined {
  const n = diagonal.length;
  const off = new Float64Array(n);
  off.set(below.subarray(1));
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      const m = firstNegligible(diagonal, off, l);
      if (m === l) break;
      if (sweep === 60) return undefined;
      chase(diagonal, off, vectors, l, m);
    }
  }
  return diagonal;
}

/** The first place from l on where the matrix falls apart into two. */
function firstNegligible(diagonal: Float64Array, off: Float64Array, l: number): number {
  for (let m = l; m < diagonal.length - 1; m++) {
    const size = Math.abs(diagonal[m]!) + Math.abs(diagonal[m + 1]!);
    if (Math.abs(off[m]!) <= Number.EPSILON * size) return m;
  }
  return diagonal.length - 1;
}

/** One sweep of rotations from m up to l, shifted by an eigenvalue of the leading 2×2 block. */
function chase(d: Float64Array, off: Float64Array, vectors: Float64Array, l: number, m: number): void {
  const n = d.length;
  const ratio = (d[l + 1]! - d[l]!) / (2 * off[l]!);
  const radius = Math.hypot(ratio, 1);
  let g = d[m]! - d[l]! + off[l]! / (ratio + (ratio < 0 ? -radius : radius));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = s * off[i]!;
    const b = c * off[i]!;
    const r = Math.hypot(f, g);
    off[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      off[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    const t = (d[i]! - g) * s + 2 * c * b;
    p = s * t;
    d[i + 1] = g + p;
    g = c * t - b;
    for (let k = 0; k < n; k++) {
      const right = vectors[k * n + i + 1]!;
      const left = vectors[k * n + i]!;
      vectors[k * n + i + 1] = s * left + c * right;
      vectors[k * n + i] = c * left - s * right;
    }
  }
  d[l]! -= p;
  off[l] = g;
  off[m] = 0;
}
