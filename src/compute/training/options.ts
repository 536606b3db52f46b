import { demandFunction, demandObject, integerWithin, notNegative } from "../check.ts";
import { checkRandom } from "../data/shuffle.ts";
import { type Loss, type LossName, lossOf } from "../losses/loss.ts";
import type { Network } from "../networks/network.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";
import type { Random } from "../random/mulberry32.ts";
import { rowsToLearn } from "./rows.ts";

/** What to learn, and how. */
export interface TrainingOptions {
  /** rows×network.inputs, finite */
  inputs: Float64Array;
  /** as many numbers a row as the loss asks for */
  targets: Float64Array;
  loss: Loss | LossName;
  optimiser: Optimiser;
  /** passes through all rows, at least 1 */
  epochs: number;
  /** rows a step, at most network.batch; all rows when absent */
  batchSize?: number;
  /** shuffles the rows before every epoch of more than one batch */
  random: Random;
  /** limits on the gradient: its norm first, then every entry */
  clip?: { norm?: number; value?: number };
  /** whether every snapshot carries a copy of the parameters; false when absent */
  keepParameters?: boolean;
}

/** Options with all defaults filled in, known to fit the network. */
export interface Run extends Omit<TrainingOptions, "loss"> {
  loss: Loss;
  rows: number;
  batchSize: number;
}

/** Fills in the defaults, or throws saying what does not fit. */
export function checkOptions(attempt: string, network: Network, options: TrainingOptions): Run {
  demandObject(attempt, "options", options);
  const { inputs, targets, epochs, random, clip } = options;
  const rows = rowsToLearn(attempt, network, inputs, targets);
  const loss = lossOf(attempt, options.loss);
  demandFunction(attempt, "optimiser.step", options.optimiser?.step);
  integerWithin(attempt, "epochs", epochs, 1, Infinity);
  const asked = options.batchSize ?? rows;
  integerWithin(attempt, "batchSize", asked, 1, Infinity);
  const batchSize = Math.min(asked, rows);
  if (batchSize > network.batch) {
    throw new RangeError(
      `${attempt}: batchSize must be at most the network's batch of ${network.batch}, received ${batchSize}`,
    );
  }
  const normalised = network.layers.some((layer) => layer.normalise === "batch");
  if (normalised && (batchSize === 1 || rows % batchSize === 1)) {
    throw new RangeError(
      `${attempt}: batchSize must leave no batch of one row to a network that normalises batches, ` +
        `received ${batchSize} for ${rows} rows`,
    );
  }
  checkRandom(attempt, random);
  if (clip !== undefined) demandObject(attempt, "clip", clip);
  if (clip?.norm !== undefined) notNegative(attempt, "clip.norm", clip.norm);
  if (clip?.value !== undefined) notNegative(attempt, "clip.value", clip.value);
  return { ...options, loss, rows, batchSize };
}
