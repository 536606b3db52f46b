import { pathRows } from "./path.ts";
import type { Vector } from "../../check.ts";

/**
 * The zig-zag index of a path, Z = Σ‖w_{t+1} − w_t‖/‖w_T − w_0‖: its length divided by how far it
 * leads.
 *
 * `path` holds at least two points of `dimensions` numbers each, one after another. Z ≥ 1, equal to
 * 1 for a straight path and, by convention, one that never moves; Infinity if the path ends where it
 * began. Throws a RangeError if the points are not whole, fewer than two or not finite.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998), who
 * describe the zig-zag; the index is the usual tortuosity of a path.
 *
 * @example
 * zigZagIndex([0, 0, 1, 1, 2, 0], 2); // => Math.SQRT2
 */
export function zigZagIndex(path: Vector, dimensions: number): number {
  const points = pathRows("Cannot take the zig-zag index", "path", path, dimensions, 2);
  let length = 0;
  for (let t = 1; t < points.length; t++) length += distance(points[t - 1]!, points[t]!);
  return length === 0 ? 1 : length / distance(points[0]!, points[points.length - 1]!);
}

/**
 * The reversal rate of a path: the share of its turns, pairs of successive steps, that go back,
 * ⟨Δ_t, Δ_{t+1}⟩ < 0.
 *
 * Between 0 and 1, and 0 for a path of one step or none. Descent that leaps across a valley reverses
 * at nearly every turn. Shapes and errors are those of `zigZagIndex`.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * reversalRate([0, 1, 0, 1, 2], 1); // => 2 / 3
 */
export function reversalRate(path: Vector, dimensions: number): number {
  const points = pathRows("Cannot take the reversal rate", "path", path, dimensions, 2);
  const turns = points.length - 2;
  let reversals = 0;
  for (let t = 1; t <= turns; t++) {
    const [before, here, after] = [points[t - 1]!, points[t]!, points[t + 1]!];
    const product = here.reduce((sum, at, i) => sum + (at - before[i]!) * (after[i]! - at), 0);
    if (product < 0) reversals++;
  }
  return turns === 0 ? 0 : reversals / turns;
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));
}
