import type { Vector } from "../../check.ts";
import { pathRows } from "./path.ts";

/**
 * The fraction of vectors whose components all have the same sign: all above 0 or all below.
 *
 * `gradients` holds vectors of `dimensions` numbers each, one after another; a component of 0 has no
 * sign, so it breaks the unanimity. For gradients δ·x of one sample with positive inputs it is 1,
 * whatever the loss; a batch may mix the signs. Throws a RangeError if there is no vector, if one
 * is not whole, or if a component is not finite.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), sec. 4.3.
 *
 * @example
 * sameSignFraction([1, 2, -1, -3, 1, -1, 0, 1], 2); // => 0.5
 */
export function sameSignFraction(gradients: Vector, dimensions: number): number {
  const vectors = pathRows("Cannot take the same-sign fraction", "gradients", gradients, dimensions, 1);
  const unanimous = vectors.filter((vector) => {
    return vector.every((component) => component > 0) || vector.every((component) => component < 0);
  });
  return unanimous.length / vectors.length;
}
