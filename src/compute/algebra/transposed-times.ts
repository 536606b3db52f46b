import { smallProduct, storeRow } from "./block.ts";
import { simdProduct } from "./simd/product.ts";

/**
 * out = Aᵀ·B: A is k×m, B is k×n, out is m×n.
 * Works in WebAssembly where that has SIMD, with the same result to the last bit, or else in
 * blocks of 3×4 sums kept in registers; the last block of a row or a column is moved
 * back inside, so some entries are computed twice and no edge needs code of its own.
 * `out` must not be an operand.
 */
export function transposedTimes(
  a: Float64Array,
  b: Float64Array,
  k: number,
  m: number,
  n: number,
  out: Float64Array,
): void {
  if (simdProduct(a, "transposed", b, "plain", undefined, m, k, n, out)) return;
  if (m < 3 || n < 4) {
    smallProduct(a, b, m, k, n, out, 1, m, n, 1);
    return;
  }
  for (let row = 0; row < m; row += 3) {
    const i = Math.min(row, m - 3);
    for (let column = 0; column < n; column += 4) {
      const j = Math.min(column, n - 4);
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      let s20 = 0;
      let s21 = 0;
      let s22 = 0;
      let s23 = 0;
      let u = i;
      let v = j;
      for (let p = 0; p < k; p++) {
        const b0 = b[v]!;
        const b1 = b[v + 1]!;
        const b2 = b[v + 2]!;
        const b3 = b[v + 3]!;
        const a0 = a[u]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s02 += a0 * b2;
        s03 += a0 * b3;
        const a1 = a[u + 1]!;
        s10 += a1 * b0;
        s11 += a1 * b1;
        s12 += a1 * b2;
        s13 += a1 * b3;
        const a2 = a[u + 2]!;
        s20 += a2 * b0;
        s21 += a2 * b1;
        s22 += a2 * b2;
        s23 += a2 * b3;
        u += m;
        v += n;
      }
      storeRow(out, i * n + j, s00, s01, s02, s03);
      storeRow(out, (i + 1) * n + j, s10, s11, s12, s13);
      storeRow(out, (i + 2) * n + j, s20, s21, s22, s23);
    }
  }
}
