/** exp(−|t + error|), where t carries a rounding error too small to be added to it. */
export function decay(t: number, error: number): number {
  const e = Math.exp(-Math.abs(t));
  return t < 0 ? e + e * error : e - e * error;
}
