import { integerWithin, sameLength } from "../check.ts";
import { conditionalDual } from "../maxent/conditional-maximum-entropy.ts";
import { ascendEntropy } from "./conditional-entropy-ascent.ts";
import { type ConditionalFit, likeliestModel } from "./likeliest-model.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { type GaugeDrift, gaugeDrift, type SeparableGrowth, separableGrowth } from "./gauge-drift.ts";
import { counts, numbers, numberWithin, seedWithin } from "./options.ts";

/** Counted successes at each x, and how to solve for P(1|x). */
export interface MaximumEntropyDualityOptions {
  /** default −2, −1, 0, 1, 2 */
  inputs?: readonly number[];
  /** the trials at each input; default 10 each */
  trials?: readonly number[];
  /** how many of them succeeded, neither none nor all; default 1, 3, 5, 8, 9 */
  successes?: readonly number[];
  /** η of the ascent of the dual; default 1 */
  learningRate?: number;
  /** its steps; default 400 */
  steps?: number;
  /** three-class softmax regression from W = 0; default 90 examples, η = 0.5, 2000 steps, seed 1 */
  gauge?: { examples?: number; learningRate?: number; steps?: number; seed?: number };
  /** logistic regression on separable data, for 10 to 10^decades steps; default η = 1, 5 */
  separable?: { learningRate?: number; decades?: number };
}

/** The outcome of `maximumEntropyDuality`. */
export interface MaximumEntropyDuality {
  /**
   * the table P(1|x) of greatest conditional entropy, solved for directly; weights are its
   * multipliers
   */
  primal: ConditionalFit;
  /** the exponential model of greatest likelihood */
  likelihood: ConditionalFit;
  /** where gradient ascent of the dual arrives */
  dual: ConditionalFit;
  /** −H of the primal's feasible tables, falling */
  primalValues: Float64Array;
  /** the dual's values, the average log-likelihood, rising; never above any primal value */
  dualValues: Float64Array;
  /** H(Y|X) at the optimum, in nats */
  entropy: number;
  /** least primal value − largest dual value */
  gap: number;
  gauge: GaugeDrift;
  separable: SeparableGrowth;
}

/** The dual's value and weights so far, while it climbs. */
export interface MaximumEntropyDualityStep extends Progress {
  dual?: number;
  weights?: Float64Array;
}

/**
 * E05. Are maximum entropy and maximum likelihood the same? P(1|x) is sought three ways: directly,
 * as the table of greatest conditional entropy H(Y|X) with the observed means of 1[y = 1] and x·1[y
 * = 1]; as the exponential model of greatest likelihood; and by ascending the dual by its gradient,
 * observed − expected means.
 *
 * They agree: P(1|x) = σ(w₁ + w₂x), the multipliers of the first are the weights of the others, and
 * −H meets the average log-likelihood. Two companions: Σₖ Wₖ of a softmax regression stays where it
 * began, since gradients sum to 0 over the classes; and on separable data the dual has no maximum,
 * so that w grows by log 10 in every tenfold of steps.
 *
 * Throws a RangeError if lists differ in length, there are fewer than two inputs, a count is not
 * whole or has no success or no failure, or a rate, size or seed is out of range.
 *
 * Source: A. Berger, S. Della Pietra and V. Della Pietra, "A maximum entropy approach to natural
 * language processing" (1996).
 *
 * @example
 * complete(maximumEntropyDuality()).entropy; // => 0.4923530373510153
 */
