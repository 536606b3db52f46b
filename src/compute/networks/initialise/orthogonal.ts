import { notNegative } from "../../check.ts";
import { drawNormal } from "./draw.ts";
import type { Initialiser } from "./initialise.ts";

/**
 * Weights gain·Q, Q uniform among the matrices with orthonormal rows (with orthonormal columns,
 * where there are more units than inputs): W·x then has gain·|x| exactly, or less.
 *
 * Q is the factor of a Gaussian matrix A = QR, drawn in row-major order, with the diagonal of R
 * positive, which makes it unique and uniform; each maxout piece has its own. Orthonormal to
 * about 1e-15. Throws a RangeError if the gain is negative or not finite, or, when it is used,
 * if `random` repeats itself so that the draws are linearly dependent.
 *
 * Source: A. M. Saxe, J. L. McClelland and S. Ganguli, "Exact solutions to the nonlinear
 * dynamics of learning in deep linear neural networks" (2014).
 *
 * @example
 * const network = createNetwork({ inputs: 3, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, orthogonal(2), mulberry32(7));
 * network.layers[0].weights.reduce((sum, w) => sum + w * w, 0); // => 4
 */
export function orthogonal(gain = 1): Initialiser {
  notNegative("Cannot make the orthogonal rule", "gain", gain);
  return ({ weights, units, inputs, pieces }, _index, _layers, random) => {
    drawNormal(weights, 1, random);
    for (let p = 0; p < pieces; p++) {
      const piece = weights.subarray(p * units * inputs, (p + 1) * units * inputs);
      if (units <= inputs) orthonormalise(piece, units, inputs, inputs, 1);
      else orthonormalise(piece, inputs, units, 1, inputs);
    }
    for (let i = 0; i < weights.length; i++) weights[i]! *= gain;
  };
}

/**
 * Gram and Schmidt's process on `count` vectors of `length` entries: vector v starts at v·stride
 * and its entries lie `step` apart. Each is projected twice, which is enough for orthogonality
 * to rounding; R's diagonal holds norms, so its signs are right.
 */
function orthonormalise(
  matrix: Float64Array,
  count: number,
  length: number,
  stride: number,
  step: number,
): void {
  const inner = (u: number, v: number) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += matrix[u * stride + i * step]! * matrix[v * stride + i * step]!;
    return sum;
  };
  for (let v = 0; v < count; v++) {
    const before = Math.sqrt(inner(v, v));
    for (let pass = 0; pass < 2; pass++) {
      for (let u = 0; u < v; u++) {
        const shadow = inner(u, v);
        for (let i = 0; i < length; i++)
          matrix[v * stride + i * step]! -= shadow * matrix[u * stride + i * step]!;
      }
    }
    const norm = Math.sqrt(inner(v, v));
    if (!(norm > 1e-12 * before)) {
      throw new RangeError(
        `Cannot draw orthogonal weights: random must give linearly independent draws, received a dependent vector ${v}`,
      );
    }
    for (let i = 0; i < length; i++) matrix[v * stride + i * step]! /= norm;
  }
}
