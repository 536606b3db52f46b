import { distribution, sameLength, type Vector } from "../check.ts";

/**
 * Kullback–Leibler divergence, KL(p‖q) = Σᵢ pᵢ log(pᵢ/qᵢ), in nats.
 *
 * `p` and `q` are probability vectors of the same length. KL ≥ 0, and 0 only
 * when p = q. Conventions: a term with pᵢ = 0 is 0; the divergence is Infinity
 * when some qᵢ = 0 < pᵢ. Each term is summed as pᵢ log(pᵢ/qᵢ) − pᵢ + qᵢ ≥ 0, which
 * has the same total, so rounding cannot make the result negative.
 *
 * Throws a RangeError if either vector is not a distribution or the lengths differ.
 *
 * Source: S. Kullback and R. A. Leibler, "On information and sufficiency" (1951).
 *
 * @example
 * klDivergence([1, 0], [0.25, 0.75]) / Math.LN2; // => 2
 */
export function klDivergence(p: Vector, q: Vector): number {
  const [from, to] = pair("Cannot take the divergence", p, q);
  return from.reduce((sum, value, i) => sum + divergenceTerm(value, to[i]!), 0);
}

/**
 * Cross-entropy, H(p, q) = −Σᵢ pᵢ log qᵢ = H(p) + KL(p‖q), in nats.
 *
 * `p` and `q` are probability vectors of the same length. A term with pᵢ = 0 is
 * 0; the result is Infinity when some qᵢ = 0 < pᵢ. From logits, prefer
 * `softmaxCrossEntropy`, which does not underflow.
 *
 * Throws a RangeError if either vector is not a distribution or the lengths differ.
 *
 * Source: I. J. Good, "Some terminology and notation in information theory" (1956).
 *
 * @example
 * crossEntropy([0.5, 0.5], [0.25, 0.75]); // => 0.8369882167858358
 */
export function crossEntropy(p: Vector, q: Vector): number {
  const [from, to] = pair("Cannot take the cross-entropy", p, q);
  return from.reduce((sum, value, i) => (value === 0 ? sum : sum - value * Math.log(to[i]!)), 0);
}

function divergenceTerm(p: number, q: number): number {
  if (p === 0) return q;
  if (q === 0) return Infinity;
  return Math.max(0, p * (Math.log(p) - Math.log(q)) - (p - q));
}

function pair(attempt: string, p: Vector, q: Vector): [Float64Array, Float64Array] {
  const from = distribution(attempt, "p", p);
  const to = distribution(attempt, "q", q);
  sameLength(attempt, "q", to.length, from.length);
  return [from, to];
}
