/** 2⁻ᵏ for k = 0 to 1022 */
const powers = /* @__PURE__ */ Float64Array.from({ length: 1023 }, (_, k) => 2 ** -k);

/** log 2 in two parts, the first with zeros at its end, so that k·ln2High is exact */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * eˣ for x ≤ 0, within 1 unit in the last place: 0 at −Infinity, NaN for NaN.
 *
 * The method of K. C. Ng in Sun's fdlibm, e_exp.c (1993): x = k·log 2 + r, and a rational
 * approximation in r. V8's Math.exp is the same one and gives the same bits, but as a call, which
 * costs a loop half of its time.
 */
export function fallingExponential(x: number): number {
  if (!(x > -708)) return Math.exp(x);
  const k = (Math.LOG2E * x - 0.5) | 0;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const tail = t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8));
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + tail));
  return (1 - (low - (r * c) / (2 - c) - high)) * powers[-k]!;
}
