import { demandObject, notNegative } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { checkRows } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { checkRandom } from "./shuffle.ts";

/** How many rows of XOR, and how noisy. */
export interface XorOptions {
  /** from 1 to 2²⁴; 4 when absent, each corner once */
  rows?: number;
  /** standard deviation of the normal noise on every coordinate; 0 when absent */
  noise?: number;
  /** needed only with noise */
  random?: Random;
}

/**
 * Exclusive or: the corners (0, 0), (0, 1), (1, 0), (1, 1) of a square, with the classes
 * 0, 1, 1, 0; then `noise` times a standard normal is added to x and to y.
 *
 * Row i is corner i mod 4. With noise a row takes four numbers of `random`, two for each
 * normal, x first. No straight line has more than three of the corners on their right
 * side, and the best affine map is the constant ½, whose mean squared error is ¼.
 *
 * Throws a RangeError if `rows` is not an integer from 1 to 2²⁴ or the noise is negative
 * or not finite; a TypeError if there is noise and `random` is not a function.
 *
 * Source: M. Minsky and S. Papert, "Perceptrons" (1969).
 *
 * @example
 * xor().targets; // => [0, 1, 1, 0]
 */
export function xor(options: XorOptions = {}): Dataset {
  const attempt = "Cannot make XOR";
  demandObject(attempt, "options", options);
  const { rows = 4, noise = 0, random } = options;
  checkRows(attempt, rows);
  notNegative(attempt, "noise", noise);
  const inputs = new Float64Array(rows * 2);
  const targets = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const x = (row >> 1) % 2;
    const y = row % 2;
    inputs.set([x, y], 2 * row);
    targets[row] = x === y ? 0 : 1;
  }
  if (noise > 0) {
    checkRandom(attempt, random);
    for (let i = 0; i < inputs.length; i++) inputs[i]! += noise * standardNormal(random);
  }
  return { rows, columns: 2, inputs, targets, classes: 2, columnNames: ["x", "y"] };
}
