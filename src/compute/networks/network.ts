import type { Activation } from "../activations/activation.ts";
import type { ActivationName } from "../activations/registry.ts";
import type { Workspace } from "./workspace.ts";

/** Whether a pass learns from its own batch (batch statistics) or uses what was learned. */
export type Mode = "train" | "evaluate";

/** What a layer's affine maps are normalised over: the units of a row, or the rows of a unit. */
export type Normalisation = "layer" | "batch";

/** One fully connected layer: h = f(z), z = W·h₋₁ + b, with what may be added to that. */
export interface LayerOptions {
  units: number;
  /** f, or its name; "identity" when absent */
  activation?: Activation | ActivationName;
  /** maxout: z is the largest of this many affine maps, unit by unit; 1 when absent */
  pieces?: number;
  /** normalises z before f is applied, with a learned scale γ and shift β */
  normalise?: Normalisation;
  /** h = h₋₁ + residual·f(z); the layer then has as many units as inputs */
  residual?: number;
}

/** The shape of a network. */
export interface NetworkOptions {
  /** columns of the input */
  inputs: number;
  layers: readonly LayerOptions[];
  /** the most rows a pass may hold */
  batch: number;
}

/**
 * A layer's numbers, all row-major. Parameters and gradients are views into the network's;
 * what has `batch` rows holds the rows of the last pass first, and older ones behind them.
 */
export interface Layer {
  readonly inputs: number;
  readonly units: number;
  readonly pieces: number;
  readonly activation: Activation;
  readonly normalise: Normalisation | undefined;
  readonly residual: number | undefined;
  /** W, pieces×units×inputs */
  readonly weights: Float64Array;
  /** b, pieces×units */
  readonly biases: Float64Array;
  /** γ and β, one a unit; empty unless the layer is normalised */
  readonly scales: Float64Array;
  readonly shifts: Float64Array;
  readonly weightGradients: Float64Array;
  readonly biasGradients: Float64Array;
  readonly scaleGradients: Float64Array;
  readonly shiftGradients: Float64Array;
  /** what `evaluate` normalises a batch by, one a unit; empty unless normalise is "batch" */
  readonly runningMeans: Float64Array;
  readonly runningVariances: Float64Array;
  /** z, batch×units: what f is applied to, after the maximum and the normalisation */
  readonly preActivations: Float64Array;
  /** f′(z), batch×units */
  readonly slopes: Float64Array;
  /** h, batch×units */
  readonly activations: Float64Array;
  /** δ = ∂L/∂z, batch×units, filled by `backward` */
  readonly deltas: Float64Array;
  /** maxout: the piece that was largest, the first of equals, batch×units; empty with one piece */
  readonly winners: Uint16Array;
}

/** A network and every buffer it computes in; two networks never share one. */
export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly batch: number;
  readonly layers: readonly Layer[];
  /** layer by layer: W, b and, where normalised, γ, β */
  readonly parameters: Float64Array;
  /** ∂L/∂parameters, in the same order */
  readonly gradients: Float64Array;
  /** what passes from `forward` to `backward`; its layout may change */
  readonly workspace: Workspace;
}
