import { relu, reluDerivative } from "../../activations/relu.ts";
import { integerWithin } from "../../check.ts";
import { forward } from "../../networks/forward.ts";
import type { Layer, Network } from "../../networks/network.ts";
import { callable } from "../check.ts";

/** A function whose units may be off: `Activation` is one. */
export interface Switchable {
  value(x: number): number;
  derivative(x: number): number;
}

/**
 * Which units are dead: off for every row, f(z) = 0 and f′(z) = 0 throughout.
 *
 * `preActivations` is rows×units, row-major, and may be a layer's; a mark of 1 means dead. For
 * ReLU, the default, that is z ≤ 0 in every row. A unit that is off for some rows only is alive, and
 * so is one that saturates at another value than 0. Throws a RangeError if the rows are not whole,
 * if there is none, or if a pre-activation is NaN; a TypeError for what is no Float64Array.
 *
 * Source: A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network
 * acoustic models" (2013); L. Lu, Y. Shin, Y. Su and G. E. Karniadakis, "Dying ReLU and
 * initialization" (2020).
 *
 * @example
 * [...deadMask(Float64Array.of(-1, -1, -2, 3), 2)]; // => [1, 0]
 */
export function deadMask(preActivations: Float64Array, units: number, f: Switchable = rectifier): Uint8Array {
  const attempt = "Cannot find the dead units";
  integerWithin(attempt, "units", units, 1, Infinity);
  callable(attempt, "f.value", f.value);
  callable(attempt, "f.derivative", f.derivative);
  if (!(preActivations instanceof Float64Array)) {
    throw new TypeError(
      `${attempt}: preActivations must be a Float64Array, received ${typeof preActivations}`,
    );
  }
  if (preActivations.length === 0 || preActivations.length % units !== 0) {
    throw new RangeError(
      `${attempt}: preActivations must hold whole rows of ${units} units, received length ${preActivations.length}`,
    );
  }
  const mask = new Uint8Array(units).fill(1);
  for (let i = 0; i < preActivations.length; i++) {
    const z = preActivations[i]!;
    if (Number.isNaN(z)) {
      throw new RangeError(`${attempt}: preActivations[${i}] must be a number, received NaN`);
    }
    const unit = i % units;
    if (mask[unit] === 1 && (f.value(z) !== 0 || f.derivative(z) !== 0)) mask[unit] = 0;
  }
  return mask;
}

/**
 * Which units of a network are dead on some data: one mask a layer, 1 for a unit that is off for
 * every row.
 *
 * `inputs` is rows×inputs, any number of rows: they are passed through in batches, in the mode
 * "evaluate", so the network's activations are overwritten while its parameters and running
 * statistics stay. Errors are those of `forward` and `deadMask`.
 *
 * Source: L. Lu, Y. Shin, Y. Su and G. E. Karniadakis, "Dying ReLU and initialization" (2020).
 *
 * @example
 * const network = createNetwork({ inputs: 1, layers: [{ units: 2, activation: "relu" }], batch: 1 });
 * network.layers[0].weights.set([1, -1]);
 * [...deadUnits(network, Float64Array.of(1, 2, 3))[0]]; // => [0, 1]
 */
export function deadUnits(network: Network, inputs: Float64Array): Uint8Array[] {
  const stride = network.batch * network.inputs;
  const masks: Uint8Array[] = network.layers.map(({ units }) => new Uint8Array(units).fill(1));
  for (let start = 0; start === 0 || start < inputs.length; start += stride) {
    const batch = inputs.subarray(start, start + stride);
    forward(network, batch, "evaluate");
    network.layers.forEach((layer, l) => {
      const dead = deadInPass(layer, batch.length / network.inputs);
      masks[l] = masks[l]!.map((mark, unit) => mark & dead[unit]!);
    });
  }
  return masks;
}

function deadInPass(layer: Layer, rows: number): Uint8Array {
  return deadMask(layer.preActivations.subarray(0, rows * layer.units), layer.units, layer.activation);
}

const rectifier: Switchable = { value: relu, derivative: reluDerivative };
