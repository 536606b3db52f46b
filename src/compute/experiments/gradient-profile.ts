import { norm } from "../algebra/norm.ts";
import { demandObject } from "../check.ts";
import { backward } from "../networks/backward.ts";
import { forward } from "../networks/forward.ts";
import { loss } from "../losses/loss.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { seedList } from "./options.ts";
import { checkRandomNetwork, type RandomNetworkOptions, randomNetwork } from "./random-network.ts";

/** The network to look into, and how often it is drawn. */
export interface GradientProfileOptions extends Partial<RandomNetworkOptions> {
  /** default 1 to 5 */
  seeds?: readonly number[];
}

/** What the layers of one draw, or the geometric means over several, look like at the start. */
export interface GradientProfileLayers {
  /** ‖∂L/∂W‖ of each hidden layer */
  weightGradients: Float64Array;
  /** the root mean square of δ = ∂L/∂z, over rows and units, of each hidden layer */
  deltas: Float64Array;
  /** the root mean square of h of each hidden layer */
  activations: Float64Array;
  /** Σ W·∂L/∂W of each hidden layer: all equal where no bias and only ray-shaped f */
  innerProducts: Float64Array;
}

/** The outcome of `gradientProfile`. */
export interface GradientProfile {
  /** one a seed */
  draws: GradientProfileLayers[];
  /** geometric means over the draws; of the inner products the arithmetic one */
  mean: GradientProfileLayers;
  /** δ₁/δ_L, the geometric mean over the draws */
  deltaRatio: number;
  /** the (L − 1)-th root of δ₁/δ_L: the factor a layer; 1 for a single layer */
  perLayer: number;
  /** ‖∂L/∂W₁‖/‖∂L/∂W_L‖: read it only beside the absolute norms */
  weightGradientRatio: number;
}

/** The draws so far. */
export interface GradientProfileStep extends Progress {
  draws: readonly GradientProfileLayers[];
}

/**
 * E08. How large are the gradients of each layer before any training? A random network meets a batch of standard
 * normal inputs with targets ±1 and the mean squared error; every layer's ‖∂L/∂W‖ and δ are measured.
 *
 * δ shrinks or grows by about √χ a layer (`meanField`). The absolute norms matter: in a ReLU
 * network without biases Σ W·∂L/∂W is the same in every layer (Du, Hu and Lee, 2018), so in
 * equal layers the ratio of the norms stays near 1 even when all of them are 1e-24.
 *
 * The default is 20 sigmoid layers of 64 units with LeCun's weights. A ratio is NaN where the gradients it
 * compares are 0 in a draw, as those of the step function are. Throws a RangeError if a size or
 * seed is not a whole number in its range, there is no seed, or a name is unknown; a TypeError for
 * what is of another type.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 *
 * @example
 * complete(gradientProfile({ depth: 10 })).deltaRatio < 1e-4; // => true
 */
export function gradientProfile(
  options: GradientProfileOptions = {},
): Experiment<GradientProfile, GradientProfileStep> {
  const attempt = "Cannot profile the gradients";
  demandObject(attempt, "options", options);
  const { seeds: given = [1, 2, 3, 4, 5], activation = "sigmoid", rule = "lecun", ...rest } = options;
  const network = { ...rest, activation, rule };
  checkRandomNetwork(attempt, network);
  return profile(network, seedList(attempt, given));
}

function* profile(
  options: RandomNetworkOptions,
  seeds: readonly number[],
): Generator<GradientProfileStep, GradientProfile, void> {
  const draws: GradientProfileLayers[] = [];
  for (const seed of seeds) {
    draws.push(measure(options, seed));
    yield { fraction: draws.length / seeds.length, draws: [...draws] };
  }
  const over = (of: (draw: GradientProfileLayers) => Float64Array, mean: typeof geometricMean) =>
    of(draws[0]!).map((_, l) => mean(draws.map((draw) => of(draw)[l]!)));
  const ratio = (of: (draw: GradientProfileLayers) => Float64Array) =>
    geometricMean(draws.map((draw) => of(draw)[0]! / of(draw).at(-1)!));
  const deltaRatio = ratio((draw) => draw.deltas);
  const depth = draws[0]!.deltas.length;
  return {
    draws,
    mean: {
      weightGradients: over((draw) => draw.weightGradients, geometricMean),
      deltas: over((draw) => draw.deltas, geometricMean),
      activations: over((draw) => draw.activations, geometricMean),
      innerProducts: over((draw) => draw.innerProducts, arithmeticMean),
    },
    deltaRatio,
    perLayer: depth > 1 ? deltaRatio ** (1 / (depth - 1)) : 1,
    weightGradientRatio: ratio((draw) => draw.weightGradients),
  };
}

function measure(options: RandomNetworkOptions, seed: number): GradientProfileLayers {
  const { network, inputs, random } = randomNetwork(options, seed);
  const outputs = forward(network, inputs);
  const targets = outputs.map(() => (random() < 0.5 ? -1 : 1));
  const gradients = new Float64Array(outputs.length);
  loss("mse").gradient(outputs, targets, 1, gradients);
  backward(network, gradients);
  const hidden = network.layers.slice(0, -1);
  const each = (of: (layer: (typeof hidden)[number]) => number) => Float64Array.from(hidden, of);
  return {
    weightGradients: each((layer) => norm(layer.weightGradients)),
    deltas: each((layer) => norm(layer.deltas) / Math.sqrt(layer.deltas.length)),
    activations: each((layer) => norm(layer.activations) / Math.sqrt(layer.activations.length)),
    innerProducts: each(({ weights, weightGradients }) =>
      weights.reduce((sum, weight, i) => sum + weight * weightGradients[i]!, 0),
    ),
  };
}

function arithmeticMean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function geometricMean(values: number[]): number {
  return Math.exp(arithmeticMean(values.map(Math.log)));
}
