import { finiteNumber, notNegative } from "../../check.ts";
import { drawNormal, drawTruncated, drawUniform } from "./draw.ts";
import type { Initialiser } from "./initialise.ts";

/**
 * Weights from N(0, std²), whatever the layer's size.
 *
 * Throws a RangeError if the standard deviation is negative or not finite.
 *
 * Source: G. E. P. Box and M. E. Muller, "A note on the generation of random normal
 * deviates" (1958), for the draws.
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, normal(2), () => 0.5);
 * network.layers[0].weights; // => [2 * -1.1774100225154747]
 */
export function normal(standardDeviation: number): Initialiser {
  notNegative("Cannot make the normal rule", "standardDeviation", standardDeviation);
  return ({ weights }, _index, _layers, random) => drawNormal(weights, standardDeviation, random);
}

/**
 * Weights uniform on [−bound, bound), one `random()` each; their variance is bound²/3.
 *
 * Throws a RangeError if the bound is negative or not finite.
 *
 * Source: D. Nguyen and B. Widrow, "Improving the learning speed of 2-layer neural networks"
 * (1990), who start from such weights.
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, uniform(2), () => 0.75);
 * network.layers[0].weights; // => [1]
 */
export function uniform(bound: number): Initialiser {
  notNegative("Cannot make the uniform rule", "bound", bound);
  return ({ weights }, _index, _layers, random) => drawUniform(weights, bound, random);
}

/**
 * Weights from a normal cut off at two of its deviations, of this standard deviation after the
 * cut: the parent's is standardDeviation/.8796, and no weight exceeds 2.2737 of it.
 *
 * Draws beyond the cut are taken again (one in 22). Throws a RangeError if the standard
 * deviation is negative or not finite.
 *
 * Source: F. Chollet et al., "Keras", VarianceScaling (2015).
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, truncatedNormal(truncatedNormalFactor(2)), () => 0.5);
 * network.layers[0].weights; // => [-1.1774100225154747]
 */
export function truncatedNormal(standardDeviation: number): Initialiser {
  notNegative("Cannot make the truncated normal rule", "standardDeviation", standardDeviation);
  return ({ weights }, _index, _layers, random) => drawTruncated(weights, standardDeviation, random);
}

/**
 * Every weight the same: the units of a layer then stay the same for ever, for each has the
 * same gradient.
 *
 * Throws a RangeError if the value is not finite.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning internal representations
 * by error propagation" (1986), on breaking symmetry.
 *
 * @example
 * const network = createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, constant(0.5), mulberry32(1));
 * network.layers[0].weights; // => [0.5, 0.5]
 */
export function constant(value: number): Initialiser {
  finiteNumber("Cannot make the constant rule", "value", value);
  return ({ weights }) => {
    weights.fill(value);
  };
}
