import { type Loss, type LossName, lossOf } from "../losses/loss.ts";
import { forward } from "../networks/forward.ts";
import type { Network } from "../networks/network.ts";
import { rowsOfInputs, rowsToLearn } from "./rows.ts";

/**
 * The mean loss of a network over any number of rows, in passes of at most
 * `network.batch` rows and in "evaluate" mode. Parameters and statistics stay as they
 * are; the buffers then hold the last pass.
 *
 * `inputs` is rows×network.inputs, `targets` as the loss asks for. If the loss of a
 * pass is NaN or infinite that is the result, and its numbers are left in the buffers
 * for `firstNonFinite`.
 *
 * Throws a RangeError if there are no whole rows, an input is not finite or the targets
 * do not fit; a TypeError if either is not a Float64Array.
 *
 * Source: T. Hastie, R. Tibshirani and J. Friedman, "The elements of statistical
 * learning" (2009), section 7.2.
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 2 });
 * evaluate(network, Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 4), "mse"); // => 7
 */
export function evaluate(
  network: Network,
  inputs: Float64Array,
  targets: Float64Array,
  loss: Loss | LossName,
): number {
  const attempt = "Cannot evaluate the network";
  const rows = rowsToLearn(attempt, network, inputs, targets);
  const { value } = lossOf(attempt, loss);
  const width = targets.length / rows;
  let total = 0;
  for (let start = 0; start < rows; start += network.batch) {
    const end = Math.min(start + network.batch, rows);
    const outputs = forward(
      network,
      inputs.subarray(start * network.inputs, end * network.inputs),
      "evaluate",
    );
    const mean = value(outputs, targets.subarray(start * width, end * width), network.outputs);
    if (!Number.isFinite(mean)) return mean;
    total += mean * (end - start);
  }
  return total / rows;
}

/**
 * What a network says of any number of rows, in passes of at most `network.batch` rows
 * and in "evaluate" mode.
 *
 * `inputs` is rows×network.inputs, finite; the result, rows×network.outputs, is a new
 * array. Throws a RangeError if there are no whole rows or an input is not finite; a
 * TypeError if `inputs` is not a Float64Array.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations
 * by back-propagating errors" (1986).
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 });
 * network.parameters.set([2, 1]);
 * predict(network, Float64Array.of(0, 1, 2)); // => [1, 3, 5]
 */
export function predict(network: Network, inputs: Float64Array): Float64Array {
  const rows = rowsOfInputs("Cannot predict", network, inputs);
  const predictions = new Float64Array(rows * network.outputs);
  for (let start = 0; start < rows; start += network.batch) {
    const end = Math.min(start + network.batch, rows);
    const pass = inputs.subarray(start * network.inputs, end * network.inputs);
    predictions.set(forward(network, pass, "evaluate"), start * network.outputs);
  }
  return predictions;
}
