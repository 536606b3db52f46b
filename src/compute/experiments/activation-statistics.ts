import { demandObject } from "../check.ts";
import { forward } from "../networks/forward.ts";
import type { Layer } from "../networks/network.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numberWithin, seedList } from "./options.ts";
import { checkRandomNetwork, type RandomNetworkOptions, randomNetwork } from "./random-network.ts";

/** The network to look into, and how often it is drawn. */
export interface ActivationStatisticsOptions extends Partial<RandomNetworkOptions> {
  /** default 1 to 3 */
  seeds?: readonly number[];
  /** a unit counts as flat for a row where |f′(z)| is below this; default 0.01 */
  flat?: number;
}

/** What comes out of each hidden layer, over all its units and rows. */
export interface LayerStatistics {
  mean: number;
  /** the root of the mean square */
  rms: number;
  /** |mean|/rms: 0 when centred, 1 when constant */
  meanShare: number;
  /** the part of the outputs that is exactly 0 */
  zeroFraction: number;
  /** the part of the pre-activations at which f is flat */
  flatFraction: number;
}

/** The outcome of `activationStatistics`. */
export interface ActivationStatistics {
  /** a list of layers for each seed */
  draws: LayerStatistics[][];
  /** arithmetic means over the draws */
  mean: LayerStatistics[];
}

/**
 * E14. What leaves each layer of a fresh network: is its mean near 0, how many units are off, how many are
 * flat? A random network meets standard normal inputs, and every hidden layer's h is summed up.
 *
 * ReLU puts out exactly 0 half of the time without one dead unit; the mean of sigmoid's outputs is
 * nearly all of their size. The first layer follows the Gaussian moments of f; later ones
 * see inputs with a mean, and drift. The default is ReLU with He's weights, 5 layers of 128 units, 256 rows.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, `flat` is negative, there is
 * no seed, or a name is unknown; a TypeError for what is of another type.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 *
 * @example
 * const [first] = complete(activationStatistics()).mean;
 * Math.abs(first.zeroFraction - 0.5) < 0.02; // => true
 */
export function activationStatistics(
  options: ActivationStatisticsOptions = {},
): Experiment<ActivationStatistics> {
  const attempt = "Cannot take the statistics";
  demandObject(attempt, "options", options);
  const { seeds: given = [1, 2, 3], flat = 0.01, activation = "relu", rule = "he", ...rest } = options;
  const { depth = 5, width = 128, rows = 256 } = rest;
  const network = { ...rest, activation, rule, depth, width, rows };
  checkRandomNetwork(attempt, network);
  numberWithin(attempt, "flat", flat, { least: 0 });
  return collect(network, seedList(attempt, given), flat);
}

function* collect(
  options: RandomNetworkOptions,
  seeds: readonly number[],
  flat: number,
): Generator<Progress, ActivationStatistics, void> {
  const draws: LayerStatistics[][] = [];
  for (const seed of seeds) {
    const { network, inputs } = randomNetwork(options, seed);
    forward(network, inputs);
    draws.push(network.layers.slice(0, -1).map((layer) => statisticsOf(layer, flat)));
    yield { fraction: draws.length / seeds.length };
  }
  const mean = draws[0]!.map((_, l) => {
    const over = (key: keyof LayerStatistics) =>
      draws.reduce((sum, draw) => sum + draw[l]![key], 0) / draws.length;
    return {
      mean: over("mean"),
      rms: over("rms"),
      meanShare: over("meanShare"),
      zeroFraction: over("zeroFraction"),
      flatFraction: over("flatFraction"),
    };
  });
  return { draws, mean };
}

function statisticsOf({ activations, slopes }: Layer, flat: number): LayerStatistics {
  const n = activations.length;
  let [sum, squares, zeros, flats] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const h = activations[i]!;
    sum += h;
    squares += h * h;
    if (h === 0) zeros++;
    if (Math.abs(slopes[i]!) < flat) flats++;
  }
  const rms = Math.sqrt(squares / n);
  const meanShare = rms === 0 ? 0 : Math.abs(sum / n) / rms;
  return { mean: sum / n, rms, meanShare, zeroFraction: zeros / n, flatFraction: flats / n };
}
