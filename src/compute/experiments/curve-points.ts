import type { Activation } from "../activations/activation.ts";
import { root } from "../theory/root.ts";

/** A point of a curve. */
export interface CurvePoint {
  at: number;
  value: number;
}

const GRID = 2000;
const REACH = 10;
const STEP = (2 * REACH) / GRID;

function grid(): number[] {
  return Array.from({ length: GRID + 1 }, (_, i) => i * STEP - REACH);
}

/** f′ where |f′| is largest, one place if there are several; at a kink its limit from one side. */
export function steepest(f: Activation): CurvePoint {
  const slope = (x: number) => Math.abs(f.derivative(x));
  const besides = f.kinks.flatMap((kink) => [kink - 1e-12, kink + 1e-12]);
  const places = [...besides, ...grid(), -Infinity, Infinity];
  const at = places.reduce((best, x) => (slope(x) > slope(best) ? x : best));
  const kink = f.kinks.find((x) => Math.abs(x - at) < 1e-11);
  if (kink !== undefined) return { at: kink, value: f.derivative(at) };
  const refined = Number.isFinite(at) ? crossing((x) => f.secondDerivative(x), at) : at;
  return { at: refined, value: f.derivative(refined) };
}

/** The lowest point on [−10, 10] if f falls before it and rises after it, else null. */
export function minimum(f: Activation): CurvePoint | null {
  const at = grid().reduce((best, x) => (f.value(x) < f.value(best) ? x : best));
  if (!(f.derivative(at - STEP) < 0 && f.derivative(at + STEP) > 0)) return null;
  const refined = crossing((x) => f.derivative(x), at);
  return { at: refined, value: f.value(refined) };
}

/** The zero of g within one step of a point, or the point itself if g has one sign there. */
function crossing(g: (x: number) => number, at: number): number {
  const [before, after] = [g(at - STEP), g(at + STEP)];
  return before * after < 0 ? root(g, at - STEP, at + STEP) : at;
}

/** The largest |g| on the grid. */
export function largestGap(g: (x: number) => number): number {
  return grid().reduce((most, x) => Math.max(most, Math.abs(g(x))), 0);
}
