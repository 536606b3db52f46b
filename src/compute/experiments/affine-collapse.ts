import type { Activation } from "../activations/activation.ts";
import { type ActivationName, activation } from "../activations/registry.ts";
import { coordinatesFor } from "../algebra/coordinates.ts";
import { integerWithin } from "../check.ts";
import { mulberry32, type Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { type AffineMap, applyAffine, collapse } from "./collapse.ts";
import { superpositionGap } from "./convolution.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { counts, seedWithin } from "./options.ts";

/** A multi-layer network to look for a single affine map in, and a convolution to test. */
export interface AffineCollapseOptions {
  /** the inputs, then the units of each layer; default 4, 16, 16, 16, 3 */
  widths?: readonly number[];
  /** f after every layer but the last; default "identity" */
  activation?: ActivationName;
  /** on how many random inputs the network and its collapse are compared; default 200 */
  points?: number;
  /** of weights, biases and inputs; default 1 */
  seed?: number;
  /** the length of the signals to convolve; default 64 */
  signal?: number;
  /** the odd length of the kernel; default 3 */
  kernel?: number;
  /** of signals and kernel; default 2 */
  convolutionSeed?: number;
}

/** The outcome of `affineCollapse`. */
export interface AffineCollapse {
  /** the product of the layers, activations left out */
  collapsed: AffineMap;
  /** what probing found: b = net(0), the columns of W = net(eⱼ) − net(0) */
  probed: AffineMap;
  /** the largest |net(x) − (W·x + b)| with the collapsed map */
  difference: number;
  /** the same with the probed map */
  probingDifference: number;
  /** of the collapsed W: at most the narrowest width */
  rank: number;
  /** max |conv(2x − 3y) − 2·conv x + 3·conv y| */
  superpositionGap: number;
}

/**
 * E01. Are many layers without activation more than one? A network with random weights and biases
 * is collapsed into W·x + b in two ways: by multiplying its layers, and by probing it as a black
 * box at 0 and the unit vectors. Both are compared with it on random inputs. A convolution is
 * tested for superposition beside it.
 *
 * With the identity all differences are rounding errors: a composition of affine maps is affine,
 * and a convolution is linear. With any other activation they are of the size of the outputs.
 * Weights are normal with variance 1/inputs, biases and inputs standard normal.
 *
 * Throws a RangeError if a size is not a whole number of at least 1, there are fewer than two
 * widths, the kernel is even, or a seed is not an integer that `mulberry32` takes.
 *
 * Source: A. Zhang, Z. C. Lipton, M. Li and A. J. Smola, "Dive into Deep Learning" (2023), §5.1.
 *
 * @example
 * complete(affineCollapse({ widths: [5, 2, 5] })).rank; // => 2
 */
export function affineCollapse(options: AffineCollapseOptions = {}): Experiment<AffineCollapse> {
  const attempt = "Cannot probe the network";
  const { points = 200, seed = 1, signal = 64, kernel = 3, convolutionSeed = 2 } = options;
  const widths = counts(attempt, "widths", options.widths ?? [4, 16, 16, 16, 3]);
  integerWithin(attempt, "the number of widths", widths.length, 2, Infinity);
  integerWithin(attempt, "points", points, 1, Infinity);
  integerWithin(attempt, "signal", signal, 1, Infinity);
  integerWithin(attempt, "kernel", kernel, 1, Infinity);
  if (kernel % 2 === 0) throw new RangeError(`${attempt}: kernel must be odd, received ${kernel}`);
  seedWithin(attempt, "seed", seed);
  seedWithin(attempt, "convolutionSeed", convolutionSeed);
  const f = activation(options.activation ?? "identity");
  return probe(widths, f, points, mulberry32(seed), () => {
    return superpositionGap(signal, kernel, mulberry32(convolutionSeed));
  });
}

function* probe(
  widths: number[],
  f: Activation,
  points: number,
  random: Random,
  convolve: () => number,
): Generator<Progress, AffineCollapse, void> {
  const normals = (n: number, std = 1) =>
    Float64Array.from({ length: n }, () => std * standardNormal(random));
  const layers = widths.slice(1).map((units, l) => {
    const inputs = widths[l]!;
    return { weights: normals(units * inputs, 1 / Math.sqrt(inputs)), biases: normals(units) };
  });
  const network = (x: Float64Array) =>
    layers.reduce((h, layer, l) => {
      const z = applyAffine(layer, h);
      return l < layers.length - 1 ? f.values(z) : z;
    }, x);
  const collapsed = collapse(
    layers.map((layer) => layer.weights),
    layers.map((layer) => layer.biases),
  );
  const probed = probing(network, widths[0]!, widths.at(-1)!);
  yield { fraction: 0.1 };

  let difference = 0;
  let probingDifference = 0;
  for (let n = 0; n < points; n++) {
    const x = normals(widths[0]!);
    const output = network(x);
    difference = Math.max(difference, gap(output, applyAffine(collapsed, x)));
    probingDifference = Math.max(probingDifference, gap(output, applyAffine(probed, x)));
    if (n % 100 === 99) yield { fraction: 0.1 + (0.8 * (n + 1)) / points };
  }
  const rows = Array.from(collapsed.biases, (_, i) =>
    collapsed.weights.slice(i * widths[0]!, (i + 1) * widths[0]!),
  );
  const { rank } = coordinatesFor(rows, widths[0]!);
  return { collapsed, probed, difference, probingDifference, rank, superpositionGap: convolve() };
}

function probing(network: (x: Float64Array) => Float64Array, inputs: number, units: number): AffineMap {
  const biases = Float64Array.from(network(new Float64Array(inputs)));
  const weights = new Float64Array(units * inputs);
  for (let j = 0; j < inputs; j++) {
    const unit = new Float64Array(inputs);
    unit[j] = 1;
    network(unit).forEach((value, i) => {
      weights[i * inputs + j] = value - biases[i]!;
    });
  }
  return { weights, biases };
}

function gap(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
