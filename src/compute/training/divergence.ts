import { firstNonFinite } from "../networks/first-non-finite.ts";
import type { Network } from "../networks/network.ts";

/** Where a training run left the finite numbers. */
export interface Divergence {
  /** steps completed before the one at fault, or none if the network could not be evaluated */
  step: number;
  /** index of the layer, from 0; the last for the loss */
  layer: number;
  /** as `firstNonFinite` names it, or "loss" where all of the network's numbers are finite */
  quantity: string;
  /** NaN, Infinity or -Infinity */
  value: number;
}

/** Names the first number that is not finite; the network's own come before the loss. */
export function locate(network: Network, step: number, loss: number): Divergence {
  const found = firstNonFinite(network);
  if (found) return { step, layer: found.layer, quantity: found.quantity, value: found.value };
  return { step, layer: network.layers.length - 1, quantity: "loss", value: loss };
}

/** Whether a vector holds neither NaN nor an infinity. */
export function allFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!(Math.abs(values[i]!) < Infinity)) return false;
  }
  return true;
}
