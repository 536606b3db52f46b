import { demandFloat64Array, nonEmpty, sameLength, shown, type Vector } from "../check.ts";

/** Reads a batch without copying what already is a Float64Array. */
export function batchOf(attempt: string, name: string, values: Vector): Float64Array {
  return values instanceof Float64Array && values.length > 0 ? values : nonEmpty(attempt, name, values);
}

/** The place for a gradient: the one given, or a new one. */
export function gradientOf(attempt: string, into: Float64Array | undefined, length: number): Float64Array {
  if (into === undefined) return new Float64Array(length);
  demandFloat64Array(attempt, "into", into);
  return into;
}

/** Demands a target for every output, and a gradient of the same length. */
export function checkElements(
  attempt: string,
  outputs: Float64Array,
  targets: Float64Array,
  into?: Float64Array,
): void {
  if (outputs.length === 0) {
    throw new RangeError(`${attempt}: outputs must not be empty, received length 0`);
  }
  sameLength(attempt, "targets", targets.length, outputs.length);
  if (into) sameLength(attempt, "into", into.length, outputs.length);
}

/** The number of rows of `columns` outputs that a batch holds. */
export function rowsOf(attempt: string, length: number, columns: number): number {
  if (!(Number.isInteger(columns) && columns >= 1)) {
    throw new RangeError(`${attempt}: columns must be an integer at least 1, received ${shown(columns)}`);
  }
  if (length === 0 || length % columns !== 0) {
    throw new RangeError(`${attempt}: outputs must fill rows of ${columns}, received length ${length}`);
  }
  return length / columns;
}

/** Demands the class of a row: an index below the number of classes. */
export function checkClass(attempt: string, row: number, target: number, classes: number): void {
  if (!(Number.isInteger(target) && target >= 0 && target < classes)) {
    throw new RangeError(
      `${attempt}: targets[${row}] must be an integer from 0 to ${classes - 1}, received ${target}`,
    );
  }
}
