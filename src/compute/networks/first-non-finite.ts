import type { Layer, Network } from "./network.ts";
import { checkNetwork } from "./pass.ts";

/** What may be the first number of a step that is not finite. */
export type Quantity =
  | "input"
  | "pre-activation"
  | "activation"
  | "delta"
  | "scale gradient"
  | "shift gradient"
  | "weight gradient"
  | "bias gradient"
  | "weight"
  | "bias"
  | "scale"
  | "shift";

/** Where NaN or an infinity first appeared. */
export interface NonFinite {
  /** 0 for the first layer, whose inputs are the network's */
  layer: number;
  quantity: Quantity;
  value: number;
}

/**
 * The first number that is not finite, in the order in which a training step computes them:
 * inputs; z and h of the first to the last layer; δ and the gradients of the last to the first;
 * then the parameters. Undefined if all are finite.
 *
 * Only the rows of the last pass count, and δ and gradients only if `backward` has run since.
 * Parameters come last because a step changes them last: asked after every step, this names the
 * cause. δ is non-finite first where the gradient of the loss was. Throws a TypeError for what is
 * no network.
 *
 * Source: R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent neural
 * networks" (2013), on exploding gradients.
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 1, activation: "tanh" }], batch: 1 });
 * network.layers[0].weights[0] = 1e200;
 * forward(network, Float64Array.of(1e200));
 * firstNonFinite(network).quantity; // => "pre-activation"
 */
export function firstNonFinite(network: Network): NonFinite | undefined {
  checkNetwork("Cannot look for a number that is not finite", network);
  for (const [layer, quantity, values, length] of inOrder(network)) {
    for (let i = 0; i < length; i++) {
      const value = values[i]!;
      if (!Number.isFinite(value)) return { layer, quantity, value };
    }
  }
  return undefined;
}

type Entry = [layer: number, quantity: Quantity, values: Float64Array, length: number];

function* inOrder({ layers, workspace, inputs }: Network): Generator<Entry, void> {
  const { rows, differentiated } = workspace;
  const entry = (layer: number, quantity: Quantity, values: Float64Array): Entry => [
    layer,
    quantity,
    values,
    values.length,
  ];
  yield [0, "input", workspace.inputs, rows * inputs];
  for (const [l, { preActivations, activations, units }] of layers.entries()) {
    yield [l, "pre-activation", preActivations, rows * units];
    yield [l, "activation", activations, rows * units];
  }
  for (let l = layers.length - 1; differentiated && l >= 0; l--) {
    const layer = layers[l]!;
    yield [l, "delta", layer.deltas, rows * layer.units];
    yield entry(l, "scale gradient", layer.scaleGradients);
    yield entry(l, "shift gradient", layer.shiftGradients);
    yield entry(l, "weight gradient", layer.weightGradients);
    yield entry(l, "bias gradient", layer.biasGradients);
  }
  for (const [l, layer] of layers.entries()) {
    for (const [quantity, values] of parametersOf(layer)) yield entry(l, quantity, values);
  }
}

function parametersOf({ weights, biases, scales, shifts }: Layer): [Quantity, Float64Array][] {
  return [
    ["weight", weights],
    ["bias", biases],
    ["scale", scales],
    ["shift", shifts],
  ];
}
