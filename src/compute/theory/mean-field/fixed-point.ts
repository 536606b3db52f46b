import { type Differentiable, farSlopes, raySlopes } from "../differentiable.ts";
import { root } from "../root.ts";
import { meanSquare, secondMoment } from "./second-moments.ts";

/** Below this a fixed point that vanishes with the rounding of V cannot be told from 0. */
const VANISHING = 1e-13;

/** Beyond this a variance that still grows is taken to grow for ever. */
const VAST = 1e15;

/**
 * The variance that q ← V(q) tends to from a start: the nearest fixed point above it if
 * V(q) > q there, the nearest below if V(q) < q. Infinity if there is none above.
 */
export function fixedVariance(
  attempt: string,
  f: Differentiable,
  weightVariance: number,
  biasVariance: number,
  start: number,
): number {
  const rays = raySlopes(f);
  if (rays) return fixedVarianceOfRays(weightVariance * meanSquare(rays), biasVariance, start);
  const growth = (q: number) => weightVariance * secondMoment(attempt, f, q) + biasVariance - q;
  const first = growth(start);
  if (first === 0) return start;
  if (first > 0) {
    const bounded = weightVariance * meanSquare(farSlopes(f)) < 1;
    for (let q = start; q < VAST || bounded; q *= 2) {
      if (growth(2 * q) <= 0) return root(growth, q, 2 * q);
    }
    return Infinity;
  }
  const floor = weightVariance * f.value(0) ** 2 + biasVariance;
  const vanishes = floor === 0;
  for (let q = start; q > VANISHING; q /= 2) {
    if (growth(q / 2) >= 0) return root(growth, q / 2, q);
  }
  return vanishes ? 0 : root(growth, 0, VANISHING);
}

/** V(q) = slope·q + σ_b² has its fixed point at σ_b²/(1 − slope); with slope 1 every q is one, or none. */
function fixedVarianceOfRays(slope: number, biasVariance: number, start: number): number {
  if (slope < 1) return biasVariance / (1 - slope);
  return slope === 1 && biasVariance === 0 ? start : Infinity;
}
