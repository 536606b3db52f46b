import { mulberry32 } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { evaluateWritten, reluInterpolant, stepStaircase } from "./interpolant.ts";
import { counts, numberWithin, seedWithin } from "./options.ts";
import { leastSquaresError, meanAt, type Quadrature, uniformQuadrature } from "./quadrature.ts";

/** What to approximate, and by how many units. */
export interface ApproximationOptions {
  /** ω in y = sin ωx on [−1, 1]; default 3 */
  frequency?: number;
  /** how many units x² has in each hidden layer that is tried; default 1, 2, 4, 8, 16 */
  squares?: readonly number[];
  /** of the random weights and biases of those units; default 1 */
  seed?: number;
  /** how many ReLUs interpolate; default 1, 2, 4, 8, 16, 32, 64 */
  pieces?: readonly number[];
  /** how many steps climb from 0 to 1; default 1, 4, 9, 49 */
  steps?: readonly number[];
}

/** ReLUs that follow sin ωx. */
export interface ReluApproximation {
  pieces: number;
  /** the mean square error, x uniform on [−1, 1] */
  meanSquareError: number;
  /** the largest error found, at 64 points a piece and its middle */
  largestError: number;
  /** h²/8·max|g″| with h = 2/pieces */
  bound: number;
}

/** The outcome of `approximation`. */
export interface Approximation {
  /** the least mean square error of any a + bx + cx² */
  quadraticFloor: number;
  /** the least mean square error with units (wx + b)² of random w and b, and an output bias */
  squares: { units: number; meanSquareError: number }[];
  interpolants: ReluApproximation[];
  /** step units that follow y = x on [0, 1] */
  staircases: { units: number; largestError: number }[];
  /** the least mean square error of any function that is nowhere negative */
  nonNegativeFloor: number;
}

/**
 * E02. What can one hidden layer approximate? The target is sin ωx on [−1, 1], x uniform; no
 * network is trained, each is solved or written down.
 *
 * Units x² span only a + bx + cx², however many there are: least squares stops at a floor. k ReLUs
 * can interpolate, and their error falls like 1/k² below h²/8·max|g″|. n steps follow y = x within
 * 1/(2(n + 1)). An output that cannot be negative, as of a final ReLU, has a floor too: the mean
 * square of the target's negative part. Integrals are by Gauss and Legendre's rule to about 13
 * digits while ω is at most some hundreds.
 *
 * Throws a RangeError if the frequency is not positive or a number of units is not a whole number
 * of at least 1.
 *
 * Source: M. Leshno, V. Ya. Lin, A. Pinkus and S. Schocken, "Multilayer feedforward networks with a
 * nonpolynomial activation function can approximate any function" (1993).
 *
 * @example
 * complete(approximation()).quadraticFloor; // => 0.1648058233240495
 */
export function approximation(options: ApproximationOptions = {}): Experiment<Approximation> {
  const attempt = "Cannot approximate the sine";
  const { frequency = 3, seed = 1 } = options;
  numberWithin(attempt, "frequency", frequency, { above: 0 });
  seedWithin(attempt, "seed", seed);
  const squares = counts(attempt, "squares", options.squares ?? [1, 2, 4, 8, 16]);
  const pieces = counts(attempt, "pieces", options.pieces ?? [1, 2, 4, 8, 16, 32, 64]);
  const steps = counts(attempt, "steps", options.steps ?? [1, 4, 9, 49]);
  return approximate(frequency, squares, pieces, steps, seed);
}

function* approximate(
  frequency: number,
  squares: number[],
  pieces: number[],
  steps: number[],
  seed: number,
): Generator<Progress, Approximation, void> {
  const total = squares.length + pieces.length + steps.length;
  let done = 0;
  const line = uniformQuadrature(-1, 1, Math.max(64, Math.ceil(4 * frequency)));
  const target = line.nodes.map((x) => Math.sin(frequency * x));
  const powers = [0, 1, 2].map((power) => line.nodes.map((x) => x ** power));
  const result: Approximation = {
    quadraticFloor: leastSquaresError(line, powers, target),
    squares: [],
    interpolants: [],
    staircases: [],
    nonNegativeFloor: meanAt(
      line,
      target.map((y) => Math.min(0, y) ** 2),
    ),
  };
  for (const units of squares) {
    result.squares.push({ units, meanSquareError: squaresError(line, units, target, seed) });
    yield { fraction: ++done / total };
  }
  for (const count of pieces) {
    result.interpolants.push(interpolate(frequency, count));
    yield { fraction: ++done / total };
  }
  for (const units of steps) {
    result.staircases.push({ units, largestError: staircaseError(units) });
    yield { fraction: ++done / total };
  }
  return result;
}

function squaresError(line: Quadrature, units: number, target: Float64Array, seed: number): number {
  const random = mulberry32(seed);
  const columns = Array.from({ length: units }, () => {
    const weight = standardNormal(random);
    const bias = standardNormal(random);
    return line.nodes.map((x) => (weight * x + bias) ** 2);
  });
  return leastSquaresError(line, [new Float64Array(line.nodes.length).fill(1), ...columns], target);
}

function interpolate(frequency: number, pieces: number): ReluApproximation {
  const knots = Float64Array.from({ length: pieces + 1 }, (_, j) => -1 + (2 * j) / pieces);
  const network = reluInterpolant(
    knots,
    knots.map((x) => Math.sin(frequency * x)),
  );
  const error = (points: Float64Array) =>
    evaluateWritten(network, "relu", points).map((y, i) => y - Math.sin(frequency * points[i]!));
  const line = uniformQuadrature(-1, 1, pieces * Math.max(4, Math.ceil((4 * frequency) / pieces)));
  const grid = Float64Array.from({ length: 64 * pieces + 1 }, (_, i) => -1 + i / (32 * pieces));
  const steepest = frequency >= Math.PI / 2 ? 1 : Math.sin(frequency);
  return {
    pieces,
    meanSquareError: meanAt(
      line,
      error(line.nodes).map((e) => e * e),
    ),
    largestError: error(grid).reduce((most, e) => Math.max(most, Math.abs(e)), 0),
    bound: ((2 / pieces) ** 2 / 8) * frequency ** 2 * steepest,
  };
}

/** The error is largest where a stair begins and, in the limit, just before it. */
function staircaseError(units: number): number {
  const stairs = Float64Array.from({ length: units + 1 }, (_, j) => j / (units + 1));
  const heights = evaluateWritten(stepStaircase(units), "step", stairs);
  return heights.reduce((most, height, j) => {
    const end = (j + 1) / (units + 1);
    return Math.max(most, Math.abs(height - stairs[j]!), Math.abs(height - end));
  }, 0);
}
