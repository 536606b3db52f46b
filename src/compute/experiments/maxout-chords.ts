import type { Experiment, Progress } from "./experiment.ts";
import { counts } from "./options.ts";

/** How many pieces to give the maxout unit. */
export interface MaxoutChordsOptions {
  /** default 1, 2, 3, 4, 8 */
  pieces?: readonly number[];
}

/** One maxout unit, max over its pieces of slope·x + intercept. */
export interface MaxoutFit {
  pieces: number;
  slopes: Float64Array;
  intercepts: Float64Array;
  /** the largest |unit − target| on [−1, 1], from the ends and the extrema of all pieces */
  error: number;
}

/** The outcome of `maxoutChords`. */
export interface MaxoutChords {
  /** the best fits of x² */
  convex: MaxoutFit[];
  /** the best fit of −|x|, for any number of pieces: one piece, constant −½ */
  concave: MaxoutFit;
  /** what no maxout unit can be nearer to −|x| than */
  concaveFloor: number;
}

/** After each number of pieces: its fit. */
export interface MaxoutChordsStep extends Progress {
  fit: MaxoutFit;
}

/**
 * E21. What can one maxout unit fit? The best uniform fits of x² on [−1, 1] by k pieces are written
 * down: the chords of k equal intervals [a, b], (a + b)·x − a·b, all lowered by half their largest
 * height above the parabola, (b − a)²/8. Their error is 1/(2k²).
 *
 * No k pieces do better: one of them serves an interval of at least 2/k, where no line is nearer. A
 * maximum of affine pieces is convex, so −|x| cannot be followed by any number: at the middle of
 * two points a convex function is at most the mean of its values there, which costs half of what
 * the target has above that mean, at 0 between −1 and 1 it is ½.
 *
 * Throws a RangeError if a number of pieces is not a whole number of at least 1.
 *
 * Source: I. J. Goodfellow, D. Warde-Farley, M. Mirza, A. Courville and Y. Bengio, "Maxout
 * networks" (2013).
 *
 * @example
 * complete(maxoutChords({ pieces: [1, 2, 4] })).convex.map((fit) => fit.error); // => [0.5, 0.125, 0.03125]
 */
export function maxoutChords(options: MaxoutChordsOptions = {}): Experiment<MaxoutChords, MaxoutChordsStep> {
  return fitEach(counts("Cannot fit by maxout", "pieces", options.pieces ?? [1, 2, 3, 4, 8]));
}

function* fitEach(pieces: number[]): Generator<MaxoutChordsStep, MaxoutChords, void> {
  const convex: MaxoutFit[] = [];
  for (const k of pieces) {
    const fit = chords(k);
    convex.push(fit);
    yield { fraction: convex.length / pieces.length, fit };
  }
  const target = (x: number) => -Math.abs(x);
  const flat = { pieces: 1, slopes: Float64Array.of(0), intercepts: Float64Array.of(-0.5) };
  const error = Math.max(...[-1, 0, 1].map((x) => Math.abs(maxout(flat, x) - target(x))));
  const concaveFloor = (target(0) - (target(-1) + target(1)) / 2) / 2;
  return { convex, concave: { ...flat, error }, concaveFloor };
}

function chords(k: number): MaxoutFit {
  const knots = Float64Array.from({ length: k + 1 }, (_, j) => (2 * j - k) / k);
  const lowered = 1 / (2 * k * k);
  const slopes = Float64Array.from({ length: k }, (_, j) => knots[j]! + knots[j + 1]!);
  const intercepts = slopes.map((_, j) => -knots[j]! * knots[j + 1]! - lowered);
  const unit = { pieces: k, slopes, intercepts };
  // Between two knots x² − chord is largest where the derivative 2x equals the slope.
  const candidates = [...knots, ...slopes.map((slope) => slope / 2)];
  const error = Math.max(...candidates.map((x) => Math.abs(maxout(unit, x) - x * x)));
  return { ...unit, error };
}

function maxout({ slopes, intercepts }: Omit<MaxoutFit, "error">, x: number): number {
  return slopes.reduce((most, slope, j) => Math.max(most, slope * x + intercepts[j]!), -Infinity);
}
