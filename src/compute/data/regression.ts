import { demandObject, notNegative, shown } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { checkRows } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { checkRandom } from "./shuffle.ts";

/** Where a function is sampled on [−1, 1], and how noisily. */
export interface RegressionOptions {
  /** from 1 to 2²⁴, at least 2 on a grid */
  rows: number;
  /** equally spaced with both ends, or uniform from `random`; "grid" when absent */
  spacing?: "grid" | "uniform";
  /** standard deviation of the normal noise on the target; 0 when absent */
  noise?: number;
  /** needed only for uniform inputs or noise */
  random?: Random;
}

/**
 * Samples of y = sin 3x on [−1, 1]: a curve with one rise and two bends, which no
 * straight line and no parabola follows.
 *
 * On the grid xᵢ = −1 + 2i/(rows − 1); uniform, xᵢ = −1 + 2u. `noise` times a standard
 * normal is added to y. A row takes one number of `random` where it is uniform, then two
 * where there is noise.
 *
 * Throws a RangeError if `rows` is too small, above 2²⁴ or not an integer, the noise is negative or
 * not finite, or the spacing is unknown; a TypeError if `random` is needed and is not a
 * function.
 *
 * Source: G. Cybenko, "Approximation by superpositions of a sigmoidal function" (1989),
 * for the question it illustrates.
 *
 * @example
 * sineRegression({ rows: 3 }).inputs; // => [-1, 0, 1]
 */
export function sineRegression(options: RegressionOptions): Dataset {
  return sampled("Cannot sample the sine", options, (x) => Math.sin(3 * x));
}

/**
 * Samples of y = |x| on [−1, 1]: a kink at 0, which smooth units must round off.
 *
 * Options, order of draws and errors are those of `sineRegression`.
 *
 * Source: D. J. Newman, "Rational approximation to |x|" (1964).
 *
 * @example
 * absoluteValueRegression({ rows: 5 }).targets; // => [1, 0.5, 0, 0.5, 1]
 */
export function absoluteValueRegression(options: RegressionOptions): Dataset {
  return sampled("Cannot sample the absolute value", options, Math.abs);
}

function sampled(attempt: string, options: RegressionOptions, f: (x: number) => number): Dataset {
  demandObject(attempt, "options", options);
  const { rows, spacing = "grid", noise = 0, random } = options;
  if (spacing !== "grid" && spacing !== "uniform") {
    throw new RangeError(`${attempt}: spacing must be "grid" or "uniform", received ${shown(spacing)}`);
  }
  checkRows(attempt, rows, spacing === "grid" ? 2 : 1);
  notNegative(attempt, "noise", noise);
  const draw = (next: (random: Random) => number): number => {
    checkRandom(attempt, random);
    return next(random);
  };
  const inputs = new Float64Array(rows);
  const targets = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const part = spacing === "grid" ? row / (rows - 1) : draw((uniform) => uniform());
    const x = -1 + 2 * part;
    inputs[row] = x;
    targets[row] = f(x) + (noise > 0 ? noise * draw(standardNormal) : 0);
  }
  return { rows, columns: 1, inputs, targets, columnNames: ["x"] };
}
