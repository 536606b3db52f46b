/**
 * The logit or log-odds, log(p/(1 − p)), the inverse of the sigmoid, in nats.
 *
 * Defined for 0 ≤ p ≤ 1, with −Infinity at 0 and +Infinity at 1. Between ¼ and ¾ it
 * is computed as 2·artanh(2p − 1), whose argument is exact, so that it vanishes
 * cleanly at ½.
 *
 * Throws a RangeError outside [0, 1] and at NaN.
 *
 * Source: J. Berkson, "Application of the logistic function to bio-assay" (1944).
 *
 * @example
 * logit(0.75); // => 1.0986122886681098
 */
export function logit(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Cannot take the logit: p must lie in [0, 1], received ${p}`);
  }
  const central = p >= 0.25 && p <= 0.75;
  return central ? 2 * Math.atanh(2 * p - 1) : Math.log(p) - Math.log1p(-p);
}
