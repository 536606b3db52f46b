import { integerWithin } from "../check.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { numberWithin, seedWithin } from "./options.ts";

/** A noisy line, and how to descend to it. */
export interface LinearRegressionDescentOptions {
  /** of y = slope·x + intercept + noise·g; default 3 */
  slope?: number;
  /** default −1 */
  intercept?: number;
  /** default 0.1 */
  noise?: number;
  /** default 200 */
  rows?: number;
  /** η; default 0.1 */
  learningRate?: number;
  /** default 500 */
  steps?: number;
  /** default 1 */
  seed?: number;
}

/** A straight line. */
export interface RegressionLine {
  slope: number;
  intercept: number;
}

/** The outcome of `linearRegressionDescent`. */
export interface LinearRegressionDescent {
  /** where descent arrived */
  descended: RegressionLine;
  /** the least-squares line, from the normal equations */
  leastSquares: RegressionLine;
  /** the larger of the two differences between them */
  distance: number;
  /** the mean square error before the first step and after each */
  losses: Float64Array;
}

/** After some steps: the line so far. */
export interface LinearRegressionDescentStep extends Progress {
  line: RegressionLine;
  loss: number;
}

/**
 * E07. Does a constant derivative keep a linear unit from learning? A line is fitted to y = 3x − 1
 * plus noise, x standard normal, by full-batch gradient descent of the mean square error from 0,
 * and compared with least squares.
 *
 * The derivative of the activation is 1 wherever it is taken, but the gradient is δ·x, and δ = 2(ŷ
 * − y) depends on the data: it fades only as the errors lose all correlation with x, at the
 * least-squares line.
 *
 * Throws a RangeError if a number is not finite, there are fewer than two rows, noise is negative,
 * or the rate or steps are not positive.
 *
 * Source: A.-M. Legendre, "Nouvelles méthodes pour la détermination des orbites des comètes"
 * (1805); A. Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées"
 * (1847).
 *
 * @example
 * complete(linearRegressionDescent()).distance < 1e-14; // => true
 */
export function linearRegressionDescent(
  options: LinearRegressionDescentOptions = {},
): Experiment<LinearRegressionDescent, LinearRegressionDescentStep> {
  const attempt = "Cannot descend to the line";
  const {
    slope = 3,
    intercept = -1,
    noise = 0.1,
    rows = 200,
    learningRate = 0.1,
    steps = 500,
    seed = 1,
  } = options;
  numberWithin(attempt, "slope", slope);
  numberWithin(attempt, "intercept", intercept);
  numberWithin(attempt, "noise", noise, { least: 0 });
  integerWithin(attempt, "rows", rows, 2, Infinity);
  numberWithin(attempt, "learningRate", learningRate, { above: 0 });
  integerWithin(attempt, "steps", steps, 1, Infinity);
  seedWithin(attempt, "seed", seed);
  return descend({ slope, intercept, noise, rows, learningRate, steps, seed });
}

function* descend(
  options: Required<LinearRegressionDescentOptions>,
): Generator<LinearRegressionDescentStep, LinearRegressionDescent, void> {
  const { rows, learningRate, steps } = options;
  const random = mulberry32(options.seed);
  const xs = Float64Array.from({ length: rows }, () => standardNormal(random));
  const ys = xs.map((x) => options.slope * x + options.intercept + options.noise * standardNormal(random));
  const line = { slope: 0, intercept: 0 };
  const losses = new Float64Array(steps + 1);
  for (let step = 0; ; step++) {
    let [loss, bySlope, byIntercept] = [0, 0, 0];
    for (let n = 0; n < rows; n++) {
      const error = line.slope * xs[n]! + line.intercept - ys[n]!;
      loss += (error * error) / rows;
      bySlope += (2 * error * xs[n]!) / rows;
      byIntercept += (2 * error) / rows;
    }
    losses[step] = loss;
    if (step % 10 === 0) yield { fraction: step / steps, line: { ...line }, loss };
    if (step === steps) break;
    line.slope -= learningRate * bySlope;
    line.intercept -= learningRate * byIntercept;
  }
  const leastSquares = fitLine(xs, ys);
  const distance = Math.max(
    Math.abs(line.slope - leastSquares.slope),
    Math.abs(line.intercept - leastSquares.intercept),
  );
  return { descended: line, leastSquares, distance, losses };
}

function fitLine(xs: Float64Array, ys: Float64Array): RegressionLine {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value / values.length, 0);
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = mean(xs.map((x, n) => (x - meanX) * (ys[n]! - meanY)));
  const slope = covariance / mean(xs.map((x) => (x - meanX) ** 2));
  return { slope, intercept: meanY - slope * meanX };
}
