import { activation } from "../activations/registry.ts";
import { demandObject, integerWithin } from "../check.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { type LearningTask, type TaskData, taskData } from "./learning-task.ts";
import { demandList, numbers, numberWithin, seedList } from "./options.ts";
import { checkRunner, type Runner } from "./runner.ts";
import { shiftedActivation } from "./shifted-activation.ts";
import { checkDescent, type Descent, mostLayers, mostUnits, stacked, trainingRun } from "./training-run.ts";
import { initialiserOf } from "./weight-rule.ts";

/** Who runs, on what, and how. */
export interface ActivationRaceOptions {
  /** default ReLU and GELU with He's weights, tanh and sigmoid with Xavier's */
  runners?: readonly Runner[];
  /** default "moons" */
  task?: LearningTask;
  /** hidden layers, at most 1000; default 2 */
  depth?: number;
  /** units a hidden layer, at most 1024; default 16 */
  width?: number;
  /** each runner tries all and is judged by the best; default 1 */
  learningRates?: readonly number[];
  /** of weights and order; the median over them counts; default 1, 2, 3 */
  seeds?: readonly number[];
  /** default "sgd" */
  descent?: Descent;
  /** at most 200; default 20 */
  batchSize?: number;
  /** a run that has not reached the goal by then never does; default 200 */
  epochs?: number;
  /** the mean training loss of an epoch to get below; default 0.05, 0.1 for spirals, 0.001 for curves */
  goal?: number;
}

/** One run of one runner. */
export interface RaceRun {
  learningRate: number;
  seed: number;
  /** epochs to the goal; Infinity if it was not reached */
  epochs: number;
  /** the mean loss before any step, and over each epoch */
  losses: number[];
}

/** A runner's runs, and what they come to. */
export interface RaceResult {
  runner: Runner;
  runs: RaceRun[];
  /** the rate with the least median; of equals the first */
  bestLearningRate: number;
  /** the median over the seeds at that rate; Infinity if it is not reached */
  medianEpochs: number;
}

/** The outcome of `activationRace`, in the order of the runners. */
export interface ActivationRace {
  results: RaceResult[];
}

/** Who is running, and the results so far. */
export interface RaceStep extends Progress {
  runner: Runner;
  learningRate: number;
  seed: number;
  epoch: number;
  loss: number;
  results: readonly RaceResult[];
}

/**
 * E12 and E13. Which activation learns fastest? Networks that differ only in their activation and first weights
 * learn a task; counted are the epochs until the mean loss of an epoch falls below a goal, at each
 * runner's own best learning rate, as the median over seeds.
 *
 * No activation wins everywhere, and the first weights matter as much as the function: say
 * both. With `shift` the same function about another mean runs (σ against σ − ½): the pure
 * effect of centring, which mostly helps and sometimes harms.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, a rate or the goal is
 * not positive, a list is empty or a name is unknown; a TypeError for what is of another type.
 *
 * Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by
 * exponential linear units (ELUs)" (2016), for such comparisons.
 *
 * @example
 * const runners = [{ activation: "relu", rule: "he" }, { activation: "sigmoid", rule: "xavier" }];
 * const { results } = complete(activationRace({ runners }));
 * results[0].medianEpochs < results[1].medianEpochs; // => true
 */
export function activationRace(options: ActivationRaceOptions = {}): Experiment<ActivationRace, RaceStep> {
  const attempt = "Cannot run the race";
  demandObject(attempt, "options", options);
  const { runners = defaultRunners(), task = "moons", depth = 2, width = 16, descent = "sgd" } = options;
  const { batchSize = 20, epochs = 200 } = options;
  const data = taskData(attempt, task);
  const { goal = data.goal } = options;
  demandList(attempt, "runners", runners);
  runners.forEach((runner, i) => {
    checkRunner(attempt, `runners[${i}]`, runner);
  });
  const learningRates = numbers(attempt, "learningRates", options.learningRates ?? [1], { above: 0 });
  const seeds = seedList(attempt, options.seeds ?? [1, 2, 3]);
  integerWithin(attempt, "depth", depth, 1, mostLayers);
  integerWithin(attempt, "width", width, 1, mostUnits);
  integerWithin(attempt, "batchSize", batchSize, 1, data.dataset.rows);
  integerWithin(attempt, "epochs", epochs, 1, Infinity);
  numberWithin(attempt, "goal", goal, { above: 0 });
  checkDescent(attempt, descent);
  const how = { ...data, goal, descent, batchSize, epochs };
  return race(runners, { depth, width, learningRates, seeds, how });
}

function defaultRunners(): Runner[] {
  return [
    { activation: "relu", rule: "he" },
    { activation: "gelu", rule: "he" },
    { activation: "tanh", rule: "xavier" },
    { activation: "sigmoid", rule: "xavier" },
  ];
}

interface Course {
  depth: number;
  width: number;
  learningRates: readonly number[];
  seeds: readonly number[];
  how: TaskData & { descent: Descent; batchSize: number; epochs: number };
}

function* race(runners: readonly Runner[], course: Course): Generator<RaceStep, ActivationRace, void> {
  const { depth, width, learningRates, seeds, how } = course;
  const results: RaceResult[] = [];
  const perRunner = learningRates.length * seeds.length;
  for (const runner of runners) {
    const f = activation(runner.activation);
    const units = { units: width, activation: runner.shift ? shiftedActivation(f, runner.shift) : f };
    const fixed = {
      ...how,
      layers: stacked(depth, units),
      initialiser: initialiserOf("Cannot run the race", runner),
    };
    const runs: RaceRun[] = [];
    for (const learningRate of learningRates) {
      for (const seed of seeds) {
        const run = trainingRun({ ...fixed, learningRate, seed });
        let next = run.next();
        for (; !next.done; next = run.next()) {
          const { epoch, loss, progress } = next.value;
          const fraction = (results.length + (runs.length + progress) / perRunner) / runners.length;
          yield { fraction, runner, learningRate, seed, epoch, loss, results: [...results] };
        }
        const { losses, reached = Infinity } = next.value;
        runs.push({ learningRate, seed, epochs: reached, losses });
      }
    }
    results.push({ runner, runs, ...judge(runs, learningRates) });
  }
  return { results };
}

function judge(runs: RaceRun[], learningRates: readonly number[]) {
  const medians = learningRates.map((rate) =>
    median(runs.filter((run) => run.learningRate === rate).map((run) => run.epochs)),
  );
  const medianEpochs = Math.min(...medians);
  return { bestLearningRate: learningRates[medians.indexOf(medianEpochs)]!, medianEpochs };
}

/** The middle value, the lower of the two middle ones, so that one that never arrives is no average. */
function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}
