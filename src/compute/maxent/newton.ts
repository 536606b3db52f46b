import { solvePositive } from "../algebra/cholesky.ts";
import { along, dot } from "../algebra/vectors.ts";
import type { Evaluation } from "./family.ts";

const LIMIT = 2000;

/** A smooth convex function: its value, and its derivatives where they are asked for. */
export interface Convex {
  at(v: Float64Array): Evaluation;
  derivatives(v: Float64Array, at: Evaluation): { gradient: Float64Array; hessian: Float64Array };
}

/** Where a minimisation ended. */
export interface Minimum extends Evaluation {
  point: Float64Array;
  iterations: number;
}

/**
 * Minimises a convex function by Newton's method with backtracking, from the origin.
 *
 * The decrement g·H⁻¹·g is twice the gain still expected. The step is halved until
 * it yields a ten-thousandth of what the slope promises (Armijo 1966), up to the
 * rounding of the value. The method ends when the decrement is 1e-28, or is below
 * 1e-14 and has stopped falling: the floor that rounding of the gradient sets.
 *
 * Source: S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), §9.5.
 */
export function minimise(
  convex: Convex,
  dimension: number,
  onIteration: (iteration: number, point: Float64Array, at: Evaluation) => void,
): Minimum {
  let point: Float64Array = new Float64Array(dimension);
  let at = convex.at(point);
  let previous = Infinity;
  for (let iteration = 0; ; iteration++) {
    onIteration(iteration, point, at);
    const { gradient, hessian } = convex.derivatives(point, at);
    const step = solvePositive(hessian, gradient);
    const decrement = dot(gradient, step);
    const floor = decrement < 1e-14 && decrement > previous / 4;
    if (decrement <= 1e-28 || floor || iteration === LIMIT) {
      return { ...at, point, iterations: iteration };
    }
    previous = decrement;
    const rounding = 1e-15 * (1 + Math.abs(at.value));
    let t = 1;
    let next = convex.at(along(point, step, -t));
    while (!(next.value <= at.value - 1e-4 * t * decrement + rounding) && t > 1e-12) {
      t /= 2;
      next = convex.at(along(point, step, -t));
    }
    point = along(point, step, -t);
    at = next;
  }
}
