import { activation } from "../activations/registry.ts";
import { integerWithin } from "../check.ts";
import { blobs } from "../data/blobs.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numberWithin, seedWithin } from "./options.ts";

/** Blobs around a circle, and step units to tell them apart. */
export interface PerceptronRuleOptions {
  /** K blobs, their centres evenly around a circle; default 3 */
  classes?: number;
  /** examples in all; default 150 */
  rows?: number;
  /** the standard deviation of a blob; default 0.4 */
  noise?: number;
  /** of the circle; default 2 */
  radius?: number;
  /** give up after so many rounds through the examples; default 100 */
  rounds?: number;
  /** default 1 */
  seed?: number;
}

/** The outcome of `perceptronRule`. */
export interface PerceptronRule {
  /** the part of the examples for which every unit is right: exactly the own unit is on */
  accuracy: number;
  /** how often a unit was changed */
  updates: number;
  /** rounds through the examples, the last without an update if `converged` */
  rounds: number;
  converged: boolean;
  /** K×3 in row-major order: two inputs, then the bias */
  weights: Float64Array;
  /** rows×2 in row-major order; example n belongs to class n mod K */
  inputs: Float64Array;
  /** the largest part of ∂L/∂W that any example has by backpropagating ½(y − f)², before and after */
  backpropagated: number;
}

/** After each round: the weights so far. */
export interface PerceptronRuleStep extends Progress {
  weights: Float64Array;
  updates: number;
}

/**
 * E06. Can units whose derivative is 0 classify more than two classes, and learn? Each class has
 * one step unit, on for its own blob and off for the others. Each example in turn changes the units
 * that are wrong, w ← w + (y − step(w·x + b))·[x, 1], from w = 0, until a round changes none.
 *
 * One unit splits the plane in two, but K units name K classes, if each blob can be cut off from
 * the rest by a line; then the rule ends after finitely many updates. Backpropagation through the
 * same units has gradient exactly 0 everywhere: not the step, only that way of training it, fails.
 *
 * Throws a RangeError if there are fewer than two classes or rows than classes, noise is negative,
 * or a size is not a whole number of at least 1.
 *
 * Source: F. Rosenblatt, "The perceptron: a probabilistic model for information storage and
 * organization in the brain" (1958); A. B. J. Novikoff, "On convergence proofs on perceptrons"
 * (1962).
 *
 * @example
 * complete(perceptronRule()).accuracy; // => 1
 */
export function perceptronRule(
  options: PerceptronRuleOptions = {},
): Experiment<PerceptronRule, PerceptronRuleStep> {
  const attempt = "Cannot train the perceptrons";
  const { classes = 3, rows = 150, noise = 0.4, radius = 2, rounds = 100, seed = 1 } = options;
  integerWithin(attempt, "classes", classes, 2, Infinity);
  integerWithin(attempt, "rows", rows, classes, Infinity);
  numberWithin(attempt, "noise", noise, { least: 0 });
  numberWithin(attempt, "radius", radius, { least: 0 });
  integerWithin(attempt, "rounds", rounds, 1, Infinity);
  seedWithin(attempt, "seed", seed);
  return learn({ classes, rows, noise, radius, rounds, seed });
}

function* learn(
  options: Required<PerceptronRuleOptions>,
): Generator<PerceptronRuleStep, PerceptronRule, void> {
  const { classes, rows, noise, radius, rounds, seed } = options;
  const centres = Array.from({ length: classes }, (_, k) => {
    const angle = (2 * Math.PI * k) / classes;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const { inputs } = blobs({ rows, centres, std: noise, random: mulberry32(seed) });
  const weights = new Float64Array(classes * 3);
  const f = activation("step");
  const preActivation = (n: number, k: number) =>
    weights[3 * k]! * inputs[2 * n]! + weights[3 * k + 1]! * inputs[2 * n + 1]! + weights[3 * k + 2]!;
  const error = (n: number, k: number) => (n % classes === k ? 1 : 0) - f.value(preActivation(n, k));
  const backpropagated = () => {
    let most = 0;
    for (let n = 0; n < rows; n++) {
      const size = Math.max(1, Math.abs(inputs[2 * n]!), Math.abs(inputs[2 * n + 1]!));
      for (let k = 0; k < classes; k++) {
        const delta = error(n, k) * f.derivative(preActivation(n, k));
        most = Math.max(most, size * Math.abs(delta));
      }
    }
    return most;
  };
  const before = backpropagated();
  let updates = 0;
  let round = 0;
  for (let changed = -1; round < rounds && changed !== 0; ) {
    changed = 0;
    for (let n = 0; n < rows; n++) {
      for (let k = 0; k < classes; k++) {
        const e = error(n, k);
        if (e === 0) continue;
        changed++;
        weights[3 * k]! += e * inputs[2 * n]!;
        weights[3 * k + 1]! += e * inputs[2 * n + 1]!;
        weights[3 * k + 2]! += e;
      }
    }
    updates += changed;
    round++;
    yield { fraction: changed === 0 ? 1 : round / rounds, weights: weights.slice(), updates };
  }
  const right = Array.from({ length: rows }, (_, n) => {
    return Array.from({ length: classes }, (_, k) => error(n, k)).every((e) => e === 0);
  }).filter(Boolean).length;
  return {
    accuracy: right / rows,
    updates,
    rounds: round,
    converged: right === rows,
    weights,
    inputs,
    backpropagated: Math.max(before, backpropagated()),
  };
}
