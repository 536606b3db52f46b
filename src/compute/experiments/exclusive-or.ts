import { type ActivationName, activation } from "../activations/registry.ts";
import { demandObject, integerWithin } from "../check.ts";
import { xor } from "../data/xor.ts";
import { predict } from "../training/evaluate.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { demandList, numberWithin, seedList } from "./options.ts";
import { mostUnits, stacked, trainingRun } from "./training-run.ts";
import { initialiserOf } from "./weight-rule.ts";

/** Which small networks are to learn the exclusive or. */
export interface ExclusiveOrOptions {
  /** of the hidden units; default identity, tanh and ReLU */
  activations?: readonly ActivationName[];
  /** of the weights; default 1 to 5 */
  seeds?: readonly number[];
  /** hidden units, at most 1024; default 4 */
  width?: number;
  /** η; default 0.1 */
  learningRate?: number;
  /** full-batch steps; default 2000 */
  steps?: number;
}

/** One network after its training. */
export interface ExclusiveOrRun {
  activation: ActivationName;
  seed: number;
  /** the mean squared error before each step, the first twice, as training reports it */
  losses: number[];
  /** the mean squared error at the end; not finite if the run diverged */
  error: number;
  /** what it says of (0, 0), (0, 1), (1, 0), (1, 1) */
  outputs: Float64Array;
}

/** The outcome of `exclusiveOr`. */
export interface ExclusiveOr {
  runs: ExclusiveOrRun[];
}

/** Which network is learning, and those that have. */
export interface ExclusiveOrStep extends Progress {
  activation: ActivationName;
  seed: number;
  loss: number;
  runs: readonly ExclusiveOrRun[];
}

/**
 * E03. What can a hidden layer do that a linear one cannot? Networks 2-4-1 with He's weights descend the
 * mean squared error on the four points of the exclusive or, all four at every step.
 *
 * Without activation the best is the constant ½, at an error of ¼, and every run ends there. tanh
 * and ReLU reach rounding noise, save for starts in which too few ReLUs are on: those are stuck.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, the learning rate
 * is not positive, a list is empty or an activation's name is unknown; a TypeError for what is of
 * another type.
 *
 * Source: M. Minsky and S. Papert, "Perceptrons" (1969); D. E. Rumelhart, G. E. Hinton and
 * R. J. Williams, "Learning representations by back-propagating errors" (1986).
 *
 * @example
 * complete(exclusiveOr({ activations: ["identity"], seeds: [1] })).runs[0].error; // => 0.25
 */
export function exclusiveOr(options: ExclusiveOrOptions = {}): Experiment<ExclusiveOr, ExclusiveOrStep> {
  const attempt = "Cannot learn the exclusive or";
  demandObject(attempt, "options", options);
  const { activations = ["identity", "tanh", "relu"], width = 4 } = options;
  const { learningRate = 0.1, steps = 2000 } = options;
  demandList(attempt, "activations", activations);
  for (const name of activations) activation(name);
  const seeds = seedList(attempt, options.seeds ?? [1, 2, 3, 4, 5]);
  integerWithin(attempt, "width", width, 1, mostUnits);
  integerWithin(attempt, "steps", steps, 1, Infinity);
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  return learn({ activations, seeds, width, learningRate, steps });
}

function* learn(options: Required<ExclusiveOrOptions>): Generator<ExclusiveOrStep, ExclusiveOr, void> {
  const { activations, seeds, width, learningRate, steps } = options;
  const dataset = xor();
  const initialiser = initialiserOf("Cannot learn the exclusive or", { rule: "he" });
  const cases = activations.flatMap((name) => seeds.map((seed) => ({ activation: name, seed })));
  const how = { dataset, initialiser, loss: "mse", descent: "sgd", learningRate, batchSize: 4 } as const;
  const runs: ExclusiveOrRun[] = [];
  for (const { activation: name, seed } of cases) {
    const layers = stacked(1, { units: width, activation: name });
    const run = trainingRun({ ...how, layers, epochs: steps, seed });
    let next = run.next();
    for (; !next.done; next = run.next()) {
      const { epoch, loss, progress } = next.value;
      if (epoch % 200 !== 0) continue;
      yield {
        fraction: (runs.length + progress) / cases.length,
        activation: name,
        seed,
        loss,
        runs: [...runs],
      };
    }
    const { network, losses } = next.value;
    const outputs = predict(network, dataset.inputs);
    const error = outputs.reduce((sum, output, i) => sum + (output - dataset.targets[i]!) ** 2, 0) / 4;
    runs.push({ activation: name, seed, losses, error, outputs });
  }
  return { runs };
}
