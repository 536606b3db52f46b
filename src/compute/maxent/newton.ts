import { solvePositive } from "../algebra/cholesky.ts";

const LIMIT = 2000;

/**
 * A smooth convex function. What it notes down at a point, its state, is what it
 * computes its derivatives from; both are written to arrays it is given.
 */
export interface Convex {
  /** the length of a point */
  dimension: number;
  /** the length of the state */
  size: number;
  /** Writes the state at a point and returns the value. */
  at(point: Float64Array, state: Float64Array): number;
  /** Writes the gradient, and the Hessian (row-major) on and below its diagonal. */
  derivatives(point: Float64Array, state: Float64Array, gradient: Float64Array, hessian: Float64Array): void;
}

/** A point of the way down; its arrays are used again for later points. */
export interface Descent {
  iteration: number;
  point: Float64Array;
  state: Float64Array;
  value: number;
  gradient: Float64Array;
}

/**
 * Minimises a convex function by Newton's method with backtracking, from the origin,
 * and yields every point on the way, of which the last is the minimum.
 *
 * The decrement g·H⁻¹·g is twice the gain still expected. The step is halved until
 * it yields a ten-thousandth of what the slope promises (Armijo 1966), up to the
 * rounding of the value. The method ends when the decrement is 1e-28, or is below
 * 1e-14 and has stopped falling: the floor that rounding of the gradient sets.
 * Nothing is allocated on the way.
 *
 * Source: S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), §9.5.
 */
export function* descend(convex: Convex): Generator<Descent, void, void> {
  const { dimension, size } = convex;
  const gradient = new Float64Array(dimension);
  const hessian = new Float64Array(dimension ** 2);
  const factor = new Float64Array(dimension ** 2);
  const step = new Float64Array(dimension);
  let point = new Float64Array(dimension);
  let state = new Float64Array(size);
  let nextPoint = new Float64Array(dimension);
  let nextState = new Float64Array(size);
  let value = convex.at(point, state);
  let previous = Infinity;
  for (let iteration = 0; ; iteration++) {
    convex.derivatives(point, state, gradient, hessian);
    yield { iteration, point, state, value, gradient };
    solvePositive(hessian, gradient, factor, step);
    const decrement = inner(gradient, step);
    const floor = decrement < 1e-14 && decrement > previous / 4;
    if (decrement <= 1e-28 || floor || iteration === LIMIT) return;
    previous = decrement;
    const rounding = 1e-15 * (1 + Math.abs(value));
    for (let t = 1; ; t /= 2) {
      for (let i = 0; i < dimension; i++) nextPoint[i] = point[i]! - t * step[i]!;
      const reached = convex.at(nextPoint, nextState);
      if (reached <= value - 1e-4 * t * decrement + rounding || t <= 1e-12) {
        value = reached;
        break;
      }
    }
    [point, nextPoint] = [nextPoint, point];
    [state, nextState] = [nextState, state];
  }
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
