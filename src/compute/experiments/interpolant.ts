import { finiteVector, sameLength, type Vector } from "../check.ts";

/** A network of one input and one hidden layer of units that are written down, not trained. */
export interface WrittenNetwork {
  /** the output where every unit is off */
  base: number;
  /** where each unit switches on */
  thresholds: Float64Array;
  /** what each unit adds, for a step, or by how much it bends, for a ReLU */
  weights: Float64Array;
}

/**
 * The ReLU network through given points: v₀ + Σⱼ (sⱼ − sⱼ₋₁)·relu(x − tⱼ), where sⱼ is the slope
 * from knot tⱼ to the next and s₋₁ = 0. k + 1 knots take k units.
 *
 * Between the knots it is the piecewise linear interpolant, so its error for a twice differentiable
 * g is at most h²/8·max|g″| with h the widest gap. It is v₀ to the left of the first knot and goes
 * on with the last slope to the right of the last.
 *
 * Throws a RangeError if there are fewer than two knots, they do not increase, the values do not
 * match them, or a number is not finite.
 *
 * Source: S. J. D. Prince, "Understanding Deep Learning" (2023), ch. 3.
 *
 * @example
 * evaluateWritten(reluInterpolant([0, 1, 3], [0, 1, 0]), "relu", [0.5, 2]); // => [0.5, 0.5]
 */
export function reluInterpolant(knots: Vector, values: Vector): WrittenNetwork {
  const attempt = "Cannot interpolate with ReLUs";
  const t = finiteVector(attempt, "knots", knots);
  const v = finiteVector(attempt, "values", values);
  if (t.length < 2) {
    throw new RangeError(`${attempt}: knots must be at least 2, received ${t.length}`);
  }
  sameLength(attempt, "values", v.length, t.length);
  t.forEach((knot, i) => {
    if (i > 0 && !(knot > t[i - 1]!)) {
      throw new RangeError(`${attempt}: knots[${i}] must be above ${t[i - 1]}, received ${knot}`);
    }
  });
  const slopes = Float64Array.from({ length: t.length - 1 }, (_, j) => {
    return (v[j + 1]! - v[j]!) / (t[j + 1]! - t[j]!);
  });
  const weights = slopes.map((slope, j) => slope - (j > 0 ? slopes[j - 1]! : 0));
  return { base: v[0]!, thresholds: t.slice(0, -1), weights };
}

/**
 * The staircase of n step units that is nearest to y = x on [0, 1]: it climbs by 1/(n + 1) at each
 * j/(n + 1), from 1/(2(n + 1)), and is nowhere further off than that.
 *
 * No function of n + 1 values comes nearer: one of its pieces is at least 1/(n + 1) wide.
 *
 * Throws a RangeError if n is not a whole number of at least 1.
 *
 * Source: M. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 4.
 *
 * @example
 * evaluateWritten(stepStaircase(4), "step", [0, 0.5, 1]); // => [0.1, 0.5, 0.9]
 */
export function stepStaircase(units: number): WrittenNetwork {
  if (!(Number.isInteger(units) && units >= 1)) {
    throw new RangeError(`Cannot build a staircase: units must be an integer at least 1, received ${units}`);
  }
  return {
    base: 0.5 / (units + 1),
    thresholds: Float64Array.from({ length: units }, (_, j) => (j + 1) / (units + 1)),
    weights: new Float64Array(units).fill(1 / (units + 1)),
  };
}

/**
 * Evaluates base + Σⱼ weightsⱼ·f(x − thresholdsⱼ) at some points, with f the step, 1 from 0 on, or
 * the ReLU max(0, ·).
 *
 * Throws a RangeError if a point is not finite, and a TypeError for another f.
 *
 * Source: M. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 4.
 *
 * @example
 * evaluateWritten(stepStaircase(1), "step", [0.49, 0.5]); // => [0.25, 0.75]
 */
export function evaluateWritten(network: WrittenNetwork, f: "step" | "relu", points: Vector): Float64Array {
  const attempt = "Cannot evaluate the network";
  if (f !== "step" && f !== "relu") {
    throw new TypeError(`${attempt}: f must be "step" or "relu", received ${String(f)}`);
  }
  const { base, thresholds, weights } = network;
  const unit = f === "step" ? (z: number) => (z >= 0 ? 1 : 0) : (z: number) => Math.max(0, z);
  return finiteVector(attempt, "points", points).map((x) => {
    return weights.reduce((sum, weight, j) => sum + weight * unit(x - thresholds[j]!), base);
  });
}
