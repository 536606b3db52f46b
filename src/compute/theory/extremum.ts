import { callable, finiteNumber } from "./check.ts";

/** A place and the value there. */
export interface Extremum {
  at: number;
  value: number;
}

const CELLS = 1024;
const GOLDEN = (3 - Math.sqrt(5)) / 2;

/**
 * The least value of a function on an interval, and where it is taken.
 *
 * Looks at 1025 equally spaced points and narrows the neighbourhood of the best by golden
 * sections, so what is narrower than a cell may be missed. The value is good to the last digits,
 * the place to about 1e-8 of its scale, since f is flat there. For the greatest value take −f. Throws
 * a RangeError if an end is not finite, if `lower` is not below `upper`, or if f is NaN somewhere;
 * a TypeError if f is not a function.
 *
 * Source: J. Kiefer, "Sequential minimax search for a maximum" (1953).
 *
 * @example
 * minimum((x) => x * x + 2, -1, 3).value; // => 2
 */
export function minimum(f: (x: number) => number, lower: number, upper: number): Extremum {
  const attempt = "Cannot find the minimum";
  callable(attempt, "f", f);
  finiteNumber(attempt, "lower", lower);
  finiteNumber(attempt, "upper", upper);
  if (!(lower < upper)) {
    throw new RangeError(`${attempt}: upper must be above lower = ${lower}, received ${upper}`);
  }
  const seen = (at: number): Extremum => {
    const value = f(at);
    if (Number.isNaN(value)) throw new RangeError(`${attempt}: f must be a number, received NaN at ${at}`);
    return { at, value };
  };
  const at = (i: number) => (i === CELLS ? upper : lower + ((upper - lower) * Math.max(0, i)) / CELLS);
  let [best, cell] = [seen(lower), 0];
  for (let i = 1; i <= CELLS; i++) {
    const point = seen(at(i));
    if (point.value < best.value) [best, cell] = [point, i];
  }
  const narrowed = goldenSection(seen, at(cell - 1), at(Math.min(CELLS, cell + 1)));
  return narrowed.value < best.value ? narrowed : best;
}

function goldenSection(seen: (at: number) => Extremum, lower: number, upper: number): Extremum {
  let [a, b] = [lower, upper];
  let left = seen(a + GOLDEN * (b - a));
  let right = seen(b - GOLDEN * (b - a));
  for (let i = 0; i < 60; i++) {
    if (left.value <= right.value) {
      [b, right] = [right.at, left];
      left = seen(a + GOLDEN * (b - a));
    } else {
      [a, left] = [left.at, right];
      right = seen(b - GOLDEN * (b - a));
    }
  }
  return left.value <= right.value ? left : right;
}
