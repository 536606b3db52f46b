import { demandObject, finiteVector, kind, notNegative, sameLength, type Vector } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { checkRows } from "./check.ts";
import type { Dataset } from "./dataset.ts";
import { checkRandom } from "./shuffle.ts";

/** Where the clouds are, and how wide. */
export interface BlobOptions {
  /** from 1 to 2²⁴ */
  rows: number;
  /** one a class, all of the same dimension; the corners of a triangle when absent */
  centres?: readonly Vector[];
  /** standard deviation of every coordinate; 1 when absent */
  std?: number;
  random: Random;
}

/**
 * Round clouds of points: row i belongs to class i mod K and is its centre plus `std`
 * times a standard normal in every coordinate.
 *
 * `centres` holds K ≥ 1 points of one dimension d; when absent (0, 2), (−√3, −1) and
 * (√3, −1), each 2 from the origin and 2√3 from the others. A row takes 2d numbers of
 * `random`, first coordinate first, also where `std` is 0. The straight lines halfway
 * between the centres are the best boundaries there are.
 *
 * Throws a RangeError if `rows` is not an integer from 1 to 2²⁴, `std` is negative or not
 * finite, or the centres are none, not finite or of different dimensions; a TypeError
 * if `centres` is not an array or `random` not a function.
 *
 * Source: R. A. Fisher, "The use of multiple measurements in taxonomic problems" (1936),
 * whose model of classes this is.
 *
 * @example
 * blobs({ rows: 3, centres: [[1, 2], [3, 4]], std: 0, random: () => 0 }).inputs; // => [1, 2, 3, 4, 1, 2]
 */
export function blobs(options: BlobOptions): Dataset {
  const attempt = "Cannot draw the blobs";
  demandObject(attempt, "options", options);
  const { rows, std = 1, random, centres = triangle() } = options;
  checkRows(attempt, rows);
  notNegative(attempt, "std", std);
  checkRandom(attempt, random);
  if (!Array.isArray(centres)) {
    throw new TypeError(`${attempt}: centres must be an array of points, received ${kind(centres)}`);
  }
  if (centres.length === 0) {
    throw new RangeError(`${attempt}: centres must not be empty, received length 0`);
  }
  const points = centres.map((centre, k) => finiteVector(attempt, `centres[${k}]`, centre));
  const columns = points[0]!.length;
  points.forEach((point, k) => {
    sameLength(attempt, `centres[${k}]`, point.length, columns);
  });
  const inputs = new Float64Array(rows * columns);
  const targets = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const kind = row % points.length;
    targets[row] = kind;
    for (let j = 0; j < columns; j++) {
      inputs[row * columns + j] = points[kind]![j]! + std * standardNormal(random);
    }
  }
  return { rows, columns, inputs, targets, classes: points.length };
}

function triangle(): number[][] {
  const width = Math.sqrt(3);
  return [
    [0, 2],
    [-width, -1],
    [width, -1],
  ];
}
