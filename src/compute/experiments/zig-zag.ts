import { integerWithin } from "../check.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { bestRate, type InputConditioning, inputConditioning } from "./input-conditioning.ts";
import { counts, numberWithin, seedWithin } from "./options.ts";
import { comparedInputs, type InputSource, inputSource, type UnitInputs } from "./unit-inputs.ts";
import { descents, type ZigZagRuns } from "./zig-zag-runs.ts";

/** Which descents of a two-weight unit to compare. */
export interface ZigZagOptions {
  /** default σ, tanh, σ − ½ and 2σ − 1 */
  inputs?: readonly UnitInputs[];
  /** of the descents by batches; default 1, 8 */
  batchSizes?: readonly number[];
  /** η of the descents by batches; default 0.1 */
  learningRate?: number;
  /** examples in each pool; default 256 */
  rows?: number;
  /** each seeds one pool and one order of it; default 1 to 10 */
  seeds?: readonly number[];
  /** of the condition numbers; default 2, 8, 32, 64 */
  dimensions?: readonly number[];
}

/** The outcome of `zigZag`. */
export interface ZigZag {
  /** η as given, from (−1, 1) */
  stochastic: ZigZagRuns[];
  /** all examples at once, η = 2/(λ₁ + λ₂), from (−1, 1) and from (−1, ½) */
  fullBatch: ZigZagRuns[];
  conditions: InputConditioning[];
}

/** After some descents: the latest that are complete for all seeds. */
export interface ZigZagStep extends Progress {
  runs?: ZigZagRuns;
}

/**
 * E10. Do positive inputs make descent zig-zag, and is that what makes it slow? A linear unit with
 * two weights is to move from w* + (−1, 1) to w* = (½, −½), which positive inputs make awkward: one
 * weight must grow and the other shrink. `zigZagPath` has the details.
 *
 * With one example a step the sigmoid's path is about three times as long as its displacement, and
 * every step moves both weights the same way; tanh goes nearly straight. With all examples at once
 * the same start is left in a nearly straight line: the tacking comes from the sample, or, from
 * other starts, from too long a stride. What remains is conditioning: H = E[xxᵀ] has κ = 1 +
 * d·m²/s² for inputs of mean m and variance s². At one learning rate σ and σ − ½ need the same
 * number of steps, whatever their paths: the flat direction has the curvature s² in both, and only
 * the centred one bears a larger rate.
 *
 * Throws a RangeError if a size is not a whole number of at least 1, a batch is larger than the
 * pool or the rate not above 0, and what `activation` throws for an unknown name.
 *
 * Source: Y. LeCun, I. Kanter and S. A. Solla, "Eigenvalues of covariance matrices: application to
 * neural-network learning" (1991).
 *
 * @example
 * complete(zigZag({ seeds: [1, 2] })).stochastic[0].sameSignFractions; // => [1, 1]
 */
export function zigZag(options: ZigZagOptions = {}): Experiment<ZigZag, ZigZagStep> {
  const attempt = "Cannot compare the paths";
  const { inputs = comparedInputs, learningRate = 0.1, rows = 256 } = options;
  const seeds = [...(options.seeds ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])];
  integerWithin(attempt, "rows", rows, 2, Infinity);
  const batchSizes = counts(attempt, "batchSizes", options.batchSizes ?? [1, 8]);
  batchSizes.forEach((size, i) => {
    integerWithin(attempt, `batchSizes[${i}]`, size, 1, rows);
  });
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  integerWithin(attempt, "the number of seeds", seeds.length, 1, Infinity);
  seeds.forEach((seed, i) => {
    seedWithin(attempt, `seeds[${i}]`, seed);
  });
  const dimensions = counts(attempt, "dimensions", options.dimensions ?? [2, 8, 32, 64]);
  const sources = inputs.map((each, i) => inputSource(attempt, `inputs[${i}]`, each));
  return compare({ inputs, sources, batchSizes, learningRate, rows, seeds, dimensions });
}

interface Comparison {
  inputs: readonly UnitInputs[];
  sources: InputSource[];
  batchSizes: number[];
  learningRate: number;
  rows: number;
  seeds: number[];
  dimensions: number[];
}

function* compare(comparison: Comparison): Generator<ZigZagStep, ZigZag, void> {
  const { inputs, sources, batchSizes, learningRate, rows, seeds, dimensions } = comparison;
  const groups = inputs.length * (batchSizes.length + 2);
  const stochastic: ZigZagRuns[] = [];
  const fullBatch: ZigZagRuns[] = [];
  const fraction = () => (0.6 * (stochastic.length + fullBatch.length)) / groups;
  for (const [i, each] of inputs.entries()) {
    for (const batchSize of batchSizes) {
      const start = { inputs: each, batchSize, offset: [-1, 1] as const, rows };
      const runs = yield* descents(start, seeds, () => learningRate, fraction());
      stochastic.push(runs);
      yield { fraction: fraction(), runs };
    }
    for (const offset of [
      [-1, 1],
      [-1, 0.5],
    ] as const) {
      const start = { inputs: each, batchSize: rows, offset, rows };
      const rate = (seed: number) => {
        const pool = new Float64Array(2 * rows);
        sources[i]!.fill(pool, mulberry32(seed));
        return bestRate(pool, 2);
      };
      const runs = yield* descents(start, seeds, rate, fraction());
      fullBatch.push(runs);
      yield { fraction: fraction(), runs };
    }
  }
  const conditions: InputConditioning[] = [];
  for (const [i, each] of inputs.entries()) {
    for (const dimension of dimensions) {
      conditions.push(...inputConditioning(each, sources[i]!, dimension, rows, seeds[0]!));
      yield { fraction: 0.6 + (0.2 * conditions.length) / inputs.length / dimensions.length };
    }
  }
  return { stochastic, fullBatch, conditions };
}
