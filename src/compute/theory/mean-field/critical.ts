import { notNegative } from "../check.ts";
import { checkDifferentiable, type Differentiable, raySlopes } from "../differentiable.ts";
import { root } from "../root.ts";
import { meanSquare, secondMoment, slopeMoment } from "./second-moments.ts";
import { varianceMapSlope } from "./variance-map.ts";

/** A point of the critical line, where χ₁ = 1: the edge of chaos. */
export interface CriticalPoint {
  /** q*, the variance at which it holds */
  variance: number;
  /** σ_w² = 1/E f′(√q·Z)² */
  weightVariance: number;
  /** σ_b² = q − σ_w²·E f(√q·Z)²; negative where no net has this q as a fixed point */
  biasVariance: number;
}

/**
 * The point of the critical line at which q is the fixed point: σ_w² = 1/E f′(√q·Z)² and
 * σ_b² = q − σ_w²·E f(√q·Z)². With q as a parameter it traces the edge of chaos.
 *
 * A negative σ_b² says that this q cannot be a fixed point with χ₁ = 1. At q = 0 the slopes on
 * the two sides of 0 count. Where f jumps σ_w² is 0. Throws a RangeError if q is negative or not
 * finite or f′ is 0 throughout; a TypeError if f is no activation.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017).
 *
 * @example
 * criticalPoint(activation("relu"), 1).weightVariance; // => 2
 */
export function criticalPoint(f: Differentiable, q: number): CriticalPoint {
  const attempt = "Cannot find the critical point";
  checkDifferentiable(attempt, f);
  notNegative(attempt, "q", q);
  const slopes = slopeMoment(attempt, f, q);
  if (!(slopes > 0)) {
    throw new RangeError(`${attempt}: f must have a slope, received one whose derivative is 0 at q = ${q}`);
  }
  const weightVariance = 1 / slopes;
  return { variance: q, weightVariance, biasVariance: q - weightVariance * secondMoment(attempt, f, q) };
}

/**
 * The weight variance σ_w² at which χ₁ = 1 for a given bias variance: where signals and gradients
 * neither vanish nor explode. 1 for tanh and 2 for ReLU without biases, 103.008 for the sigmoid.
 *
 * The least of those at which the fixed point q* attracts, looked for between q = 1e-6 and 1e6;
 * null if there is none: for GELU without biases the variance explodes before gradients cease
 * to vanish. Throws a RangeError if the bias variance is negative or not finite; a TypeError
 * if f is no activation.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017).
 *
 * @example
 * criticalWeightVariance(activation("tanh")); // => 1
 */
export function criticalWeightVariance(f: Differentiable, biasVariance = 0): number | null {
  const attempt = "Cannot find the critical weight variance";
  checkDifferentiable(attempt, f);
  notNegative(attempt, "biasVariance", biasVariance);
  const rays = raySlopes(f);
  // Two rays have χ₁ = V′ everywhere: at 1 only a net without biases has fixed points.
  if (rays) return biasVariance === 0 && meanSquare(rays) > 0 ? 1 / meanSquare(rays) : null;
  const slopes = (q: number) => slopeMoment(attempt, f, q);
  if (!(slopes(1) > 0 && slopes(1) < Infinity)) return null;
  const excess = (q: number) => q - secondMoment(attempt, f, q) / slopes(q) - biasVariance;
  if (biasVariance === 0 && f.value(0) === 0 && slopes(0) > 0) {
    const weightVariance = 1 / slopes(0);
    if (attractsToZero(attempt, f, weightVariance)) return weightVariance;
  }
  for (let q = 1e-6; q < 1e6; q *= 1.5) {
    // NaN and infinity where f is flat, as far as doubles can see
    if (!(excess(q) * excess(1.5 * q) <= 0)) continue;
    const variance = root(excess, q, 1.5 * q);
    const weightVariance = 1 / slopes(variance);
    if (Math.abs(varianceMapSlope(f, variance, { weightVariance })) < 1) return weightVariance;
  }
  return null;
}

/** Whether V(q) does not exceed q just above 0, where V′(0) = 1. */
function attractsToZero(attempt: string, f: Differentiable, weightVariance: number): boolean {
  return [1e-4, 1e-3].every((q) => weightVariance * secondMoment(attempt, f, q) <= q * (1 + 1e-12));
}
