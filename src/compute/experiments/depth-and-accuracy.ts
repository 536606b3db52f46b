import { type ActivationName, activation } from "../activations/registry.ts";
import { demandObject, integerWithin } from "../check.ts";
import { moons } from "../data/moons.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import { accuracy } from "../training/accuracy.ts";
import type { Divergence } from "../training/divergence.ts";
import { predict } from "../training/evaluate.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { counts, demandList, numberWithin, seedList } from "./options.ts";
import { checkDescent, type Descent, mostLayers, mostUnits, stacked, trainingRun } from "./training-run.ts";
import { initialiserOf, type WeightRule } from "./weight-rule.ts";

/** A kind of network: what its units do and how they begin. */
export interface NetworkKind extends WeightRule {
  activation: ActivationName;
}

/** Which networks to train, how deep, and how. */
export interface DepthAndAccuracyOptions {
  /** default: sigmoid with Xavier's rule, its tanh-equivalent, tanh with Xavier's, ReLU with He's */
  kinds?: readonly NetworkKind[];
  /** numbers of hidden layers, at most 1000; default 1, 3, 5, 8 */
  depths?: readonly number[];
  /** of weights and order; default 1 */
  seeds?: readonly number[];
  /** units a hidden layer, at most 1024; default 8 */
  width?: number;
  /** default "sgd" */
  descent?: Descent;
  /** η; default 0.5 */
  learningRate?: number;
  /** at most 200; default 20 */
  batchSize?: number;
  /** default 100 */
  epochs?: number;
}

/** One network after its training. */
export interface DepthRun {
  kind: NetworkKind;
  depth: number;
  seed: number;
  /** on the 400 points that it has not seen; 0 if the run diverged */
  accuracy: number;
  /** the mean loss before any step, and over each epoch */
  losses: number[];
  divergence?: Divergence;
}

/** The runs, by kind, then depth, then seed. */
export interface DepthAndAccuracy {
  runs: DepthRun[];
}

/** What is being trained, and what has been. */
export interface DepthStep extends Progress {
  kind: NetworkKind;
  depth: number;
  seed: number;
  epoch: number;
  loss: number;
  /** the runs that are over */
  runs: readonly DepthRun[];
}

/**
 * E09. How deep can a plain network be before training fails? Networks of equal width learn two
 * moons (200 points, noise 0.1, seed 7) by their cross-entropy, and are asked about 400 others
 * (seed 8). Kinds differ in activation and first weights only.
 *
 * Sigmoid layers with Xavier's rule stop learning at about five; the same layers with
 * tanh-equivalent weights learn at every depth where tanh does, since they are the
 * same function. What fails is the start, not the sigmoid. Single runs vary: take ten seeds.
 *
 * Throws a RangeError if a size, depth or seed is not a whole number in its range, the
 * learning rate is not positive, a list is empty or a name is unknown; a TypeError for what is of
 * another type.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010), who saw depth four recover and depth five not.
 *
 * @example
 * const kinds = [{ activation: "relu", rule: "he" }];
 * const { runs } = complete(depthAndAccuracy({ kinds, depths: [1] }));
 * runs[0].accuracy > 0.95; // => true
 */
export function depthAndAccuracy(
  options: DepthAndAccuracyOptions = {},
): Experiment<DepthAndAccuracy, DepthStep> {
  const attempt = "Cannot compare depths";
  demandObject(attempt, "options", options);
  const { kinds = defaultKinds(), descent = "sgd", width = 8, batchSize = 20, epochs = 100 } = options;
  const { learningRate = 0.5 } = options;
  demandList(attempt, "kinds", kinds);
  kinds.forEach((kind, i) => {
    demandObject(attempt, `kinds[${i}]`, kind);
    activation(kind.activation);
    initialiserOf(attempt, kind);
  });
  const depths = counts(attempt, "depths", options.depths ?? [1, 3, 5, 8], 1, mostLayers);
  const seeds = seedList(attempt, options.seeds ?? [1]);
  integerWithin(attempt, "width", width, 1, mostUnits);
  integerWithin(attempt, "batchSize", batchSize, 1, 200);
  integerWithin(attempt, "epochs", epochs, 1, Infinity);
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  checkDescent(attempt, descent);
  return compare({ kinds, depths, seeds, width, descent, learningRate, batchSize, epochs });
}

function defaultKinds(): NetworkKind[] {
  return [
    { activation: "sigmoid", rule: "xavier" },
    { activation: "sigmoid", rule: "xavier", tanhEquivalent: true },
    { activation: "tanh", rule: "xavier" },
    { activation: "relu", rule: "he" },
  ];
}

function* compare(options: Required<DepthAndAccuracyOptions>): Generator<DepthStep, DepthAndAccuracy, void> {
  const { kinds, depths, seeds, width, ...how } = options;
  const dataset = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
  const unseen = moons({ rows: 400, noise: 0.1, random: mulberry32(8) });
  const cases = kinds.flatMap((kind) =>
    depths.flatMap((depth) => seeds.map((seed) => ({ kind, depth, seed }))),
  );
  const runs: DepthRun[] = [];
  for (const { kind, depth, seed } of cases) {
    const layers = stacked(depth, { units: width, activation: kind.activation });
    const initialiser = initialiserOf("Cannot compare depths", kind);
    const run = trainingRun({ dataset, layers, initialiser, loss: "bce", seed, ...how });
    let next = run.next();
    for (; !next.done; next = run.next()) {
      const { epoch, loss, progress } = next.value;
      yield {
        fraction: (runs.length + progress) / cases.length,
        kind,
        depth,
        seed,
        epoch,
        loss,
        runs: [...runs],
      };
    }
    const { network, losses, divergence } = next.value;
    const outputs = divergence ? new Float64Array(unseen.rows).fill(NaN) : predict(network, unseen.inputs);
    const right = accuracy(outputs, unseen.targets, 1);
    runs.push({ kind, depth, seed, accuracy: right, losses, ...(divergence && { divergence }) });
  }
  return { runs };
}
