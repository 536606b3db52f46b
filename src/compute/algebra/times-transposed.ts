import { smallProduct, storeRow } from "./block.ts";
import { simdProduct } from "./simd/product.ts";

/**
 * out = A·Bᵀ + bias: A is m×k, B is n×k, bias has n entries, out is m×n.
 * Works in WebAssembly where that has SIMD, with the same result to the last bit, or else in
 * blocks of 3×4 sums kept in registers; the last block of a row or a column is moved
 * back inside, so some entries are computed twice and no edge needs code of its own.
 * `out` must not be an operand.
 */
export function timesTransposed(
  a: Float64Array,
  b: Float64Array,
  bias: Float64Array,
  m: number,
  k: number,
  n: number,
  out: Float64Array,
): void {
  if (simdProduct(a, "plain", b, "transposed", bias, m, k, n, out)) return;
  if (m < 3 || n < 4) {
    smallProduct(a, b, m, k, n, out, k, 1, 1, k);
    for (let o = 0; o < m * n; o += n) for (let j = 0; j < n; j++) out[o + j]! += bias[j]!;
    return;
  }
  for (let row = 0; row < m; row += 3) {
    const i = Math.min(row, m - 3);
    const u0 = i * k;
    const u1 = u0 + k;
    const u2 = u1 + k;
    for (let column = 0; column < n; column += 4) {
      const j = Math.min(column, n - 4);
      const v0 = j * k;
      const v1 = v0 + k;
      const v2 = v1 + k;
      const v3 = v2 + k;
      let s00 = bias[j]!;
      let s01 = bias[j + 1]!;
      let s02 = bias[j + 2]!;
      let s03 = bias[j + 3]!;
      let s10 = s00;
      let s11 = s01;
      let s12 = s02;
      let s13 = s03;
      let s20 = s00;
      let s21 = s01;
      let s22 = s02;
      let s23 = s03;
      for (let p = 0; p < k; p++) {
        const b0 = b[v0 + p]!;
        const b1 = b[v1 + p]!;
        const b2 = b[v2 + p]!;
        const b3 = b[v3 + p]!;
        const a0 = a[u0 + p]!;
        s00 += a0 * b0;
        s01 += a0 * b1;
        s02 += a0 * b2;
        s03 += a0 * b3;
        const a1 = a[u1 + p]!;
        s10 += a1 * b0;
        s11 += a1 * b1;
        s12 += a1 * b2;
        s13 += a1 * b3;
        const a2 = a[u2 + p]!;
        s20 += a2 * b0;
        s21 += a2 * b1;
        s22 += a2 * b2;
        s23 += a2 * b3;
      }
      storeRow(out, i * n + j, s00, s01, s02, s03);
      storeRow(out, (i + 1) * n + j, s10, s11, s12, s13);
      storeRow(out, (i + 2) * n + j, s20, s21, s22, s23);
    }
  }
}
