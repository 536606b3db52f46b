import { sigmoid, sigmoidDerivative } from "../activations/sigmoid.ts";
import { integerWithin } from "../check.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numberWithin, numbers } from "./options.ts";

/** A neuron with one input, and what it should unlearn. */
export interface SaturatedNeuronOptions {
  /** pairs of a first weight and a first bias; default (0.6, 0.9) and (2, 2) */
  starts?: readonly { weight: number; bias: number }[];
  /** the one input x; default 1 */
  input?: number;
  /** η; default 0.15 */
  learningRate?: number;
  /** the run ends when the output falls below this; the target is 0; default 0.1 */
  goal?: number;
  /** give up after so many steps; default 10000 */
  limit?: number;
  /** pre-activations at which the two gradients are compared, for a target of 1; default −10 */
  probes?: readonly number[];
}

/** The loss that is descended: ½(a − y)² or −y log a − (1 − y) log(1 − a). */
export type NeuronLoss = "squared-error" | "cross-entropy";

/** One neuron learning with one loss. */
export interface SaturatedNeuronRun {
  loss: NeuronLoss;
  weight: number;
  bias: number;
  /** the updates after which the output was below the goal; absent if the limit came first */
  updates?: number;
  /** the forward passes until such an output was seen, one more than the updates */
  passes?: number;
  /** the output before the first step and after each */
  outputs: Float64Array;
}

/** ∂L/∂z of both losses for a target of 1. */
export interface NeuronGradients {
  z: number;
  squaredError: number;
  crossEntropy: number;
}

/** The outcome of `saturatedNeuron`. */
export interface SaturatedNeuron {
  runs: SaturatedNeuronRun[];
  gradients: NeuronGradients[];
}

/** After each run: its outcome. */
export interface SaturatedNeuronStep extends Progress {
  run: SaturatedNeuronRun;
}

/**
 * E17. How long does a sigmoid neuron that is confidently wrong take to recover? It has one input
 * and the target 0, starts with an output near 1, and descends either ½(a − y)² or the
 * cross-entropy. Counted are the updates until its output is below the goal.
 *
 * The gradients with respect to z = w·x + b are (a − y)·σ′(z) and a − y: the first fades where the
 * sigmoid is flat, however wrong the output; in the second σ′ has cancelled.
 *
 * Throws a RangeError if a number is not finite, the rate or limit is not positive, or the goal is
 * not between 0 and 1.
 *
 * Source: M. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 3, whose starting points,
 * rate and target these are.
 *
 * @example
 * complete(saturatedNeuron()).runs.map((run) => run.updates); // => [273, 41, 469, 50]
 */
export function saturatedNeuron(
  options: SaturatedNeuronOptions = {},
): Experiment<SaturatedNeuron, SaturatedNeuronStep> {
  const attempt = "Cannot train the neuron";
  const {
    starts = [
      { weight: 0.6, bias: 0.9 },
      { weight: 2, bias: 2 },
    ],
    input = 1,
    learningRate = 0.15,
    goal = 0.1,
    limit = 10_000,
  } = options;
  starts.forEach(({ weight, bias }, i) => {
    numberWithin(attempt, `starts[${i}].weight`, weight);
    numberWithin(attempt, `starts[${i}].bias`, bias);
  });
  numberWithin(attempt, "input", input);
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  numberWithin(attempt, "goal", goal, { above: 0, below: 1 });
  integerWithin(attempt, "limit", limit, 1, Infinity);
  const probes = numbers(attempt, "probes", options.probes ?? [-10]);
  return race({ starts, input, learningRate, goal, limit, probes });
}

function* race(
  options: Required<SaturatedNeuronOptions>,
): Generator<SaturatedNeuronStep, SaturatedNeuron, void> {
  const { starts, probes } = options;
  const runs: SaturatedNeuronRun[] = [];
  for (const { weight, bias } of starts) {
    for (const loss of ["squared-error", "cross-entropy"] as const) {
      const run = recover(weight, bias, loss, options);
      runs.push(run);
      yield { fraction: runs.length / (2 * starts.length), run };
    }
  }
  const gradients = probes.map((z) => {
    return { z, squaredError: slope("squared-error", z, 1), crossEntropy: slope("cross-entropy", z, 1) };
  });
  return { runs, gradients };
}

function recover(
  weight: number,
  bias: number,
  loss: NeuronLoss,
  { input, learningRate, goal, limit }: Required<SaturatedNeuronOptions>,
): SaturatedNeuronRun {
  let w = weight;
  let b = bias;
  const outputs = [sigmoid(w * input + b)];
  while (outputs.at(-1)! >= goal && outputs.length <= limit) {
    const delta = slope(loss, w * input + b, 0);
    w -= learningRate * delta * input;
    b -= learningRate * delta;
    outputs.push(sigmoid(w * input + b));
  }
  const run = { loss, weight, bias, outputs: Float64Array.from(outputs) };
  const recovered = outputs.at(-1)! < goal;
  return recovered ? { ...run, updates: outputs.length - 1, passes: outputs.length } : run;
}

/** ∂L/∂z. For y = 1, a − y is written −σ(−z), which keeps its digits. */
function slope(loss: NeuronLoss, z: number, y: 0 | 1): number {
  const error = y === 0 ? sigmoid(z) : -sigmoid(-z);
  return loss === "cross-entropy" ? error : error * sigmoidDerivative(z);
}
