import { finiteVector, sameLength, type Vector } from "../check.ts";

/** A map x ↦ W·x + b. */
export interface AffineMap {
  /** W, units×inputs in row-major order */
  weights: Float64Array;
  /** b, one per unit */
  biases: Float64Array;
}

/**
 * Collapses affine layers into one: W = W_L⋯W₁ and b = W_L(⋯W₂·b₁ + b₂⋯) + b_L, so that W·x + b is
 * what x ↦ W₁·x + b₁, and so on to the last layer, ends with.
 *
 * `weights[l]` is units×inputs in row-major order and `biases[l]` has one entry per unit; each
 * layer's inputs are the units of the one before. The rank of W is at most the number of units of
 * the narrowest layer, or of the inputs.
 *
 * Throws a RangeError if there is no layer, a value is not finite, or shapes do not chain.
 *
 * Source: C. M. Bishop, "Pattern Recognition and Machine Learning" (2006), §5.1.
 *
 * @example
 * collapse([[1, 2], [3, 4]], [[5], [6, 7]]).biases; // => [21, 27]
 */
export function collapse(weights: readonly Vector[], biases: readonly Vector[]): AffineMap {
  const layers = checkLayers("Cannot collapse the layers", weights, biases);
  return layers.reduce((below, layer) => {
    const inputs = below.weights.length / below.biases.length;
    const units = layer.biases.length;
    const product = new Float64Array(units * inputs);
    const shift = applyAffine(layer, below.biases);
    for (let i = 0; i < units; i++) {
      for (let k = 0; k < below.biases.length; k++) {
        const weight = layer.weights[i * below.biases.length + k]!;
        for (let j = 0; j < inputs; j++) product[i * inputs + j]! += weight * below.weights[k * inputs + j]!;
      }
    }
    return { weights: product, biases: shift };
  });
}

/** W·x + b for one x. */
export function applyAffine({ weights, biases }: AffineMap, x: Float64Array): Float64Array {
  return biases.map((bias, i) => {
    let sum = bias;
    for (let j = 0; j < x.length; j++) sum += weights[i * x.length + j]! * x[j]!;
    return sum;
  });
}

function checkLayers(attempt: string, weights: readonly Vector[], biases: readonly Vector[]): AffineMap[] {
  for (const [name, list] of Object.entries({ weights, biases })) {
    if (!Array.isArray(list)) {
      throw new TypeError(`${attempt}: ${name} must be an array of layers, received ${typeof list}`);
    }
  }
  if (weights.length === 0) {
    throw new RangeError(`${attempt}: weights must not be empty, received length 0`);
  }
  sameLength(attempt, "biases", biases.length, weights.length);
  const layers = weights.map((matrix, l) => ({
    weights: finiteVector(attempt, `weights[${l}]`, matrix),
    biases: finiteVector(attempt, `biases[${l}]`, biases[l]!),
  }));
  layers.forEach((layer, l) => {
    const units = layer.biases.length;
    const inputs = layers[l - 1]?.biases.length ?? Math.ceil(layer.weights.length / units);
    sameLength(attempt, `weights[${l}]`, layer.weights.length, units * inputs);
  });
  return layers;
}
