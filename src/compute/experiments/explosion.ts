import type { Divergence } from "../training/divergence.ts";
import { sgd } from "../optimisers/sgd.ts";
import { train } from "../training/train.ts";
import { demandObject, integerWithin } from "../check.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { demandList, numberWithin, seedWithin } from "./options.ts";
import { checkRandomNetwork, type RandomNetworkOptions, randomNetwork } from "./random-network.ts";
import type { WeightRule } from "./weight-rule.ts";

/** Which starts to train from, and how. */
export interface ExplosionOptions extends Omit<Partial<RandomNetworkOptions>, keyof WeightRule> {
  /** default He's weights, twice these, and standard deviation 1 */
  starts?: readonly WeightRule[];
  /** η; default 0.001 */
  learningRate?: number;
  /** full-batch steps; default 10 */
  steps?: number;
  /** of weights, inputs and targets; default 1 */
  seed?: number;
  /** the gradient's norm is clipped to this; default not at all */
  clip?: number;
}

/** What became of one start. */
export interface ExplosionRun {
  start: WeightRule;
  /** before any step, and at each step that was taken */
  losses: number[];
  /** at which step, in which layer and what was first not finite; absent if nothing was */
  divergence?: Divergence;
}

/** The outcome of `explosion`, in the order of the starts. */
export interface Explosion {
  runs: ExplosionRun[];
}

/**
 * E23. How does an exploding gradient show? A plain ReLU network of 20 layers of 64 units descends the mean
 * squared error of 64 random inputs with targets ±1, from weights of different sizes.
 *
 * With He's weights nothing happens. A standard deviation of twice He's multiplies the outputs by about 2²⁰: the
 * first loss is finite, the first step throws the weights away, and within two or three steps
 * something is not finite. `divergence` names it. Clipping keeps all numbers finite.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, a rate or limit is not
 * positive, there is no start, or a name is unknown; a TypeError for what is of another type.
 *
 * Source: R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent neural
 * networks" (2013).
 *
 * @example
 * const { runs } = complete(explosion({ starts: [{ rule: "unit" }] }));
 * runs[0].divergence.step <= 3; // => true
 */
export function explosion(options: ExplosionOptions = {}): Experiment<Explosion> {
  const attempt = "Cannot watch the explosion";
  demandObject(attempt, "options", options);
  const { starts = defaultStarts(), learningRate = 1e-3, steps = 10, seed = 1, clip, ...given } = options;
  const { activation = "relu" } = given;
  demandList(attempt, "starts", starts);
  starts.forEach((start, i) => {
    demandObject(attempt, `starts[${i}]`, start);
    checkRandomNetwork(attempt, { ...given, ...start, activation });
  });
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  integerWithin(attempt, "steps", steps, 1, Infinity);
  seedWithin(attempt, "seed", seed);
  if (clip !== undefined) numberWithin(attempt, "clip", clip, { above: 0 });
  return watch(
    starts.map((start) => ({ ...given, ...start, activation })),
    starts,
    { learningRate, steps, seed, clip },
  );
}

function defaultStarts(): WeightRule[] {
  return [{ rule: "he" }, { rule: "he", gain: 2 }, { rule: "unit" }];
}

function* watch(
  networks: readonly RandomNetworkOptions[],
  starts: readonly WeightRule[],
  { learningRate, steps, seed, clip }: { learningRate: number; steps: number; seed: number; clip?: number },
): Generator<Progress, Explosion, void> {
  const runs: ExplosionRun[] = [];
  for (const [index, options] of networks.entries()) {
    const { network, inputs, random } = randomNetwork(options, seed);
    const targets = Float64Array.from({ length: network.batch }, () => (random() < 0.5 ? -1 : 1));
    const optimiser = sgd({ learningRate });
    const how = {
      inputs,
      targets,
      loss: "mse",
      optimiser,
      epochs: steps,
      random,
      clip: { norm: clip },
    } as const;
    const run: ExplosionRun = { start: starts[index]!, losses: [] };
    for (const { loss, progress, divergence } of train(network, how)) {
      run.losses.push(loss);
      if (divergence) run.divergence = divergence;
      yield { fraction: (index + progress) / networks.length };
    }
    runs.push(run);
  }
  return { runs };
}
