import { sameLength, type Vector } from "../check.ts";
import { batchOf, checkClass, gradientOf, rowsOf } from "./batch.ts";

/**
 * The hinge loss of several classes as Crammer and Singer have it, the mean over the
 * rows of max(0, 1 + max over k ≠ t of zₖ − zₜ).
 *
 * `outputs` is n×`columns` in row-major order, at least 2 classes; `targets` holds the
 * index t of the right class of each row. It asks that the right score lead every
 * other one by 1, and charges for the strongest rival alone. NaN gives NaN.
 *
 * Throws a RangeError if the lengths do not fit or a target is not a class.
 *
 * Source: K. Crammer and Y. Singer, "On the algorithmic implementation of multiclass
 * kernel-based vector machines" (2001).
 *
 * @example
 * multiclassHingeLoss([3, 1, 2.5, 0, 5, 0], [0, 1], 3); // => 0.25
 */
export function multiclassHingeLoss(outputs: Vector, targets: Vector, columns: number): number {
  const attempt = "Cannot take the multiclass hinge loss";
  return rivals(attempt, batchOf(attempt, "outputs", outputs), batchOf(attempt, "targets", targets), columns);
}

/**
 * The gradient of `multiclassHingeLoss` with respect to the scores: in a row whose loss
 * is above 0, 1/n at the strongest rival and −1/n at the right class; else 0.
 *
 * n×`columns`, written into `into`, which is returned; allocated when absent. Of equal
 * rivals the first is taken, and 0 where the loss is exactly 0. Throws as
 * `multiclassHingeLoss` does, and a RangeError if `into` has another length.
 *
 * Source: K. Crammer and Y. Singer (2001), as above.
 *
 * @example
 * multiclassHingeLossGradient([3, 1, 2.5], [0], 3); // => [-1, 0, 1]
 */
export function multiclassHingeLossGradient(
  outputs: Vector,
  targets: Vector,
  columns: number,
  into?: Float64Array,
): Float64Array {
  const attempt = "Cannot take the gradient of the multiclass hinge loss";
  const z = batchOf(attempt, "outputs", outputs);
  const gradient = gradientOf(attempt, into, z.length);
  rivals(attempt, z, batchOf(attempt, "targets", targets), columns, gradient);
  return gradient;
}

/** The multiclass hinge loss, and its gradient if there is a place for it. */
export function rivals(
  attempt: string,
  scores: Float64Array,
  targets: Float64Array,
  columns: number,
  into?: Float64Array,
): number {
  const rows = rowsOf(attempt, scores.length, columns);
  if (columns < 2) throw new RangeError(`${attempt}: columns must be at least 2, received ${columns}`);
  sameLength(attempt, "targets", targets.length, rows);
  if (into) sameLength(attempt, "into", into.length, scores.length);
  into?.fill(0);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const target = targets[row]!;
    checkClass(attempt, row, target, columns);
    const start = row * columns;
    const right = start + target;
    const rival = strongest(scores, start, columns, right);
    const shortfall = 1 + (scores[rival]! - scores[right]!);
    if (shortfall <= 0) continue;
    total += shortfall;
    if (!into) continue;
    into[rival] = shortfall > 0 ? 1 / rows : NaN;
    into[right] = shortfall > 0 ? -1 / rows : NaN;
  }
  return total / rows;
}

/** The index of the largest score but the right one's, or of the first NaN among them. */
function strongest(scores: Float64Array, start: number, columns: number, right: number): number {
  let rival = -1;
  for (let i = start; i < start + columns; i++) {
    if (i === right) continue;
    if (Number.isNaN(scores[i]!)) return i;
    if (rival < 0 || scores[i]! > scores[rival]!) rival = i;
  }
  return rival;
}
