import type { SampleOptions } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { planar } from "./planar.ts";

/**
 * Two interleaved half-circles. With t = π·u, class 0 lies at (cos t, sin t) and class 1
 * at (1 − cos t, ½ − sin t), both moved by (−½, −¼) so that their centre is the origin;
 * then `noise` times a standard normal is added to x and to y.
 *
 * Row i has class i mod 2. A row takes five numbers of `random`: u, and two for each
 * normal, x first, also where the noise is 0. Without noise the classes are at least ½
 * apart; no straight line parts them.
 *
 * Throws a RangeError if `rows` is not an integer from 1 to 2²⁴ or the noise is negative
 * or not finite; a TypeError if `random` is not a function.
 *
 * Source: F. Pedregosa et al., "Scikit-learn: machine learning in Python" (2011), whose
 * make_moons it follows, with the origin in the middle.
 *
 * @example
 * moons({ rows: 2, random: () => 0 }).inputs; // => [0.5, -0.25, -0.5, 0.25]
 */
export function moons(options: SampleOptions): Dataset {
  return planar("Cannot draw the moons", options, 2, (kind, point) => {
    const t = Math.PI * options.random();
    point[0] = (kind === 0 ? Math.cos(t) : 1 - Math.cos(t)) - 0.5;
    point[1] = (kind === 0 ? Math.sin(t) : 0.5 - Math.sin(t)) - 0.25;
  });
}
