import type { Optimiser } from "nonlinear";

/** A function of the plane to be made small. */
export interface Problem {
  value: (p: Float64Array) => number;
  gradient: (p: Float64Array) => Float64Array;
}

/** ½pᵀAp − bᵀp with A = [[3, 1], [1, 2]] and b = (1, −1). */
export const quadratic: Problem = {
  value: ([x = NaN, y = NaN]) => 1.5 * x * x + x * y + y * y - x + y,
  gradient: ([x = NaN, y = NaN]) => Float64Array.of(3 * x + y - 1, x + 2 * y + 1),
};

/** (1 − x)² + 100(y − x²)². */
export const rosenbrock: Problem = {
  value: ([x = NaN, y = NaN]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: ([x = NaN, y = NaN]) => Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
};

/** ½Σ cᵢpᵢ², a bowl with the curvatures c. */
export function bowl(...curvatures: number[]): Problem {
  return {
    value: (p) => curvatures.reduce((sum, c, i) => sum + (c / 2) * (p[i] ?? NaN) ** 2, 0),
    gradient: (p) => p.map((x, i) => (curvatures[i] ?? NaN) * x),
  };
}

/** The points that an optimiser visits, the start included. */
export function trajectory(
  optimiser: Optimiser,
  problem: Problem,
  start: readonly number[],
  steps: number,
): Float64Array[] {
  const p = Float64Array.from(start);
  const visited = [p.slice()];
  for (let step = 0; step < steps; step++) {
    optimiser.step(p, problem.gradient(p));
    visited.push(p.slice());
  }
  return visited;
}

/** ‖p‖. */
export function norm(p: ArrayLike<number>): number {
  return Math.hypot(...Array.from(p));
}
