/** Stores four neighbours. */
export function storeRow(
  out: Float64Array,
  at: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  out[at] = s0;
  out[at + 1] = s1;
  out[at + 2] = s2;
  out[at + 3] = s3;
}

/**
 * A product too small for a block, A·B with m×k and k×n under any strides: A's entry (i, p) is
 * at i·ai + p·ap, B's (p, j) at p·bp + j·bj.
 */
export function smallProduct(
  a: Float64Array,
  b: Float64Array,
  m: number,
  k: number,
  n: number,
  out: Float64Array,
  ai: number,
  ap: number,
  bp: number,
  bj: number,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += a[i * ai + p * ap]! * b[p * bp + j * bj]!;
      out[i * n + j] = sum;
    }
  }
}
