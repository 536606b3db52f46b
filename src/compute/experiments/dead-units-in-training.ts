import { type ActivationName, activation } from "../activations/registry.ts";
import { demandObject, integerWithin, shown } from "../check.ts";
import { moons } from "../data/moons.ts";
import type { LossName } from "../losses/loss.ts";
import { forward } from "../networks/forward.ts";
import type { Initialiser } from "../networks/initialise/initialise.ts";
import { he } from "../networks/initialise/rules.ts";
import type { Network } from "../networks/network.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import { deadMask } from "../theory/dead-units/dead-units.ts";
import { type LayerCensus, lifeTracker } from "../theory/dead-units/life-tracker.ts";
import { accuracy } from "../training/accuracy.ts";
import { predict } from "../training/evaluate.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numbers, numberWithin, seedList } from "./options.ts";
import { checkDescent, type Descent, mostLayers, mostUnits, stacked, trainingRun } from "./training-run.ts";

/** A network of rectifiers, and how hard it is driven. */
export interface DeadUnitsOptions {
  /** of the hidden units; default "relu" */
  activation?: ActivationName;
  /** hidden layers, at most 1000; default 1 */
  depth?: number;
  /** units a hidden layer, at most 1024; default 64 */
  width?: number;
  /** default 1, 5, 7, 10 */
  learningRates?: readonly number[];
  /** of weights and order; default 1, 2, 3 */
  seeds?: readonly number[];
  /** of every hidden unit; default 0 */
  initialBias?: number;
  /** default "sgd" */
  descent?: Descent;
  /** "bce" or "mse", of the logit against 0 and 1; default "bce" */
  loss?: Extract<LossName, "bce" | "mse">;
  /** at most 200; default 20 */
  batchSize?: number;
  /** default 30 */
  epochs?: number;
}

/** One network, epoch by epoch. */
export interface DeadUnitsRun {
  learningRate: number;
  seed: number;
  /** a census of each hidden layer before the first step and after each epoch */
  timeline: LayerCensus[][];
  /** dead units over all hidden units, at the end; NaN if the timeline is empty */
  deadFraction: number;
  /** on the points it was trained on; 0 if it diverged */
  trainAccuracy: number;
  /** whether a number stopped being finite; the timeline ends before that */
  diverged: boolean;
}

/** The runs, by learning rate, then seed. */
export interface DeadUnitsInTraining {
  runs: DeadUnitsRun[];
}

/** The run that goes on, and those that are over. */
export interface DeadUnitsStep extends Progress {
  learningRate: number;
  seed: number;
  census: readonly LayerCensus[];
  runs: readonly DeadUnitsRun[];
}

/**
 * E15. When do ReLUs die, and do they come back? Networks with He's weights learn two moons (200 points, noise 0.1,
 * seed 7); after each epoch a census takes the units whose pre-activation is not above 0 for any of the 200 points.
 *
 * In a single hidden layer under plain SGD a dead ReLU gets no gradient and stays dead; in deeper layers
 * the layers below move it back, and momentum and Adam go on moving it. Between a learning rate of 5 and 8 the
 * dead go from few to most, while the training accuracy says nothing. For leaky ReLU the census counts units that
 * are on their small slope for all points: these still learn.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, a rate is not positive,
 * a list is empty or a name is unknown; a TypeError for what is of another type.
 *
 * Source: L. Lu, Y. Shin, Y. Su and G. E. Karniadakis, "Dying ReLU and initialization" (2020).
 *
 * @example
 * const { runs } = complete(deadUnitsInTraining({ learningRates: [0.1, 10], seeds: [1] }));
 * runs[0].deadFraction === 0 && runs[1].deadFraction > 0.5; // => true
 */
export function deadUnitsInTraining(
  options: DeadUnitsOptions = {},
): Experiment<DeadUnitsInTraining, DeadUnitsStep> {
  const attempt = "Cannot count the dead units";
  demandObject(attempt, "options", options);
  const { activation: name = "relu", depth = 1, width = 64, initialBias = 0 } = options;
  const { descent = "sgd", loss = "bce", batchSize = 20, epochs = 30 } = options;
  activation(name);
  integerWithin(attempt, "depth", depth, 1, mostLayers);
  integerWithin(attempt, "width", width, 1, mostUnits);
  integerWithin(attempt, "batchSize", batchSize, 1, 200);
  integerWithin(attempt, "epochs", epochs, 1, Infinity);
  numberWithin(attempt, "initialBias", initialBias);
  checkDescent(attempt, descent);
  if (loss !== "bce" && loss !== "mse") {
    throw new RangeError(`${attempt}: loss must be "bce" or "mse", received ${shown(loss)}`);
  }
  const seeds = seedList(attempt, options.seeds ?? [1, 2, 3]);
  const learningRates = numbers(attempt, "learningRates", options.learningRates ?? [1, 5, 7, 10], {
    above: 0,
  });
  const how = {
    layers: stacked(depth, { units: width, activation: name }),
    descent,
    loss,
    batchSize,
    epochs,
  };
  const cases = learningRates.flatMap((learningRate) => seeds.map((seed) => ({ learningRate, seed })));
  return watchAll(cases, { ...how, initialiser: biasedHe(initialBias) });
}

function* watchAll(
  cases: { learningRate: number; seed: number }[],
  how: Omit<Parameters<typeof trainingRun>[0], "dataset" | "learningRate" | "seed">,
): Generator<DeadUnitsStep, DeadUnitsInTraining, void> {
  const dataset = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
  const runs: DeadUnitsRun[] = [];
  for (const { learningRate, seed } of cases) {
    const tracker = lifeTracker();
    const timeline: LayerCensus[][] = [];
    // A last step can leave weights that no loss has seen yet.
    let finite = true;
    const watch = (network: Network) => {
      forward(network, dataset.inputs, "evaluate");
      finite = network.layers.every(({ preActivations }) => preActivations.every(Number.isFinite));
      if (finite) timeline.push(tracker.update(offForAll(network)));
    };
    const run = trainingRun({ ...how, dataset, learningRate, seed, capacity: dataset.rows, watch });
    let next = run.next();
    for (; !next.done; next = run.next()) {
      const fraction = (runs.length + next.value.progress) / cases.length;
      yield { fraction, learningRate, seed, census: timeline.at(-1)!, runs: [...runs] };
    }
    const { network, divergence } = next.value;
    const diverged = divergence !== undefined || !finite;
    const census = timeline.at(-1) ?? [];
    const units = census.reduce((sum, layer) => sum + layer.units, 0);
    runs.push({
      learningRate,
      seed,
      timeline,
      deadFraction: census.reduce((sum, layer) => sum + layer.dead, 0) / units,
      trainAccuracy: diverged ? 0 : accuracy(predict(network, dataset.inputs), dataset.targets, 1),
      diverged,
    });
  }
  return { runs };
}

/** Judged as ReLUs whatever their activation is, so that leaky ones can be counted beside them. */
function offForAll({ layers }: Network): Uint8Array[] {
  return layers.slice(0, -1).map(({ preActivations, units }) => deadMask(preActivations, units));
}

function biasedHe(bias: number): Initialiser {
  const rule = he();
  return (layer, index, layers, random) => {
    rule(layer, index, layers, random);
    if (index < layers.length - 1) layer.biases.fill(bias);
  };
}
