import { entropy } from "../entropy/entropy.ts";
import { integerWithin } from "../check.ts";
import { maximumEntropyDie } from "../maxent/die.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numbers } from "./options.ts";

/** Which dice to solve. */
export interface DieByMeanOptions {
  /** the means to impose; default 1, 1.5, …, 6 */
  means?: readonly number[];
  /** default 6 */
  faces?: number;
}

/** The die of greatest entropy with one mean. */
export interface SolvedDie {
  mean: number;
  /** λ in p ∝ exp(λk), ∓Infinity at the lowest and highest mean */
  multiplier: number;
  probabilities: Float64Array;
  /** in nats */
  entropy: number;
  /** the entropy of a rival with the same mean: a mixture of its two nearest faces */
  rivalEntropy: number;
}

/** The outcome of `dieByMean`. */
export interface DieByMean {
  dice: SolvedDie[];
  /** log n, the entropy when no mean is imposed */
  unconstrainedEntropy: number;
}

/** After each mean: its die. */
export interface DieByMeanStep extends Progress {
  die: SolvedDie;
}

/**
 * E04. What is the least committed belief about a die of which only the mean is known? For each
 * mean the distribution of greatest entropy is found, pₖ = exp(λk)/Z(λ).
 *
 * With a mean of 3.5, that of the fair die, λ = 0 and nothing was learned; every other mean tilts
 * the faces geometrically, and reflecting the mean at 3.5 reverses them. At a mean of 1 or 6 all
 * mass is on one face, where no finite λ leads.
 *
 * Throws a RangeError if a mean lies outside [1, n] or n is not a whole number of at least 2.
 *
 * Source: E. T. Jaynes, "Brandeis lectures" (1963).
 *
 * @example
 * complete(dieByMean({ means: [4.5] })).dice[0].entropy; // => 1.6135810981538292
 */
export function dieByMean(options: DieByMeanOptions = {}): Experiment<DieByMean, DieByMeanStep> {
  const attempt = "Cannot solve the dice";
  const { faces = 6 } = options;
  integerWithin(attempt, "faces", faces, 2, Infinity);
  const halves = Array.from({ length: 2 * faces - 1 }, (_, i) => 1 + i / 2);
  const means = numbers(attempt, "means", options.means ?? halves, { least: 1, most: faces });
  return solveEach(means, faces);
}

function* solveEach(means: number[], faces: number): Generator<DieByMeanStep, DieByMean, void> {
  const dice: SolvedDie[] = [];
  for (const mean of means) {
    const solved = maximumEntropyDie(mean, faces);
    const die = {
      mean,
      multiplier: solved.multiplier,
      probabilities: solved.distribution,
      entropy: solved.entropy,
      rivalEntropy: entropy([1 - (mean % 1), mean % 1]),
    };
    dice.push(die);
    yield { fraction: dice.length / means.length, die };
  }
  return { dice, unconstrainedEntropy: Math.log(faces) };
}
