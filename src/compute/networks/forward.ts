import { timesTransposed } from "../algebra/times-transposed.ts";
import { batchNormForward } from "./batch-norm.ts";
import { layerNormForward } from "./layer-norm.ts";
import { takeLargest } from "./maxout.ts";
import type { Layer, Mode, Network } from "./network.ts";
import { passRows } from "./pass.ts";
import type { LayerWorkspace } from "./workspace.ts";

/**
 * Runs rows of inputs through the network; every layer keeps its z, f′(z) and h.
 *
 * `inputs` is rows×inputs, 1 ≤ rows ≤ batch; it is copied, so the caller may reuse it. Returns
 * rows×outputs, a view of the last layer's activations that the next pass overwrites. BatchNorm
 * takes the batch's own statistics and moves the running ones in "train", the default, and uses
 * the running ones in "evaluate" (ε = 1e-5, momentum 0.1, as in PyTorch). NaN and infinities
 * pass through: `firstNonFinite` finds where they arose.
 *
 * Throws a TypeError if `inputs` is not a Float64Array; a RangeError if it does not hold whole
 * rows, at least one and at most `batch`, if the mode is unknown, or if a batch of one row is
 * to be normalised by its own statistics.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
 * back-propagating errors" (1986).
 *
 * @example
 * const network = createNetwork({ inputs: 2, layers: [{ units: 1, activation: "relu" }], batch: 2 });
 * network.layers[0].weights.set([1, -1]);
 * forward(network, Float64Array.of(3, 1, 1, 3)); // => [2, 0]
 */
export function forward(network: Network, inputs: Float64Array, mode: Mode = "train"): Float64Array {
  const rows = passRows(network, inputs, mode);
  const { workspace, layers } = network;
  workspace.rows = rows;
  workspace.mode = mode;
  workspace.differentiated = false;
  workspace.inputs.set(inputs);
  let previous = workspace.inputs;
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]!;
    layerForward(layer, workspace.layers[l]!, previous, rows, mode);
    previous = layer.activations;
  }
  workspace.outputViews[rows] ??= previous.subarray(0, rows * network.outputs);
  return workspace.outputViews[rows];
}

function layerForward(
  layer: Layer,
  workspace: LayerWorkspace,
  previous: Float64Array,
  rows: number,
  mode: Mode,
): void {
  const { inputs, units, pieces, weights, biases, normalise, residual, activations } = layer;
  timesTransposed(previous, weights, biases, rows, inputs, pieces * units, workspace.affine);
  if (pieces > 1) takeLargest(layer, workspace, rows);
  if (normalise === "layer") layerNormForward(layer, workspace, rows);
  if (normalise === "batch") batchNormForward(layer, workspace, rows, mode);
  const cells = rows * units;
  layer.activation.valuesAndDerivatives(layer.preActivations, activations, layer.slopes, cells);
  if (residual === undefined) return;
  for (let i = 0; i < cells; i++) activations[i] = previous[i]! + residual * activations[i]!;
}
