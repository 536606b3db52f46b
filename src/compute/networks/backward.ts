import { times } from "../algebra/times.ts";
import { transposedTimes } from "../algebra/transposed-times.ts";
import { demandFloat64Array, sameLength } from "../check.ts";
import { batchNormBackward } from "./batch-norm.ts";
import { layerNormBackward, scaleAndShiftGradients } from "./layer-norm.ts";
import { giveToLargest } from "./maxout.ts";
import type { Layer, Network } from "./network.ts";
import { checkNetwork } from "./pass.ts";
import type { LayerWorkspace, Workspace } from "./workspace.ts";

/**
 * Back-propagation: δ = ∂L/∂h·f′(z), ∂L/∂W = δᵀ·h₋₁, ∂L/∂b = Σ δ, ∂L/∂h₋₁ = δ·W, from the
 * last layer to the first, for the rows of the last `forward`.
 *
 * `outputGradients` is rows×outputs, ∂L/∂output of a loss L that is one number, so a mean over
 * the rows has its 1/rows in there. Overwrites `network.gradients` and the rows of every layer's
 * `deltas`. Where `inputGradients` (rows×inputs) is given, ∂L/∂inputs is written there; else that
 * product is spared. At a kink f′ is the activation's; of equal maxout pieces the first gets
 * all. After an "evaluate" pass BatchNorm's statistics count as constants.
 *
 * Throws a TypeError if an argument is not a Float64Array; a RangeError if no `forward` came
 * before, or if a length does not fit its rows.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
 * back-propagating errors" (1986).
 *
 * @example
 * const network = createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 1 });
 * forward(network, Float64Array.of(3, 5));
 * backward(network, Float64Array.of(2));
 * network.gradients; // => [6, 10, 2]
 */
export function backward(
  network: Network,
  outputGradients: Float64Array,
  inputGradients?: Float64Array,
): void {
  check(network, outputGradients, inputGradients);
  const { workspace, layers } = network;
  workspace.differentiated = true;
  let [gradients, gradientsBefore] = workspace.gradients;
  gradients.set(outputGradients);
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!;
    const own = workspace.layers[l]!;
    const previous = l > 0 ? layers[l - 1]!.activations : workspace.inputs;
    layerBackward(layer, own, workspace, previous, gradients);
    if (l === 0 && !inputGradients) break;
    passOn(layer, own, workspace.rows, gradients, gradientsBefore);
    [gradients, gradientsBefore] = [gradientsBefore, gradients];
  }
  if (inputGradients) {
    for (let i = 0; i < inputGradients.length; i++) inputGradients[i] = gradients[i]!;
  }
}

/** δ and the gradients of a layer's parameters, from ∂L/∂h. */
function layerBackward(
  layer: Layer,
  own: LayerWorkspace,
  { rows, mode }: Workspace,
  previous: Float64Array,
  gradients: Float64Array,
): void {
  const { inputs, units, pieces, normalise, residual = 1, deltas, slopes } = layer;
  const cells = rows * units;
  for (let i = 0; i < cells; i++) deltas[i] = residual * gradients[i]! * slopes[i]!;
  if (normalise) scaleAndShiftGradients(layer, own, rows);
  if (normalise === "layer") layerNormBackward(layer, own, rows);
  if (normalise === "batch") batchNormBackward(layer, own, rows, mode);
  if (pieces > 1) giveToLargest(layer, own, rows);
  transposedTimes(own.affineDeltas, previous, rows, pieces * units, inputs, layer.weightGradients);
  sumRows(own.affineDeltas, rows, pieces * units, layer.biasGradients);
}

/** ∂L/∂h₋₁: through the weights, and past them where the layer is residual. */
function passOn(
  layer: Layer,
  own: LayerWorkspace,
  rows: number,
  gradients: Float64Array,
  gradientsBefore: Float64Array,
): void {
  const { inputs, units, pieces, weights, residual } = layer;
  times(own.affineDeltas, weights, rows, pieces * units, inputs, gradientsBefore);
  if (residual === undefined) return;
  for (let i = 0; i < rows * inputs; i++) gradientsBefore[i]! += gradients[i]!;
}

function sumRows(matrix: Float64Array, rows: number, columns: number, out: Float64Array): void {
  out.fill(0);
  for (let row = 0, start = 0; row < rows; row++, start += columns) {
    for (let j = 0; j < columns; j++) out[j]! += matrix[start + j]!;
  }
}

function check(network: Network, outputGradients: Float64Array, inputGradients?: Float64Array): void {
  const attempt = "Cannot run the network backward";
  checkNetwork(attempt, network);
  const { rows } = network.workspace;
  if (rows === 0) {
    throw new RangeError(`${attempt}: a forward pass must come first, received none`);
  }
  demandFloat64Array(attempt, "outputGradients", outputGradients);
  sameLength(attempt, "outputGradients", outputGradients.length, rows * network.outputs);
  if (inputGradients === undefined) return;
  demandFloat64Array(attempt, "inputGradients", inputGradients);
  sameLength(attempt, "inputGradients", inputGradients.length, rows * network.inputs);
}
