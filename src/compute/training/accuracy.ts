import { sameLength, type Vector } from "../check.ts";
import { batchOf, rowsOf } from "../losses/batch.ts";

/**
 * The share of rows that are classified rightly, from 0 to 1.
 *
 * `outputs` is rows×`columns`, logits or probabilities of one kind: the class of a row is
 * the index of its largest entry, the first of equals. With one column it is class 1 if
 * the entry is above 0, a logit's ½, and class 0 otherwise. `targets` holds the class of
 * each row, or rows×`columns` scores whose largest is the class; with one column 1
 * stands for class 1, 0 and −1 for class 0. A row with NaN is wrong.
 *
 * Throws a RangeError if the lengths do not fit or a target is not a class.
 *
 * Source: C. D. Manning, P. Raghavan and H. Schütze, "Introduction to information
 * retrieval" (2008), section 8.3.
 *
 * @example
 * accuracy([0.1, 2, 3, -1, 0, 5], [1, 0, 0], 2); // => 0.6666666666666666
 */
export function accuracy(outputs: Vector, targets: Vector, columns: number): number {
  const attempt = "Cannot take the accuracy";
  const scores = batchOf(attempt, "outputs", outputs);
  const wanted = batchOf(attempt, "targets", targets);
  const rows = rowsOf(attempt, scores.length, columns);
  const hard = wanted.length === rows;
  if (!hard) sameLength(attempt, "targets", wanted.length, scores.length);
  let right = 0;
  for (let row = 0; row < rows; row++) {
    const target = hard ? classOf(attempt, wanted, row, columns) : argmax(wanted, row, columns);
    const chosen = columns === 1 ? sideOf(scores[row]!) : argmax(scores, row, columns);
    if (chosen === target) right++;
  }
  return right / rows;
}

/** Class 1 above 0, else class 0; no class for NaN. */
function sideOf(logit: number): number {
  return Number.isNaN(logit) ? NaN : Number(logit > 0);
}

function classOf(attempt: string, targets: Float64Array, row: number, columns: number): number {
  const target = targets[row]!;
  if (columns === 1 && (target === 1 || target === 0 || target === -1)) return sideOf(target);
  if (columns > 1 && Number.isInteger(target) && target >= 0 && target < columns) return target;
  const classes = columns === 1 ? "1, 0 or -1" : `an integer from 0 to ${columns - 1}`;
  throw new RangeError(`${attempt}: targets[${row}] must be ${classes}, received ${target}`);
}

/** The index of the largest entry of a row, the first of equals; NaN if the row has one. */
function argmax(values: Float64Array, row: number, columns: number): number {
  const start = row * columns;
  let largest = 0;
  for (let k = 0; k < columns; k++) {
    if (Number.isNaN(values[start + k]!)) return NaN;
    if (values[start + k]! > values[start + largest]!) largest = k;
  }
  return largest;
}
