import { shown } from "../check.ts";
import type { Dataset } from "../data/dataset.ts";
import type { LossName } from "../losses/loss.ts";
import { createNetwork } from "../networks/create-network.ts";
import { type Initialiser, initialise } from "../networks/initialise/initialise.ts";
import type { LayerOptions, Network } from "../networks/network.ts";
import { adam } from "../optimisers/adam.ts";
import type { Optimiser } from "../optimisers/optimiser.ts";
import { sgd } from "../optimisers/sgd.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import type { Divergence } from "../training/divergence.ts";
import type { Snapshot } from "../training/snapshot.ts";
import { train } from "../training/train.ts";

/** The optimisers that experiments compare; momentum is 0.9. */
export type Descent = "sgd" | "momentum" | "nesterov" | "adam";

/** One network to train on one data set. */
export interface TrainingRunOptions {
  dataset: Dataset;
  layers: readonly LayerOptions[];
  initialiser: Initialiser;
  loss: LossName;
  descent: Descent;
  learningRate: number;
  batchSize: number;
  epochs: number;
  /** of the weights, then of the order of the rows */
  seed: number;
  /** the run ends after the first epoch whose mean loss is below this */
  goal?: number;
  /** the most rows the network can hold; default the batch size */
  capacity?: number;
  /** looks at the network before the first step and after each epoch that stayed finite */
  watch?: (network: Network) => void;
}

/** How a run ended. */
export interface TrainingRun {
  network: Network;
  /** the mean loss before any step, and over each epoch */
  losses: number[];
  /** epochs until the goal; absent if it was not reached, or none was set */
  reached?: number;
  divergence?: Divergence;
}

/** Trains one network, yielding after every epoch; weights and order come from one stream. */
export function* trainingRun(options: TrainingRunOptions): Generator<Snapshot, TrainingRun, void> {
  const { dataset, layers, loss, batchSize, epochs, goal = -Infinity, capacity = batchSize } = options;
  const network = createNetwork({ inputs: dataset.columns, layers, batch: capacity });
  const random = mulberry32(options.seed);
  initialise(network, options.initialiser, random);
  const optimiser = optimiserOf(options.descent, options.learningRate);
  const { inputs, targets } = dataset;
  const losses: number[] = [];
  for (const snapshot of train(network, { inputs, targets, loss, optimiser, epochs, batchSize, random })) {
    losses.push(snapshot.loss);
    if (snapshot.divergence) return { network, losses, divergence: snapshot.divergence };
    options.watch?.(network);
    if (snapshot.epoch > 0 && snapshot.loss < goal) return { network, losses, reached: snapshot.epoch };
    yield snapshot;
  }
  return { network, losses };
}

/** The deepest and the widest networks that experiments draw. */
export const mostLayers = 1000;
export const mostUnits = 1024;

/** As many equal layers as asked for, and one linear unit on top. */
export function stacked(depth: number, layer: LayerOptions): LayerOptions[] {
  return [...Array.from({ length: depth }, () => layer), { units: 1 }];
}

function optimiserOf(descent: Descent, learningRate: number): Optimiser {
  if (descent === "adam") return adam({ learningRate });
  if (descent === "sgd") return sgd({ learningRate });
  return sgd({ learningRate, momentum: 0.9, nesterov: descent === "nesterov" });
}

/** Demands the name of an optimiser. */
export function checkDescent(attempt: string, descent: Descent): void {
  const known = ["sgd", "momentum", "nesterov", "adam"];
  if (!known.includes(descent)) {
    throw new RangeError(
      `${attempt}: descent must be one of ${known.join(", ")}, received ${shown(descent)}`,
    );
  }
}
