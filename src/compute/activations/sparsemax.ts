import { finiteVector, sameLength, type Vector } from "../check.ts";
import { shift } from "../softmax/shifted.ts";

/**
 * Sparsemax, the distribution nearest to the logits: argmin over the simplex of ‖p − z‖², which is
 * pᵢ = max(0, zᵢ − τ) with τ such that the sum is 1.
 *
 * `logits` is a vector of length n ≥ 1. Unlike softmax it gives 0 to logits that lag by 1 or more
 * behind the largest, and some to nearer ones. −Infinity masks an entry. Adding a constant to all
 * logits changes nothing.
 *
 * Throws a RangeError if `logits` is empty, holds NaN or Infinity, or is −Infinity throughout.
 *
 * Source: A. F. T. Martins and R. F. Astudillo, "From softmax to sparsemax: a sparse model of
 * attention and multi-label classification" (2016), algorithm 1.
 *
 * @example
 * sparsemax([1, 0.5, -1]); // => [0.75, 0.25, 0]
 */
export function sparsemax(logits: Vector): Float64Array {
  return project("Cannot take the sparsemax", logits);
}

/**
 * The Jacobian of sparsemax, Jᵢⱼ = sᵢ(δᵢⱼ − sⱼ/|S|), where S = {i: pᵢ > 0} and sᵢ = 1 in S, else 0.
 *
 * An n×n matrix in row-major order, symmetric, its rows and columns summing to 0. Where an entry is
 * just about to enter S sparsemax has a kink, and this is the derivative with the entry left out.
 *
 * Throws as `sparsemax` does.
 *
 * Source: A. F. T. Martins and R. F. Astudillo (2016), as above, equation 10.
 *
 * @example
 * sparsemaxJacobian([1, 0.5, -1]); // => [0.5, -0.5, 0, -0.5, 0.5, 0, 0, 0, 0]
 */
export function sparsemaxJacobian(logits: Vector): Float64Array {
  const p = project("Cannot take the Jacobian of sparsemax", logits);
  const size = supportSize(p);
  const jacobian = new Float64Array(p.length ** 2);
  p.forEach((pi, i) => {
    p.forEach((pj, j) => {
      if (pi > 0 && pj > 0) jacobian[i * p.length + j] = (i === j ? 1 : 0) - 1 / size;
    });
  });
  return jacobian;
}

/**
 * The gradient of a loss in the logits, given its gradient g in p = sparsemax(z): Jg = s⊙(g − ĝ),
 * with ĝ the mean of g over the support. It takes n steps, not n².
 *
 * `outputGradient` has the length of `logits`, and so has the result.
 *
 * Throws as `sparsemax` does, and a RangeError if `outputGradient` has another length or is not
 * finite.
 *
 * Source: A. F. T. Martins and R. F. Astudillo (2016), as above, equation 12.
 *
 * @example
 * sparsemaxGradient([1, 0.5, -1], [3, 1, 7]); // => [1, -1, 0]
 */
export function sparsemaxGradient(logits: Vector, outputGradient: Vector): Float64Array {
  const attempt = "Cannot take the gradient of sparsemax";
  const p = project(attempt, logits);
  const incoming = finiteVector(attempt, "outputGradient", outputGradient);
  sameLength(attempt, "outputGradient", incoming.length, p.length);
  const total = incoming.reduce((sum, g, i) => (p[i]! > 0 ? sum + g : sum), 0);
  const mean = total / supportSize(p);
  return incoming.map((g, i) => (p[i]! > 0 ? g - mean : 0));
}

/** The threshold is found on the gaps to the largest logit, so that huge logits lose nothing. */
function project(attempt: string, logits: Vector): Float64Array {
  const { gaps } = shift(attempt, logits);
  const descending = gaps.slice().sort().reverse();
  let sum = 0;
  let threshold = -1;
  for (let k = 0; k < descending.length; k++) {
    const gap = descending[k]!;
    if (!(1 + (k + 1) * gap > sum + gap)) break;
    sum += gap;
    threshold = (sum - 1) / (k + 1);
  }
  return gaps.map((gap) => Math.max(0, gap - threshold));
}

function supportSize(p: Float64Array): number {
  return p.reduce((size, pi) => (pi > 0 ? size + 1 : size), 0);
}
