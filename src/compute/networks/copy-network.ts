import { createNetwork } from "./create-network.ts";
import type { Network } from "./network.ts";
import { checkNetwork } from "./pass.ts";

/**
 * A network of the same layers, parameters and running statistics in buffers of its own;
 * `batch` may differ, to evaluate many rows at once.
 *
 * What the last pass computed is not copied. Throws a RangeError if the batch is not an integer
 * of at least 1; a TypeError for what is no network.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
 * back-propagating errors" (1986), for the network.
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 });
 * const copy = copyNetwork(network, 100);
 * copy.parameters[0] = 5;
 * network.parameters[0]; // => 0
 */
export function copyNetwork(network: Network, batch?: number): Network {
  checkNetwork("Cannot copy the network", network);
  const copy = createNetwork({
    inputs: network.inputs,
    layers: network.layers,
    batch: batch ?? network.batch,
  });
  copy.parameters.set(network.parameters);
  copy.layers.forEach((layer, l) => {
    layer.runningMeans.set(network.layers[l]!.runningMeans);
    layer.runningVariances.set(network.layers[l]!.runningVariances);
  });
  return copy;
}
