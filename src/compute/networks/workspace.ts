import type { Layer, Mode } from "./network.ts";

/** The buffers of a layer that are of no interest outside a pass. */
export interface LayerWorkspace {
  /** W·h₋₁ + b, batch×(pieces·units); `sums` themselves where there is one piece */
  readonly affine: Float64Array;
  /** ∂L/∂affine; `sumDeltas` themselves where there is one piece */
  readonly affineDeltas: Float64Array;
  /** the largest piece, batch×units; the layer's z where nothing is normalised */
  readonly sums: Float64Array;
  /** ∂L/∂sums; the layer's δ where nothing is normalised */
  readonly sumDeltas: Float64Array;
  /** (sums − mean)/deviation, batch×units, where normalised */
  readonly standardised: Float64Array;
  /** 1/deviation, one a row ("layer") or one a unit ("batch") */
  readonly inverseDeviations: Float64Array;
}

/** Everything a pass needs beside the layers. */
export interface Workspace {
  /** a copy of the last inputs, batch×inputs, so that a caller may reuse hers */
  readonly inputs: Float64Array;
  /** ∂L/∂h of the layer at hand and of the one before it, by turns; batch × the widest layer */
  readonly gradients: readonly [Float64Array, Float64Array];
  readonly layers: readonly LayerWorkspace[];
  /** views of the outputs by their number of rows, made when first asked for */
  readonly outputViews: (Float64Array | undefined)[];
  /** the rows of the last pass, 0 before any */
  rows: number;
  mode: Mode;
  /** whether `backward` has run since the last `forward` */
  differentiated: boolean;
}

/** Makes the buffers of a layer, sharing what need not be kept apart. */
export function layerWorkspace(layer: Layer, batch: number): LayerWorkspace {
  const { units, pieces, normalise } = layer;
  const cells = batch * units;
  const sums = normalise ? new Float64Array(cells) : layer.preActivations;
  const sumDeltas = normalise ? new Float64Array(cells) : layer.deltas;
  return {
    affine: pieces > 1 ? new Float64Array(cells * pieces) : sums,
    affineDeltas: pieces > 1 ? new Float64Array(cells * pieces) : sumDeltas,
    sums,
    sumDeltas,
    standardised: new Float64Array(normalise ? cells : 0),
    inverseDeviations: new Float64Array(normalise === "batch" ? units : normalise ? batch : 0),
  };
}
