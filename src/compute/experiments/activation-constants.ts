import type { Activation } from "../activations/activation.ts";
import { type ActivationName, activation } from "../activations/registry.ts";
import { integerWithin } from "../check.ts";
import { sigmoid, sigmoidDerivative } from "../activations/sigmoid.ts";
import { criticalWeightVariance } from "../theory/mean-field/critical.ts";
import { widestNielsenWindow } from "../theory/nielsen-window.ts";
import { type GaussianMoments, gaussianMoments } from "../theory/quadrature/gaussian-moments.ts";
import { root } from "../theory/root.ts";
import { type CurvePoint, largestGap, minimum, steepest } from "./curve-points.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numberWithin } from "./options.ts";

/** A chain of sigmoid neurons, one a layer, all with one weight and bias. */
export interface SigmoidChain {
  weight: number;
  bias: number;
  /** h₀; default ½ */
  start?: number;
}

/** Which activations to measure, and which chains to follow. */
export interface ActivationConstantsOptions {
  /** default sigmoid, tanh, relu, leaky-relu, elu, selu, gelu, silu, mish, softplus */
  activations?: readonly ActivationName[];
  /** default (8, −4), (4, −2), (1, −½) and (1, 0) from ½, and (1, 0) from its fixed point 0.6590… */
  chains?: readonly SigmoidChain[];
  /** of each chain; default 20 */
  layers?: number;
}

/** The constants of one activation, with its default parameters. */
export interface ActivationConstants extends GaussianMoments {
  name: ActivationName;
  /** f′ where |f′| is largest, one place if there are several; at a kink its limit from one side */
  steepest: CurvePoint;
  /** the lowest point if f falls before it and rises after it, else null */
  minimum: CurvePoint | null;
  /** σ_w² at which gradients neither vanish nor explode without biases; null if there is none */
  criticalWeightVariance: number | null;
}

/** The outcome of `activationConstants`. */
export interface ActivationTable {
  constants: ActivationConstants[];
  /** ∂h_L/∂h₀ = Π w·σ′(w·h + b) of each chain, and h_L */
  chains: (Required<SigmoidChain> & { gradient: number; end: number })[];
  /** Π (1 − 1/(l + 1)²) over the layers l: every factor below 1, the product above ½ */
  slowProduct: number;
  /** the w for which |w·σ′(w·a + b)| ≥ 1 holds on the widest interval of a, and its width */
  widestWindow: { weight: number; width: number };
  /** the largest errors of two approximations of GELU on [−10, 10] */
  geluErrors: { tanh: number; sigmoid: number };
}

/** After each activation: its constants. */
export interface ActivationTableStep extends Progress {
  constants: ActivationConstants;
}

/**
 * E24. The constants by which activations are chosen: Gaussian moments by quadrature, steepest
 * slope, minimum, critical weight variance; and counter-examples about products of derivatives.
 *
 * A chain of sigmoids multiplies its gradient by w·σ′ in each layer, so σ′ ≤ ¼ says nothing without
 * the weights: 20 layers with w = 8, b = −4 multiply it by exactly 2²⁰, with w = 4, b = −2 by
 * exactly 1. Nor do factors below 1 make a product vanish: Π (1 − 1/(l + 1)²) over L layers is (L +
 * 2)/(2(L + 1)), which tends to ½.
 *
 * Throws a RangeError if a number is not finite or `layers` not a whole number of at least 1, and
 * what `activation` throws for an unknown name.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017); M. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 5.
 *
 * @example
 * complete(activationConstants({ activations: ["relu"] })).chains[0].gradient; // => 1048576
 */
export function activationConstants(
  options: ActivationConstantsOptions = {},
): Experiment<ActivationTable, ActivationTableStep> {
  const attempt = "Cannot tabulate the constants";
  const { layers = 20 } = options;
  integerWithin(attempt, "layers", layers, 1, Infinity);
  const names = options.activations ?? [
    "sigmoid",
    "tanh",
    "relu",
    "leaky-relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "mish",
    "softplus",
  ];
  const chains = options.chains ?? [
    { weight: 8, bias: -4 },
    { weight: 4, bias: -2 },
    { weight: 1, bias: -0.5 },
    { weight: 1, bias: 0 },
    { weight: 1, bias: 0, start: root((h) => sigmoid(h) - h, 0, 1) },
  ];
  const checked = chains.map(({ weight, bias, start = 0.5 }, i) => {
    for (const [name, value] of Object.entries({ weight, bias, start })) {
      numberWithin(attempt, `chains[${i}].${name}`, value);
    }
    return { weight, bias, start };
  });
  const functions = names.map((name) => [name, activation(name)] as const);
  return tabulate(functions, checked, layers);
}

function* tabulate(
  functions: (readonly [ActivationName, Activation])[],
  chains: Required<SigmoidChain>[],
  layers: number,
): Generator<ActivationTableStep, ActivationTable, void> {
  const table: ActivationConstants[] = [];
  for (const [name, f] of functions) {
    const constants = {
      name,
      ...gaussianMoments(f),
      steepest: steepest(f),
      minimum: minimum(f),
      criticalWeightVariance: criticalWeightVariance(f),
    };
    table.push(constants);
    yield { fraction: table.length / functions.length, constants };
  }
  let slowProduct = 1;
  for (let l = 1; l <= layers; l++) slowProduct *= 1 - 1 / (l + 1) ** 2;
  const [exact, byTanh] = [activation("gelu"), activation("gelu-tanh")];
  return {
    constants: table,
    chains: chains.map((chain) => follow(chain, layers)),
    slowProduct,
    widestWindow: widestNielsenWindow(),
    geluErrors: {
      tanh: largestGap((x) => exact.value(x) - byTanh.value(x)),
      sigmoid: largestGap((x) => exact.value(x) - x * sigmoid(1.702 * x)),
    },
  };
}

function follow(chain: Required<SigmoidChain>, layers: number) {
  let h = chain.start;
  let gradient = 1;
  for (let l = 0; l < layers; l++) {
    const z = chain.weight * h + chain.bias;
    gradient *= chain.weight * sigmoidDerivative(z);
    h = sigmoid(z);
  }
  return { ...chain, gradient, end: h };
}
