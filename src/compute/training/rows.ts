import { demandFloat64Array } from "../check.ts";
import type { Network } from "../networks/network.ts";
import { checkNetwork } from "../networks/pass.ts";

/** The number of rows in a network's inputs; throws unless they are whole and finite. */
export function rowsOfInputs(attempt: string, network: Network, inputs: Float64Array): number {
  checkNetwork(attempt, network);
  demandFloat64Array(attempt, "inputs", inputs);
  const rows = inputs.length / network.inputs;
  if (!(Number.isInteger(rows) && rows >= 1)) {
    throw new RangeError(
      `${attempt}: inputs must fill whole rows of ${network.inputs} numbers, received length ${inputs.length}`,
    );
  }
  for (let i = 0; i < inputs.length; i++) {
    if (!Number.isFinite(inputs[i]!)) {
      throw new RangeError(`${attempt}: inputs[${i}] must be a finite number, received ${inputs[i]}`);
    }
  }
  return rows;
}

/** The number of rows in a network's inputs, each with as many targets as the others. */
export function rowsToLearn(
  attempt: string,
  network: Network,
  inputs: Float64Array,
  targets: Float64Array,
): number {
  const rows = rowsOfInputs(attempt, network, inputs);
  demandFloat64Array(attempt, "targets", targets);
  if (targets.length === 0 || targets.length % rows !== 0) {
    throw new RangeError(
      `${attempt}: targets must fill ${rows} rows alike, one for each row of inputs, received length ${targets.length}`,
    );
  }
  return rows;
}
