import { demandFloat64Array, demandObject, integerWithin, sameLength, shown } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";
import type { Dataset } from "./dataset.ts";
import { shuffle } from "./shuffle.ts";

/** What to learn from, and what to be examined on. */
export interface Split {
  training: Dataset;
  test: Dataset;
}

/**
 * Splits a data set in two at random: `training` gets the `fraction` of the rows, rounded to
 * a whole number, and `test` the rest.
 *
 * The indices of the rows are put in order by `shuffle`, which takes rows − 1 numbers of
 * `random`; the first go to `training`. Everything is copied; names, classes and attribution
 * stay with both parts. Classes are not balanced beyond what chance does.
 *
 * Throws a RangeError if the fraction is not between 0 and 1 or leaves a part without
 * rows, or if the data set's lengths do not fit; a TypeError if `random` is not a function or the
 * data set is none.
 *
 * Source: M. Stone, "Cross-validatory choice and assessment of statistical predictions"
 * (1974).
 *
 * @example
 * const { training, test } = split(xor(), 0.75, mulberry32(1));
 * [training.rows, test.rows]; // => [3, 1]
 */
export function split(dataset: Dataset, fraction: number, random: Random): Split {
  const attempt = "Cannot split the data";
  checkDataset(attempt, dataset);
  if (!(typeof fraction === "number" && fraction > 0 && fraction < 1)) {
    throw new RangeError(`${attempt}: fraction must lie between 0 and 1, received ${shown(fraction)}`);
  }
  const count = Math.round(fraction * dataset.rows);
  if (count === 0 || count === dataset.rows) {
    throw new RangeError(
      `${attempt}: fraction must leave each part a row of ${dataset.rows}, received ${fraction}`,
    );
  }
  const order = shuffle(
    Uint32Array.from({ length: dataset.rows }, (_, row) => row),
    random,
  );
  return {
    training: taken(dataset, order.subarray(0, count)),
    test: taken(dataset, order.subarray(count)),
  };
}

function checkDataset(attempt: string, dataset: Dataset): void {
  demandObject(attempt, "dataset", dataset);
  const { rows, columns, inputs, targets } = dataset;
  integerWithin(attempt, "dataset.rows", rows, 1, Infinity);
  integerWithin(attempt, "dataset.columns", columns, 1, Infinity);
  demandFloat64Array(attempt, "dataset.inputs", inputs);
  sameLength(attempt, "dataset.inputs", inputs.length, rows * columns);
  demandFloat64Array(attempt, "dataset.targets", targets);
  sameLength(attempt, "dataset.targets", targets.length, rows);
}

function taken(dataset: Dataset, order: Uint32Array): Dataset {
  const rows = order.length;
  return {
    ...dataset,
    rows,
    inputs: gathered(dataset.inputs, dataset.rows, order),
    targets: gathered(dataset.targets, dataset.rows, order),
  };
}

function gathered(values: Float64Array, rows: number, order: Uint32Array): Float64Array {
  const width = values.length / rows;
  const out = new Float64Array(order.length * width);
  order.forEach((row, i) => {
    out.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return out;
}
