import type { Activation } from "../activations/activation.ts";
import { activation } from "../activations/registry.ts";
import { demandObject, finiteNumber, integerWithin, kind, shown } from "../check.ts";
import type { LayerOptions, NetworkOptions, Normalisation } from "./network.ts";

/** A layer's options with every default filled in. */
export interface LayerShape {
  readonly inputs: number;
  readonly units: number;
  readonly pieces: number;
  readonly activation: Activation;
  readonly normalise: Normalisation | undefined;
  readonly residual: number | undefined;
}

/**
 * The number of parameters: Σ over the layers of pieces·units·(inputs + 1), and 2·units
 * more where a layer is normalised.
 *
 * Takes what `createNetwork` takes; `batch` plays no part. Throws what it throws.
 *
 * Source: I. J. Goodfellow et al., "Maxout networks" (2013), for the cost of pieces.
 *
 * @example
 * parameterCount({ inputs: 64, layers: [{ units: 32 }, { units: 10 }] }); // => 2410
 */
export function parameterCount(options: Omit<NetworkOptions, "batch">): number {
  const shapes = layerShapes("Cannot count the parameters", options);
  return shapes.reduce((total, shape) => total + layerParameterCount(shape), 0);
}

/** The number of parameters of one layer. */
export function layerParameterCount({ inputs, units, pieces, normalise }: LayerShape): number {
  return pieces * units * (inputs + 1) + (normalise ? 2 * units : 0);
}

/** What one kind of buffer may hold: half a gigabyte of doubles. */
const most = 2 ** 26;

/** Checks the options of a network, its size included, and fills in the defaults of its layers. */
export function networkShapes(attempt: string, options: NetworkOptions): LayerShape[] {
  const shapes = layerShapes(attempt, options);
  const { inputs, batch } = options;
  integerWithin(attempt, "batch", batch, 1, Infinity);
  const parameters = shapes.reduce((total, shape) => total + layerParameterCount(shape), 0);
  if (parameters > most) {
    throw new RangeError(
      `${attempt}: layers must have at most ${most} parameters together, received ${parameters}`,
    );
  }
  const width = shapes.reduce((total, { units, pieces }) => total + units * (1 + pieces), inputs);
  if (batch * width > most) {
    throw new RangeError(
      `${attempt}: batch must be at most ${Math.floor(most / width)} for layers of these widths, received ${batch}`,
    );
  }
  return shapes;
}

/** Checks the options of a network's layers and fills in their defaults. */
export function layerShapes(attempt: string, options: Omit<NetworkOptions, "batch">): LayerShape[] {
  demandObject(attempt, "options", options);
  integerWithin(attempt, "inputs", options.inputs, 1, Infinity);
  if (!Array.isArray(options.layers)) {
    throw new TypeError(`${attempt}: layers must be an array, received ${kind(options.layers)}`);
  }
  if (options.layers.length === 0) {
    throw new RangeError(`${attempt}: layers must not be empty, received length 0`);
  }
  let inputs = options.inputs;
  return options.layers.map((layer: LayerOptions, i) => {
    const shape = layerShape(attempt, `layers[${i}]`, layer, inputs);
    inputs = shape.units;
    return shape;
  });
}

function layerShape(attempt: string, name: string, layer: LayerOptions, inputs: number): LayerShape {
  demandObject(attempt, name, layer);
  const { units, activation: f = "identity", pieces = 1, normalise, residual } = layer;
  integerWithin(attempt, `${name}.units`, units, 1, Infinity);
  integerWithin(attempt, `${name}.pieces`, pieces, 1, 65535);
  if (normalise !== undefined && normalise !== "layer" && normalise !== "batch") {
    throw new RangeError(
      `${attempt}: ${name}.normalise must be "layer" or "batch", received ${shown(normalise)}`,
    );
  }
  if (residual !== undefined) finiteNumber(attempt, `${name}.residual`, residual);
  if (residual !== undefined && units !== inputs) {
    throw new RangeError(
      `${attempt}: ${name}.units must equal the layer's ${inputs} inputs where it is residual, received ${units}`,
    );
  }
  return { inputs, units, pieces, normalise, residual, activation: resolve(attempt, name, f) };
}

function resolve(attempt: string, name: string, f: LayerOptions["activation"]): Activation {
  if (typeof f === "string") return activation(f);
  if (typeof f?.valuesAndDerivatives === "function") return f;
  throw new TypeError(
    `${attempt}: ${name}.activation must be an Activation or the name of one, received ${kind(f)}`,
  );
}
