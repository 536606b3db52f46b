import { shuffle } from "../data/shuffle.ts";
import type { Run } from "./options.ts";

/** Room for one batch: the rows it is made of, and the gradient of the loss at its outputs. */
export interface Batch {
  readonly rows: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly gradients: Float64Array;
}

/** The rows of a run, dealt out in batches; all room is taken before the first. */
export interface Batches {
  readonly count: number;
  /** starts an epoch: shuffles the rows from the order they came in, unless they make one batch */
  deal(): void;
  /** copies the rows of batch `index` together; the last batch may be smaller */
  gather(index: number): Batch;
}

/** Prepares the batches of a run for a network of so many outputs. */
export function batchesOf(run: Run, outputs: number): Batches {
  const { rows, batchSize, inputs, targets, random } = run;
  const columns = inputs.length / rows;
  const width = targets.length / rows;
  const order = new Uint32Array(rows);
  const whole: Batch = {
    rows: batchSize,
    inputs: new Float64Array(batchSize * columns),
    targets: new Float64Array(batchSize * width),
    gradients: new Float64Array(batchSize * outputs),
  };
  const rest = rows % batchSize;
  const last: Batch = {
    rows: rest,
    inputs: whole.inputs.subarray(0, rest * columns),
    targets: whole.targets.subarray(0, rest * width),
    gradients: whole.gradients.subarray(0, rest * outputs),
  };
  const count = Math.ceil(rows / batchSize);
  return {
    count,
    deal() {
      for (let row = 0; row < rows; row++) order[row] = row;
      if (count > 1) shuffle(order, random);
    },
    gather(index) {
      const start = index * batchSize;
      const batch = start + batchSize > rows ? last : whole;
      for (let i = 0; i < batch.rows; i++) {
        const row = order[start + i]!;
        for (let j = 0; j < columns; j++) batch.inputs[i * columns + j] = inputs[row * columns + j]!;
        for (let j = 0; j < width; j++) batch.targets[i * width + j] = targets[row * width + j]!;
      }
      return batch;
    },
  };
}
