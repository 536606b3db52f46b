import { norm } from "../algebra/norm.ts";
import { demandObject } from "../check.ts";
import { backward } from "../networks/backward.ts";
import { forward } from "../networks/forward.ts";
import type { Layer, Network, Normalisation } from "../networks/network.ts";
import { standardNormal } from "../random/standard-normal.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { demandList, seedList } from "./options.ts";
import {
  checkRandomNetwork,
  type RandomNetwork,
  type RandomNetworkOptions,
  randomNetwork,
} from "./random-network.ts";

/** The networks to compare, and how often each is drawn. */
export interface JacobianGainOptions {
  /** default sigmoid with LeCun's weights: plain, residual by 1/√20, with LayerNorm, with BatchNorm */
  networks?: readonly RandomNetworkOptions[];
  /** default 1 to 5 */
  seeds?: readonly number[];
}

/** What all layers together do to a gradient. */
export interface JacobianGainResult {
  network: RandomNetworkOptions;
  /** one a seed: √(Σ‖Jᵀu‖²/Σ‖u‖²) over the rows, u standard normal */
  gains: number[];
  /** their geometric mean; single draws scatter widely */
  gain: number;
}

/** The outcome of `jacobianGain`, in the order of the networks. */
export interface JacobianGain {
  results: JacobianGainResult[];
}

/** The results so far. */
export interface JacobianGainStep extends Progress {
  results: readonly JacobianGainResult[];
}

/**
 * E22. How much larger or smaller is a gradient after passing back through all layers? Random networks without a
 * linear unit on top take standard normal inputs; a random direction u at the outputs goes
 * back as Jᵀu, exactly, and its length is compared.
 *
 * A direction drawn at the outputs and one drawn at the inputs of equal width are stretched alike in the mean square,
 * since both sum all entries of J squared. Plain sigmoid layers shrink it by about √χ each; a residual
 * branch of 1/√L or a normalisation makes the gain independent of the weights' scale. BatchNorm is
 * measured with the batch's own statistics held constant.
 *
 * Throws a RangeError if a size or seed is not a whole number in its range, a list is empty or a name is
 * unknown; a TypeError for what is of another type.
 *
 * Source: J. Pennington, S. S. Schoenholz and S. Ganguli, "Resurrecting the sigmoid in deep learning through
 * dynamical isometry" (2017).
 *
 * @example
 * const [plain, residual] = complete(jacobianGain()).results;
 * plain.gain < 1e-9 && residual.gain > 0.9; // => true
 */
export function jacobianGain(options: JacobianGainOptions = {}): Experiment<JacobianGain, JacobianGainStep> {
  const attempt = "Cannot measure the gain";
  demandObject(attempt, "options", options);
  const { networks = defaultNetworks() } = options;
  demandList(attempt, "networks", networks);
  for (const network of networks) checkRandomNetwork(attempt, network);
  return measureAll(networks, seedList(attempt, options.seeds ?? [1, 2, 3, 4, 5]));
}

function defaultNetworks(): RandomNetworkOptions[] {
  const plain = { activation: "sigmoid", rule: "lecun" } as const;
  return [
    plain,
    { ...plain, residual: 1 / Math.sqrt(20) },
    { ...plain, normalise: "layer" },
    { ...plain, normalise: "batch" },
  ];
}

function* measureAll(
  networks: readonly RandomNetworkOptions[],
  seeds: readonly number[],
): Generator<JacobianGainStep, JacobianGain, void> {
  const results: JacobianGainResult[] = [];
  for (const options of networks) {
    const gains: number[] = [];
    const fraction = (draws: number) => (results.length + draws / seeds.length) / networks.length;
    for (const seed of seeds) {
      const drawn = randomNetwork(options, seed, false);
      yield { fraction: fraction(gains.length + 0.5), results: [...results] };
      gains.push(measure(drawn, options.normalise));
      yield { fraction: fraction(gains.length), results: [...results] };
    }
    const gain = Math.exp(gains.reduce((sum, value) => sum + Math.log(value), 0) / gains.length);
    results.push({ network: options, gains, gain });
  }
  return { results };
}

function measure({ network, inputs, random }: RandomNetwork, normalise?: Normalisation): number {
  forward(network, inputs, "train");
  if (normalise === "batch") {
    for (const layer of network.layers) holdStatistics(layer, network);
    forward(network, inputs, "evaluate");
  }
  const directions = inputs.map(() => standardNormal(random));
  const carried = new Float64Array(inputs.length);
  backward(network, directions, carried);
  return norm(carried) / norm(directions);
}

/**
 * Turns the running statistics after one training pass, 0.9·(0, 1) + 0.1·(mean, unbiased variance), into
 * those of the batch, by which the pass itself was normalised.
 */
function holdStatistics({ runningMeans, runningVariances }: Layer, { batch }: Network): void {
  for (let j = 0; j < runningMeans.length; j++) {
    runningMeans[j]! *= 10;
    runningVariances[j] = ((10 * runningVariances[j]! - 9) * (batch - 1)) / batch;
  }
}
