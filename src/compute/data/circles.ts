import type { SampleOptions } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { planar } from "./planar.ts";

/**
 * Two rings about the origin, r·(cos t, sin t) with t = 2π·u₁: class 0 has radii
 * r = 0.5 + 0.5·u₂, class 1 r = 1.2 + 0.5·u₂; then `noise` times a standard normal is
 * added to x and to y.
 *
 * Row i has class i mod 2. A row takes six numbers of `random`: u₁, u₂, and two for each
 * normal, x first, also where the noise is 0. Without noise a gap of 0.2 is left between
 * the rings; no straight line parts them.
 *
 * Throws a RangeError if `rows` is not an integer from 1 to 2²⁴ or the noise is negative
 * or not finite; a TypeError if `random` is not a function.
 *
 * Source: F. Pedregosa et al., "Scikit-learn: machine learning in Python" (2011), whose
 * make_circles has circles without width.
 *
 * @example
 * circles({ rows: 2, random: () => 0 }).inputs; // => [0.5, 0, 1.2, 0]
 */
export function circles(options: SampleOptions): Dataset {
  return planar("Cannot draw the circles", options, 2, (kind, point) => {
    const t = 2 * Math.PI * options.random();
    const radius = (kind === 0 ? 0.5 : 1.2) + 0.5 * options.random();
    point[0] = radius * Math.cos(t);
    point[1] = radius * Math.sin(t);
  });
}
