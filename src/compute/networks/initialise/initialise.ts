import { demandFunction } from "../../check.ts";
import type { Random } from "../../random/mulberry32.ts";
import type { Layer, Network } from "../network.ts";
import { checkNetwork } from "../pass.ts";

/** Fills one layer's weights (and, if the rule says so, its biases). */
export type Initialiser = (layer: Layer, index: number, layers: readonly Layer[], random: Random) => void;

/**
 * Starts a network afresh: biases and shifts 0, scales 1, running means 0 and variances 1, then
 * the rule on each layer from the first to the last.
 *
 * The rules of this package draw weights in row-major order, one `standardNormal(random)` each
 * (one `random()` each where uniform), so the same seed gives the same network everywhere. Throws
 * a TypeError if the network is none, or the rule or `random` is not a function.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * const network = createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 1 });
 * initialise(network, constant(0.5), mulberry32(7));
 * network.parameters; // => [0.5, 0.5, 0]
 */
export function initialise(network: Network, rule: Initialiser, random: Random): void {
  const attempt = "Cannot initialise the network";
  checkNetwork(attempt, network);
  demandFunction(attempt, "rule", rule);
  demandFunction(attempt, "random", random);
  network.layers.forEach((layer, index) => {
    layer.biases.fill(0);
    layer.scales.fill(1);
    layer.shifts.fill(0);
    layer.runningMeans.fill(0);
    layer.runningVariances.fill(1);
    rule(layer, index, network.layers, random);
  });
}
