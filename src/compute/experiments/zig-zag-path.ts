import { integerWithin, sameLength, type Vector } from "../check.ts";
import { shuffle } from "../data/shuffle.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numbers, numberWithin, seedWithin } from "./options.ts";
import { inputSource, type UnitInputs } from "./unit-inputs.ts";

/** A linear unit without bias, and how it descends. */
export interface ZigZagPathOptions {
  /** default the sigmoid */
  inputs?: UnitInputs;
  /** examples in the pool; default 256 */
  rows?: number;
  /** of the pool; default 1 */
  poolSeed?: number;
  /** w*, where all errors are 0; its length is the dimension; default (0.5, −0.5) */
  optimum?: Vector;
  /** w₀ − w*; default (−1, 1) */
  offset?: Vector;
  /** B; the whole pool at once when it is `rows`; default 1 */
  batchSize?: number;
  /** η; default 0.1 */
  learningRate?: number;
  /** of the order of the examples; default 1 */
  seed?: number;
  /** the run ends within this distance of w*; default 0.05 */
  tolerance?: number;
  /** give up after so many steps; default 20000 */
  limit?: number;
}

/** A descent, and how crooked it was. */
export interface ZigZagPath {
  /** whether it came within the tolerance before the limit */
  converged: boolean;
  steps: number;
  /** Z, the length of the path over the distance from its start to its end; 1 for a straight line */
  index: number;
  /** the part of the steps in which all components of w moved the same way */
  sameSignFraction: number;
  /** the part of the steps that turned back on the one before, by more than a right angle */
  reversalFraction: number;
  /** w at the start and after each step, row by row */
  path: Float64Array;
}

/** Where w is now. */
export interface ZigZagPathStep extends Progress {
  step: number;
  weights: Float64Array;
}

/**
 * E10, one run. How crooked is the path of stochastic gradient descent? A linear unit is to find w*
 * from inputs x = scale·f(z) + shift, z ~ N(0, 1), without noise: the error is δ = (w − w*)·x, the
 * step −η times the mean of δ·x over a batch. The pool is drawn once and shuffled before each
 * round.
 *
 * If every x is positive, one example moves all weights the same way. A start that needs one weight
 * to grow and another to shrink is then left by tacking: Z counts how much longer that is.
 * `fraction` is that of log‖w − w*‖. A run that strays a million times its first distance ends.
 *
 * Throws a RangeError if a number is out of its range or the offset does not match w* or is 0, and
 * what `activation` throws for an unknown name.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * complete(zigZagPath()).sameSignFraction; // => 1
 */
export function zigZagPath(options: ZigZagPathOptions = {}): Experiment<ZigZagPath, ZigZagPathStep> {
  const attempt = "Cannot follow the path";
  const { rows = 256, poolSeed = 1, batchSize = 1, learningRate = 0.1 } = options;
  const { seed = 1, tolerance = 0.05, limit = 20_000 } = options;
  const optimum = Float64Array.from(numbers(attempt, "optimum", options.optimum ?? [0.5, -0.5]));
  const offset = Float64Array.from(numbers(attempt, "offset", options.offset ?? [-1, 1]));
  sameLength(attempt, "offset", offset.length, optimum.length);
  integerWithin(attempt, "rows", rows, 1, Infinity);
  integerWithin(attempt, "batchSize", batchSize, 1, rows);
  integerWithin(attempt, "limit", limit, 1, Infinity);
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  numberWithin(attempt, "tolerance", tolerance, { above: 0 });
  numberWithin(attempt, "the length of offset", Math.hypot(...offset), { above: tolerance });
  seedWithin(attempt, "poolSeed", poolSeed);
  seedWithin(attempt, "seed", seed);
  const source = inputSource(attempt, "inputs", options.inputs ?? { activation: "sigmoid" });
  const pool = new Float64Array(rows * optimum.length);
  source.fill(pool, mulberry32(poolSeed));
  return follow({ pool, optimum, offset, batchSize, learningRate, seed, tolerance, limit });
}

interface Descent {
  pool: Float64Array;
  optimum: Float64Array;
  offset: Float64Array;
  batchSize: number;
  learningRate: number;
  seed: number;
  tolerance: number;
  limit: number;
}

function* follow(descent: Descent): Generator<ZigZagPathStep, ZigZagPath, void> {
  const { pool, optimum, offset, batchSize, learningRate, tolerance, limit } = descent;
  const d = optimum.length;
  const rows = pool.length / d;
  const random = mulberry32(descent.seed);
  const order = Uint32Array.from({ length: rows }, (_, n) => n);
  const w = optimum.map((value, i) => value + offset[i]!);
  const start = w.slice();
  const path = [...w];
  const move = new Float64Array(d);
  const before = new Float64Array(d);
  const startDistance = Math.hypot(...offset);
  let [steps, next, length, sameSign, reversals, fraction] = [0, rows, 0, 0, 0, 0];
  let distance = startDistance;
  while (distance >= tolerance && distance <= 1e6 * startDistance && steps < limit) {
    if (next >= rows) {
      shuffle(order, random);
      next = 0;
    }
    const end = Math.min(next + batchSize, rows);
    before.set(move);
    move.fill(0);
    for (let n = next; n < end; n++) {
      const row = order[n]! * d;
      let error = 0;
      for (let i = 0; i < d; i++) error += (w[i]! - optimum[i]!) * pool[row + i]!;
      for (let i = 0; i < d; i++) move[i]! -= (learningRate * error * pool[row + i]!) / (end - next);
    }
    next = end;
    for (let i = 0; i < d; i++) w[i]! += move[i]!;
    steps++;
    length += Math.hypot(...move);
    if (move.every((value) => value > 0) || move.every((value) => value < 0)) sameSign++;
    if (move.reduce((sum, value, i) => sum + value * before[i]!, 0) < 0) reversals++;
    path.push(...w);
    distance = Math.hypot(...w.map((value, i) => value - optimum[i]!));
    fraction = Math.max(
      fraction,
      steps / limit,
      Math.min(1, Math.log(startDistance / distance) / Math.log(startDistance / tolerance)),
    );
    if (steps % 25 === 0) yield { fraction, step: steps, weights: w.slice() };
  }
  return {
    converged: distance < tolerance,
    steps,
    index: length / Math.hypot(...w.map((value, i) => value - start[i]!)),
    sameSignFraction: sameSign / steps,
    reversalFraction: reversals / steps,
    path: Float64Array.from(path),
  };
}
