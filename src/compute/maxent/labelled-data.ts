import { finiteVector, integerWithin, sameLength, type Vector } from "../check.ts";

/** Examples to classify. */
export interface LabelledData {
  /** n rows of d finite numbers */
  inputs: readonly Vector[];
  /** n class indices from 0 to classes − 1 */
  labels: ArrayLike<number>;
  /** K ≥ 2 */
  classes: number;
}

/** Examples as vectors z of one width, and their classes. */
export interface Labelled {
  /** n×width, row-major */
  z: Float64Array;
  width: number;
  labels: Int32Array;
  classes: number;
}

/** Checks labelled data. `z` holds the inputs as they are. */
export function checkLabelled(attempt: string, { inputs, labels, classes }: LabelledData): Labelled {
  if (!Array.isArray(inputs)) {
    throw new TypeError(`${attempt}: inputs must be an array of rows, received ${typeof inputs}`);
  }
  if (inputs.length === 0) {
    throw new RangeError(`${attempt}: inputs must not be empty, received length 0`);
  }
  const n = inputs.length;
  const width = finiteVector(attempt, "inputs[0]", inputs[0]!).length;
  const z = new Float64Array(n * width);
  for (let x = 0; x < n; x++) {
    const row = finiteVector(attempt, `inputs[${x}]`, inputs[x]!);
    sameLength(attempt, `inputs[${x}]`, row.length, width);
    z.set(row, x * width);
  }
  integerWithin(attempt, "classes", classes, 2, Infinity);
  sameLength(attempt, "labels", labels.length, n);
  for (let x = 0; x < n; x++) integerWithin(attempt, `labels[${x}]`, labels[x]!, 0, classes - 1);
  return { z, width, labels: Int32Array.from(labels), classes };
}

/** The mean of each column. */
export function columnMeans({ z, width }: Labelled): Float64Array {
  const rows = z.length / width;
  const mean = new Float64Array(width);
  for (let at = 0; at < z.length; at++) mean[at % width]! += z[at]! / rows;
  return mean;
}

/** z − centre with a last entry of 1, for the intercept. */
export function withIntercept(labelled: Labelled, centre: Float64Array): Labelled {
  const { width: columns, labels } = labelled;
  const width = columns + 1;
  const z = new Float64Array(labels.length * width).fill(1);
  for (let at = 0; at < labelled.z.length; at++) {
    const i = at % columns;
    z[((at - i) / columns) * width + i] = labelled.z[at]! - centre[i]!;
  }
  return { ...labelled, z, width };
}
