import { demandFloat64Array, kind, shown } from "../check.ts";
import type { Mode, Network } from "./network.ts";

/** The number of rows in the inputs of a forward pass, or an error that says why there is none. */
export function passRows(network: Network, inputs: Float64Array, mode: Mode): number {
  const attempt = "Cannot run the network forward";
  checkNetwork(attempt, network);
  demandFloat64Array(attempt, "inputs", inputs);
  const rows = inputs.length / network.inputs;
  if (!(Number.isInteger(rows) && rows >= 1)) {
    throw new RangeError(
      `${attempt}: inputs must fill whole rows of ${network.inputs} numbers, received length ${inputs.length}`,
    );
  }
  if (rows > network.batch) {
    throw new RangeError(
      `${attempt}: inputs must hold at most the network's batch of ${network.batch} rows, received ${rows}`,
    );
  }
  if (mode !== "train" && mode !== "evaluate") {
    throw new RangeError(`${attempt}: mode must be "train" or "evaluate", received ${shown(mode)}`);
  }
  if (rows === 1 && mode === "train") checkBatchNorm(attempt, network);
  return rows;
}

/** Demands a network. */
export function checkNetwork(attempt: string, network: Network): void {
  if (network?.workspace) return;
  throw new TypeError(`${attempt}: network must be one that createNetwork made, received ${kind(network)}`);
}

function checkBatchNorm(attempt: string, network: Network): void {
  for (const layer of network.layers) {
    if (layer.normalise === "batch") {
      throw new RangeError(
        `${attempt}: inputs must hold at least 2 rows where a batch is normalised in training, received 1`,
      );
    }
  }
}