export function maximumEntropyDuality(
  options: MaximumEntropyDualityOptions = {},
): Experiment<MaximumEntropyDuality, MaximumEntropyDualityStep> {
  const attempt = "Cannot compare maximum entropy and likelihood";
  const inputs = numbers(attempt, "inputs", options.inputs ?? [-2, -1, 0, 1, 2]);
  integerWithin(attempt, "the number of inputs", inputs.length, 2, Infinity);
  const trials = counts(attempt, "trials", options.trials ?? inputs.map(() => 10), 2);
  const successes = counts(attempt, "successes", options.successes ?? [1, 3, 5, 8, 9]);
  sameLength(attempt, "trials", trials.length, inputs.length);
  sameLength(attempt, "successes", successes.length, inputs.length);
  successes.forEach((count, x) => {
    integerWithin(attempt, `successes[${x}]`, count, 1, trials[x]! - 1);
  });
  const { learningRate = 1, steps = 400 } = options;
  const gauge = { examples: 90, learningRate: 0.5, steps: 2000, seed: 1, ...options.gauge };
  const separable = { learningRate: 1, decades: 5, ...options.separable };
  for (const [name, rate] of Object.entries({
    learningRate,
    "gauge.learningRate": gauge.learningRate,
    "separable.learningRate": separable.learningRate,
  })) {
    numberWithin(attempt, name, rate, { above: 0 });
  }
  integerWithin(attempt, "steps", steps, 1, Infinity);
  integerWithin(attempt, "gauge.examples", gauge.examples, 3, Infinity);
  integerWithin(attempt, "gauge.steps", gauge.steps, 1, Infinity);
  integerWithin(attempt, "separable.decades", separable.decades, 1, 9);
  seedWithin(attempt, "gauge.seed", gauge.seed);
  return compare({ inputs, trials, successes, learningRate, steps, gauge, separable });
}

type Checked = {
  [Name in keyof MaximumEntropyDualityOptions]-?: Required<NonNullable<MaximumEntropyDualityOptions[Name]>>;
};

function* compare(options: Checked): Generator<MaximumEntropyDualityStep, MaximumEntropyDuality, void> {
  const { inputs, trials, successes, learningRate, steps } = options;
  const total = trials.reduce((sum, count) => sum + count, 0);
  const masses = Float64Array.from(trials, (count) => count / total);
  const observed = Float64Array.from(successes, (count, x) => count / trials[x]!);
  const features = [new Float64Array(inputs.length).fill(1), Float64Array.from(inputs)];
  const path = [...ascendEntropy(masses, features, observed)];
  const last = path.at(-1)!;
  const primalValues = Float64Array.from(path, ({ entropy }) => -entropy);
  const likelihood = likeliestModel(inputs, trials, successes);
  yield { fraction: 0.02 };

  const problem = {
    joint: inputs.map((_, x) => [(trials[x]! - successes[x]!) / total, successes[x]! / total]),
    features: [inputs.map(() => [0, 1]), inputs.map((x) => [0, x])],
  };
  let weights = new Float64Array(2);
  let here = conditionalDual(problem, weights);
  const dualValues = [here.value];
  for (let step = 0; step < steps; step++) {
    weights = weights.map((w, i) => w + learningRate * here.gradient[i]!);
    here = conditionalDual(problem, weights);
    dualValues.push(here.value);
    if (step % 20 === 0) yield { fraction: 0.02 + (0.3 * step) / steps, dual: here.value, weights };
  }
  const gauge = yield* within(
    gaugeDrift(options.gauge.examples, options.gauge.learningRate, options.gauge.steps, options.gauge.seed),
    0.32,
    0.9,
  );
  const separable = yield* within(
    separableGrowth(options.separable.learningRate, options.separable.decades),
    0.9,
    1,
  );
  return {
    primal: { probabilities: last.probabilities, weights: last.multipliers },
    likelihood,
    dual: { probabilities: here.distribution.filter((_, i) => i % 2 === 1), weights },
    primalValues,
    dualValues: Float64Array.from(dualValues),
    entropy: last.entropy,
    gap: Math.min(...primalValues) - Math.max(...dualValues),
    gauge,
    separable,
  };
}

/** Runs a part of an experiment, its progress as a stretch of the whole. */
function* within<Result>(
  part: Generator<number, Result, void>,
  from: number,
  to: number,
): Generator<Progress, Result, void> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield { fraction: from + (to - from) * value };
  }
}
