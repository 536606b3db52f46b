import { type Differentiable, farSlopes, jumps, raySlopes } from "../differentiable.ts";
import { expectation } from "../quadrature/gaussian-expectation.ts";

/** E f(√q·Z)², exact for two rays from the origin. */
export function secondMoment(attempt: string, f: Differentiable, q: number): number {
  const rays = raySlopes(f);
  if (rays) return q * meanSquare(rays);
  return expectation(attempt, (x) => f.value(x) ** 2, 0, Math.sqrt(q), f.kinks);
}

/**
 * E f′(√q·Z)², the squared derivative taken as that of f with itself: infinite where f jumps.
 * At q = 0 the mean of the squares on the two sides of 0, at q = ∞ of those far out.
 */
export function slopeMoment(attempt: string, f: Differentiable, q: number): number {
  const rays = raySlopes(f) ?? (q === Infinity ? farSlopes(f) : undefined);
  if (rays) return meanSquare(rays);
  if (jumps(f)) return Infinity;
  const std = q === 0 ? 1e-200 : Math.sqrt(q);
  return expectation(attempt, (x) => f.derivative(x) ** 2, 0, std, f.kinks);
}

/** (a² + b²)/2 for slopes a and b on the two sides: E f² for q = 1 of two rays. */
export function meanSquare({ left, right }: { left: number; right: number }): number {
  return (left * left + right * right) / 2;
}
