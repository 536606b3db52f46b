import { integerWithin } from "../check.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { counts, numberWithin, seedWithin } from "./options.ts";
import { type InputSource, inputSource, type UnitInputs } from "./unit-inputs.ts";

/** Where a linear unit stands, and which batches it sees. */
export interface SameSignGradientsOptions {
  /** default the sigmoid */
  inputs?: UnitInputs;
  /** how many weights; default 2, 8 */
  dimensions?: readonly number[];
  /** default 1, 2, 4, 8, 16, 32, 128 */
  batchSizes?: readonly number[];
  /** how many batches are drawn for each; default 2000 */
  batches?: number;
  /** w − w* is this times (−1, 1, −1, 1, …); default 1 */
  distance?: number;
  /** the standard deviation of what is added to the targets; default 0 */
  labelNoise?: number;
  /** default 1 */
  seed?: number;
}

/** How often a batch moves all weights the same way. */
export interface SameSignCount {
  dimension: number;
  batchSize: number;
  /** the part of the batches whose gradient has all components above 0, or all below */
  fraction: number;
}

/** The outcome of `sameSignGradients`. */
export interface SameSignGradients {
  counts: SameSignCount[];
  /** two standard errors of a fraction are at most this, 1/√batches */
  uncertainty: number;
}

/** After each dimension and batch size: its count. */
export interface SameSignGradientsStep extends Progress {
  count?: SameSignCount;
}

/**
 * E11. For which batches do positive inputs force all weights of a unit the same way? Batches are
 * drawn afresh, x = scale·f(z) + shift with z ~ N(0, 1) and δ = (w − w*)·x − noise, and the
 * gradients Σₙ δₙxₙ whose components share one sign are counted.
 *
 * One positive example always does, whatever the dimension. In a batch δ may change sign from
 * example to example, and then Σ δₙxₙ can point anywhere in the cone of ±xₙ. Where w − w* has no
 * part along the mean of x, the larger the batch the rarer the event. Near w*, with noisy labels, δ
 * is noise and the batch does not help: the gradient is normal with covariance E[xxᵀ].
 *
 * Throws a RangeError if a size is not a whole number of at least 1, the distance is not finite,
 * the noise is negative, or both are 0.
 *
 * Source: F.-F. Li, A. Karpathy and J. Johnson, "CS231n: Convolutional Neural Networks for Visual
 * Recognition" (2016), notes on neural networks, which also make the reservation about batches.
 *
 * @example
 * complete(sameSignGradients({ dimensions: [2, 50], batchSizes: [1] })).counts.map((c) => c.fraction); // => [1, 1]
 */
export function sameSignGradients(
  options: SameSignGradientsOptions = {},
): Experiment<SameSignGradients, SameSignGradientsStep> {
  const attempt = "Cannot count the gradients";
  const { batches = 2000, distance = 1, labelNoise = 0, seed = 1 } = options;
  const dimensions = counts(attempt, "dimensions", options.dimensions ?? [2, 8]);
  const batchSizes = counts(attempt, "batchSizes", options.batchSizes ?? [1, 2, 4, 8, 16, 32, 128]);
  integerWithin(attempt, "batches", batches, 1, Infinity);
  numberWithin(attempt, "distance", distance);
  numberWithin(attempt, "labelNoise", labelNoise, { least: 0 });
  if (distance === 0) numberWithin(attempt, "labelNoise at distance 0", labelNoise, { above: 0 });
  seedWithin(attempt, "seed", seed);
  const source = inputSource(attempt, "inputs", options.inputs ?? { activation: "sigmoid" });
  return count(source, dimensions, batchSizes, { batches, distance, labelNoise, seed });
}

interface Draws {
  batches: number;
  distance: number;
  labelNoise: number;
  seed: number;
}

function* count(
  source: InputSource,
  dimensions: number[],
  batchSizes: number[],
  { batches, distance, labelNoise, seed }: Draws,
): Generator<SameSignGradientsStep, SameSignGradients, void> {
  const random = mulberry32(seed);
  const work = (d: number, size: number) => d * size * batches;
  const total = dimensions.reduce(
    (sum, d) => batchSizes.reduce((part, size) => part + work(d, size), sum),
    0,
  );
  const found: SameSignCount[] = [];
  let done = 0;
  let unreported = 0;
  for (const dimension of dimensions) {
    const gradient = new Float64Array(dimension);
    for (const batchSize of batchSizes) {
      const x = new Float64Array(batchSize * dimension);
      let sameSign = 0;
      for (let batch = 0; batch < batches; batch++) {
        gradient.fill(0);
        source.fill(x, random);
        for (let row = 0; row < x.length; row += dimension) {
          let delta = labelNoise > 0 ? -labelNoise * standardNormal(random) : 0;
          for (let i = 0; i < dimension; i++) delta += distance * (i % 2 === 0 ? -1 : 1) * x[row + i]!;
          for (let i = 0; i < dimension; i++) gradient[i]! += delta * x[row + i]!;
        }
        if (gradient.every((g) => g > 0) || gradient.every((g) => g < 0)) sameSign++;
        done += dimension * batchSize;
        unreported += dimension * batchSize;
        if (unreported >= 50_000) {
          unreported = 0;
          yield { fraction: done / total };
        }
      }
      const latest = { dimension, batchSize, fraction: sameSign / batches };
      found.push(latest);
      yield { fraction: done / total, count: latest };
    }
  }
  return { counts: found, uncertainty: 1 / Math.sqrt(batches) };
}
