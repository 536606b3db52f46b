import { distribution, type Vector } from "../check.ts";

/**
 * Shannon entropy, H(p) = −Σᵢ pᵢ log pᵢ, in nats (divide by `Math.LN2` for bits).
 *
 * `p` is a probability vector of length K ≥ 1; 0 ≤ H ≤ log K. An impossible
 * outcome carries no surprise: 0 log 0 := 0. A probability above one half is
 * read as one minus the sum of the others, so that the small entropy of a
 * nearly certain outcome keeps its digits.
 *
 * Throws a RangeError if `p` is empty, has an entry outside [0, 1] or does not
 * sum to 1 within 1e-8.
 *
 * Source: C. E. Shannon, "A mathematical theory of communication" (1948), §6.
 *
 * @example
 * entropy([0.5, 0.25, 0.25]) / Math.LN2; // => 1.5
 */
export function entropy(p: Vector): number {
  return surprise(distribution("Cannot take the entropy", "p", p));
}

/** The sum of −pᵢ log pᵢ over a vector already known to be a distribution. */
export function surprise(p: Float64Array): number {
  const likely = p.findIndex((value) => value > 0.5);
  let total = 0;
  let others = 0;
  p.forEach((value, i) => {
    if (i === likely || value === 0) return;
    total -= value * Math.log(value);
    others += value;
  });
  if (likely >= 0 && others > 0) total -= (1 - others) * Math.log1p(-others);
  return total;
}
