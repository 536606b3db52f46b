import { callable } from "./check.ts";

/** What mean-field theory must know of a nonlinearity; every `Activation` is one. */
export interface Differentiable {
  value(x: number): number;
  /** f′, almost everywhere */
  derivative(x: number): number;
  /** where f or f′ jumps */
  readonly kinks: readonly number[];
}

/** Demands the functions and the list of kinks. */
export function checkDifferentiable(attempt: string, f: Differentiable): void {
  if (typeof f !== "object" || f === null) {
    throw new TypeError(
      `${attempt}: f must be an activation, an object with value, derivative and kinks, received ${f === null ? "null" : typeof f}`,
    );
  }
  callable(attempt, "f.value", f.value);
  callable(attempt, "f.derivative", f.derivative);
  if (!Array.isArray(f.kinks)) {
    throw new TypeError(`${attempt}: f.kinks must be an array of numbers, received ${typeof f.kinks}`);
  }
}

/** The slopes of a function made of two rays from the origin; undefined when f is no such function. */
export function raySlopes(f: Differentiable): { left: number; right: number } | undefined {
  const left = -f.value(-1);
  const right = f.value(1);
  const isRay = (slope: number, x: number) => Math.abs(f.value(x) - slope * x) <= 1e-15 * Math.abs(slope * x);
  const straight = [1e-3, 0.3, 7, 1e3].every((x) => isRay(right, x) && isRay(left, -x));
  return straight && f.value(0) === 0 && f.kinks.every((kink) => kink === 0) ? { left, right } : undefined;
}

/** The slopes that f tends to far out; infinite for what grows faster than a line. */
export function farSlopes(f: Differentiable): { left: number; right: number } {
  const slope = (x: number) => {
    const near = f.value(x) / x;
    return Math.abs(f.value(1e6 * x) / (1e6 * x)) > 1.5 * Math.abs(near) ? Infinity : near;
  };
  return { left: slope(-1e9), right: slope(1e9) };
}

/**
 * Whether f itself jumps at one of its kinks: close to a corner the difference of the two
 * sides shrinks with the distance, at a jump it stays.
 */
export function jumps(f: Differentiable): boolean {
  return f.kinks.some((kink) => {
    const gap = (distance: number) => Math.abs(f.value(kink + distance) - f.value(kink - distance));
    const reach = 1e-6 * Math.max(1, Math.abs(kink));
    return gap(reach / 16) > gap(reach) / 2 && gap(reach) > 0;
  });
}
