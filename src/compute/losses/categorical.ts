import { sameLength } from "../check.ts";
import { checkClass, rowsOf } from "./batch.ts";

/** The cross-entropy of softmax over a batch, and its gradient if there is a place for it. */
export function categorical(
  attempt: string,
  logits: Float64Array,
  targets: Float64Array,
  columns: number,
  into?: Float64Array,
): number {
  const rows = rowsOf(attempt, logits.length, columns);
  if (into) sameLength(attempt, "into", into.length, logits.length);
  const hard = targets.length === rows;
  if (!hard && targets.length !== logits.length) {
    throw new RangeError(
      `${attempt}: targets must have length ${rows} or ${logits.length}, received ${targets.length}`,
    );
  }
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const largest = indexOfLargest(logits, start, columns);
    const top = logits[largest]!;
    let tail = 0;
    for (let i = start; i < start + columns; i++) {
      if (i !== largest) tail += Math.exp(logits[i]! - top);
    }
    const logTotal = Math.log1p(tail);
    if (hard) {
      const target = targets[row]!;
      checkClass(attempt, row, target, columns);
      total += logTotal - (logits[start + target]! - top);
    } else {
      checkDistribution(attempt, targets, row, columns);
      for (let i = start; i < start + columns; i++) {
        const wanted = targets[i]!;
        if (wanted !== 0) total += wanted * (logTotal - (logits[i]! - top));
      }
    }
    if (!into) continue;
    for (let i = start; i < start + columns; i++) {
      const wanted = hard ? (i - start === targets[row]! ? 1 : 0) : targets[i]!;
      const probability = Math.exp(logits[i]! - top) / (1 + tail);
      const rest = i === largest ? tail / (1 + tail) : 1 - probability;
      into[i] = (wanted > 0.5 ? 1 - wanted - rest : probability - wanted) / rows;
    }
  }
  return total / rows;
}

/** The index of the largest of some logits, the first of equals. */
function indexOfLargest(logits: Float64Array, start: number, columns: number): number {
  let largest = start;
  for (let i = start; i < start + columns; i++) {
    if (logits[i]! > logits[largest]!) largest = i;
  }
  return largest;
}

function checkDistribution(attempt: string, targets: Float64Array, row: number, columns: number): void {
  let total = 0;
  for (let i = row * columns; i < (row + 1) * columns; i++) {
    const wanted = targets[i]!;
    if (!(wanted >= 0 && wanted <= 1 + 1e-8)) {
      throw new RangeError(`${attempt}: targets[${i}] must lie in [0, 1], received ${wanted}`);
    }
    total += wanted;
  }
  if (Math.abs(total - 1) > 1e-8) {
    throw new RangeError(`${attempt}: row ${row} of targets must sum to 1, received a sum of ${total}`);
  }
}
