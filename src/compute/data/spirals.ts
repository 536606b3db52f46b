import { demandObject, integerWithin, notNegative } from "../check.ts";
import type { SampleOptions } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { planar } from "./planar.ts";

/** How many arms, and how often they turn. */
export interface SpiralOptions extends SampleOptions {
  /** the number of arms, one a class; 2 when absent */
  classes?: number;
  /** full turns from the centre to the rim; 1 when absent */
  turns?: number;
}

/**
 * Arms that wind out of the origin to radius 1: with r = √u class k lies at
 * r·(cos t, sin t), t = 2π·(turns·r + k/classes); then `noise` times a standard normal
 * is added to x and to y.
 *
 * Row i has class i mod `classes`. The root spreads points about evenly along an arm. A
 * row takes five numbers of `random`: u, and two for each normal, x first, also where the
 * noise is 0. Along a ray neighbouring arms are 1/(turns·classes) apart; all meet at the
 * origin.
 *
 * Throws a RangeError if `rows` is not an integer from 1 to 2²⁴, `classes` not one at least
 * 2, or noise or turns are negative or not finite; a TypeError if `random` is not a function.
 *
 * Source: K. J. Lang and M. J. Witbrock, "Learning to tell two spirals apart" (1988).
 *
 * @example
 * spirals({ rows: 2, turns: 0, random: () => 0.25 }).inputs[0]; // => 0.5
 */
export function spirals(options: SpiralOptions): Dataset {
  const attempt = "Cannot draw the spirals";
  demandObject(attempt, "options", options);
  const { classes = 2, turns = 1, random } = options;
  integerWithin(attempt, "classes", classes, 2, Infinity);
  notNegative(attempt, "turns", turns);
  return planar(attempt, options, classes, (kind, point) => {
    const radius = Math.sqrt(random());
    const t = 2 * Math.PI * (turns * radius + kind / classes);
    point[0] = radius * Math.cos(t);
    point[1] = radius * Math.sin(t);
  });
}
