import { mulberry32 } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { softmax } from "../softmax/softmax.ts";

/** What became of Σₖ Wₖ while softmax regression learned. */
export interface GaugeDrift {
  /** the largest |Σₖ Wₖᵢ| seen after any step, intercepts included */
  largestSum: number;
  /** the largest entry of the gradient at the end: how far moments of model and data differ */
  residual: number;
  /** W, K×3 in row-major order: two inputs, then the intercept */
  weights: Float64Array;
}

/**
 * Descends the mean cross-entropy of a three-class softmax regression from W = 0, and watches Σₖ
 * Wₖ. The gradient is Σₙ (pₙ − yₙ)·[xₙ, 1]ᵀ, and the entries of p − y sum to 0: what is added to
 * the rows of W sums to 0 at every step. The examples are normal around the corners of a triangle,
 * so near to each other that no weights separate them. Yields the part that is done.
 */
export function* gaugeDrift(
  examples: number,
  learningRate: number,
  steps: number,
  seed: number,
): Generator<number, GaugeDrift, void> {
  const classes = 3;
  const random = mulberry32(seed);
  const rows = Array.from({ length: examples }, (_, n) => {
    const angle = (2 * Math.PI * (n % classes)) / classes;
    const x = Math.cos(angle) + standardNormal(random);
    return [x, Math.sin(angle) + standardNormal(random), 1];
  });
  const weights = new Float64Array(classes * 3);
  const gradient = new Float64Array(classes * 3);
  let largestSum = 0;
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    rows.forEach((row, n) => {
      const logits = Float64Array.from({ length: classes }, (_, k) => {
        return row.reduce((sum, value, i) => sum + weights[3 * k + i]! * value, 0);
      });
      softmax(logits).forEach((p, k) => {
        const error = (p - (n % classes === k ? 1 : 0)) / examples;
        for (let i = 0; i < 3; i++) gradient[3 * k + i]! += error * row[i]!;
      });
    });
    for (let i = 0; i < weights.length; i++) weights[i]! -= learningRate * gradient[i]!;
    for (let i = 0; i < 3; i++) {
      largestSum = Math.max(largestSum, Math.abs(weights[i]! + weights[3 + i]! + weights[6 + i]!));
    }
    if (step % 50 === 49) yield (step + 1) / steps;
  }
  const residual = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { largestSum, residual, weights };
}

/** The one weight of a logistic regression that can never stop growing. */
export interface SeparableGrowth {
  /** 10, 100, … steps */
  times: Float64Array;
  /** w after so many steps */
  weights: Float64Array;
}

/**
 * Descends the mean cross-entropy of σ(w·x) on the separable examples x = ±1, ±2 whose class is the
 * sign of x, from w = 0. By symmetry the gradient is −½[σ(−w) + 2σ(−2w)], which is never 0: w grows
 * like log t, by log 10 in each tenfold of steps. Yields the part that is done.
 */
export function* separableGrowth(
  learningRate: number,
  decades: number,
): Generator<number, SeparableGrowth, void> {
  const times = Float64Array.from({ length: decades }, (_, d) => 10 ** (d + 1));
  const weights = new Float64Array(decades);
  let w = 0;
  let decade = 0;
  for (let t = 1; decade < decades; t++) {
    w += (learningRate / 2) * (1 / (1 + Math.exp(w)) + 2 / (1 + Math.exp(2 * w)));
    if (t === times[decade]) weights[decade++] = w;
    if (t % 20_000 === 0) yield t / times[decades - 1]!;
  }
  return { times, weights };
}
