import { aboveZero } from "./check.ts";
import { checkDifferentiable, type Differentiable } from "./differentiable.ts";

/** A place on each side; null where there is none. */
export interface Sides {
  left: number | null;
  right: number | null;
}

/** Far out, and not at the same phase of a wave. */
const FAR = [1e4, 1.1e4, 1.3e4, 2.9e4, 1e6] as const;

/**
 * Where an activation saturates: beyond `left` and `right` |f′| stays below `slope`, 0.01 when absent.
 *
 * Null on a side where f′ does not become and stay small. A function that is flat throughout has
 * `left` at Infinity and `right` at −Infinity. Looked for within |x| ≤ 10⁴ on a fine grid, then
 * narrowed to the last digits. Throws a RangeError if the slope is not finite and above 0; a
 * TypeError if f is no activation.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010), on saturation.
 *
 * @example
 * saturationPoints(activation("hardtanh")).left; // => -1
 */
export function saturationPoints(f: Differentiable, slope = 0.01): Sides {
  const attempt = "Cannot find where f saturates";
  checkDifferentiable(attempt, f);
  aboveZero(attempt, "slope", slope);
  const right = outermost((x) => Math.abs(f.derivative(x)) >= slope);
  const left = outermost((x) => Math.abs(f.derivative(-x)) >= slope);
  return { left: left === null ? null : 0 - left, right };
}

/**
 * Where an activation rounds to its limit: the least |x| on each side from which on f(x) in double
 * precision equals f(±Infinity).
 *
 * Null on a side without a finite limit, or where f never equals it. A sigmoid is 1 from 36.74 on and
 * 0 below −745.13. Throws a TypeError if f is no activation.
 *
 * Source: IEEE, "IEEE Standard for Floating-Point Arithmetic" (2008).
 *
 * @example
 * roundingPoints(activation("relu6")).right; // => 6
 */
export function roundingPoints(f: Differentiable): Sides {
  checkDifferentiable("Cannot find where f rounds to its limit", f);
  const right = reached(f, 1);
  const left = reached(f, -1);
  return { left: left === null ? null : 0 - left, right };
}

/** The greatest x at which `steep` holds, if it fails far out. */
function outermost(steep: (x: number) => boolean): number | null {
  if (FAR.some(steep)) return null;
  const at = (i: number) => Math.sinh(i / 400);
  for (let i = 3961; i > -3961; i--) {
    if (steep(at(i - 1))) return edge(at(i - 1), at(i), steep);
  }
  return -Infinity;
}

function reached(f: Differentiable, side: 1 | -1): number | null {
  const limit = f.value(side * Infinity);
  const differs = (x: number) => f.value(side * x) !== limit;
  if (!Number.isFinite(limit) || differs(Number.MAX_VALUE)) return null;
  for (let exponent = 1023; exponent > -1074; exponent--) {
    const x = 2 ** exponent;
    if (differs(x)) return edge(x, 2 * x, (y) => !differs(y));
  }
  return 0;
}

/** The border between where a condition holds, at one end, and where it does not, at the other. */
function edge(one: number, other: number, holds: (x: number) => boolean): number {
  let [a, b] = [one, other];
  const here = holds(a);
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (holds(middle) === here) a = middle;
    else b = middle;
  }
  return Math.abs(b) < 1e-300 ? 0 : b;
}
