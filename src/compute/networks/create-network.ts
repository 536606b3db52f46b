import type { Layer, Network, NetworkOptions } from "./network.ts";
import { type LayerShape, layerParameterCount, networkShapes } from "./shape.ts";
import { layerWorkspace } from "./workspace.ts";

/**
 * A fully connected network with all the buffers it will ever need: passes allocate nothing.
 *
 * Layer l computes z = W·h₋₁ + b row by row, takes the largest of its `pieces` such maps
 * (maxout), normalises (LayerNorm or BatchNorm, then γ·z + β), and gives h = f(z), or
 * h₋₁ + residual·f(z). Every parameter is 0 but γ = 1: use `initialise`. Buffers are
 * row-major; `batch` is the most rows a pass may hold, and fewer are welcome. The network's
 * output is the last layer's h; for logits leave its activation "identity".
 *
 * Throws a RangeError if a width, the batch or `pieces` is not an integer of at least 1, if
 * there is no layer, if an activation's name is unknown, if a residual layer has not as many
 * units as inputs, or if parameters, or what a pass computes, are more than 2²⁶ numbers; a
 * TypeError if `layers` is not an array or an activation is neither.
 *
 * Source: D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by
 * back-propagating errors" (1986); maxout is Goodfellow et al. (2013), residual He et al. (2016).
 *
 * @example
 * const layers = [{ units: 3, activation: "tanh" }, { units: 1 }];
 * createNetwork({ inputs: 2, layers, batch: 4 }).parameters.length; // => 13
 */
export function createNetwork(options: NetworkOptions): Network {
  const shapes = networkShapes("Cannot create the network", options);
  const { inputs, batch } = options;
  const size = shapes.reduce((total, shape) => total + layerParameterCount(shape), 0);
  const parameters = new Float64Array(size);
  const gradients = new Float64Array(size);
  let start = 0;
  const layers = shapes.map((shape) => {
    const end = start + layerParameterCount(shape);
    const layer = createLayer(shape, batch, parameters.subarray(start, end), gradients.subarray(start, end));
    start = end;
    return layer;
  });
  const widest = layers.reduce((width, { units }) => Math.max(width, units), inputs);
  return {
    inputs,
    outputs: layers[layers.length - 1]!.units,
    batch,
    layers,
    parameters,
    gradients,
    workspace: {
      inputs: new Float64Array(batch * inputs),
      gradients: [new Float64Array(batch * widest), new Float64Array(batch * widest)],
      layers: layers.map((layer) => layerWorkspace(layer, batch)),
      outputViews: [],
      rows: 0,
      mode: "train",
      differentiated: false,
    },
  };
}

function createLayer(
  shape: LayerShape,
  batch: number,
  parameters: Float64Array,
  gradients: Float64Array,
): Layer {
  const { inputs, units, pieces, normalise } = shape;
  const cells = batch * units;
  const own = normalise ? units : 0;
  const running = normalise === "batch" ? units : 0;
  const [weights, biases, scales, shifts] = cut(parameters, pieces * units, inputs, own);
  const [weightGradients, biasGradients, scaleGradients, shiftGradients] = cut(
    gradients,
    pieces * units,
    inputs,
    own,
  );
  scales.fill(1);
  return {
    ...shape,
    weights,
    biases,
    scales,
    shifts,
    weightGradients,
    biasGradients,
    scaleGradients,
    shiftGradients,
    runningMeans: new Float64Array(running),
    runningVariances: new Float64Array(running).fill(1),
    preActivations: new Float64Array(cells),
    slopes: new Float64Array(cells),
    activations: new Float64Array(cells),
    deltas: new Float64Array(cells),
    winners: new Uint16Array(pieces > 1 ? cells : 0),
  };
}

type Cut = [Float64Array, Float64Array, Float64Array, Float64Array];

/** W (maps×inputs), b (maps), γ and β (units each), one behind the other. */
function cut(buffer: Float64Array, maps: number, inputs: number, units: number): Cut {
  const ends = [maps * inputs, maps, units, units];
  let start = 0;
  return ends.map((length) => {
    const view = buffer.subarray(start, start + length);
    start += length;
    return view;
  }) as Cut;
}
