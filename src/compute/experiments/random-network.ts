import { type ActivationName, activation } from "../activations/registry.ts";
import { demandObject, integerWithin } from "../check.ts";
import { createNetwork } from "../networks/create-network.ts";
import { initialise } from "../networks/initialise/initialise.ts";
import type { LayerOptions, Network, NetworkOptions, Normalisation } from "../networks/network.ts";
import { networkShapes } from "../networks/shape.ts";
import { mulberry32, type Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { numberWithin } from "./options.ts";
import { mostLayers, mostUnits } from "./training-run.ts";
import { initialiserOf, type WeightRule } from "./weight-rule.ts";

/** Equal hidden layers as drawn, before any training. */
export interface RandomNetworkOptions extends WeightRule {
  activation: ActivationName;
  /** what `activation` takes; defaults where absent */
  parameters?: Readonly<Record<string, number>>;
  /** hidden layers, at most 1000; default 20 */
  depth?: number;
  /** units a hidden layer, and inputs, at most 1024; default 64 */
  width?: number;
  /** rows of standard normal inputs; default 64 */
  rows?: number;
  /** of z, before f; default none */
  normalise?: Normalisation;
  /** h = h₋₁ + residual·f(z); default none */
  residual?: number;
}

/** A network and inputs to run through it, and the rest of the stream they were drawn from. */
export interface RandomNetwork {
  network: Network;
  inputs: Float64Array;
  random: Random;
}

/** Demands that a random network can be drawn. */
export function checkRandomNetwork(attempt: string, options: RandomNetworkOptions): void {
  demandObject(attempt, "the network", options);
  const { depth = 20, width = 64, rows = 64, residual, normalise, tanhEquivalent } = options;
  initialiserOf(attempt, options);
  integerWithin(attempt, "depth", depth, 1, mostLayers);
  integerWithin(attempt, "width", width, 1, mostUnits);
  integerWithin(attempt, "rows", rows, normalise === "batch" ? 2 : 1, Infinity);
  if (residual !== undefined) numberWithin(attempt, "residual", residual);
  if (tanhEquivalent && residual !== undefined) {
    throw new RangeError(
      `${attempt}: residual must be absent where weights are tanh-equivalent, received ${residual}`,
    );
  }
  networkShapes(attempt, shapeOf(options, true));
}

/** Draws the weights layer by layer, then the inputs, all from one seed; `head` is the linear unit on top. */
export function randomNetwork(options: RandomNetworkOptions, seed: number, head = true): RandomNetwork {
  const network = createNetwork(shapeOf(options, head));
  const random = mulberry32(seed);
  initialise(network, initialiserOf("Cannot draw the network", options), random);
  const length = network.batch * network.inputs;
  const inputs = Float64Array.from({ length }, () => standardNormal(random));
  return { network, inputs, random };
}

function shapeOf(options: RandomNetworkOptions, head: boolean): NetworkOptions {
  const { depth = 20, width = 64, rows = 64, normalise, residual } = options;
  const f = activation(options.activation, options.parameters);
  const layer: LayerOptions = { units: width, activation: f, normalise, residual };
  const layers = Array.from({ length: depth }, () => layer);
  return { inputs: width, layers: head ? [...layers, { units: 1 }] : layers, batch: rows };
}
