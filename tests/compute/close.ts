import { expect } from "vitest";

/** The distance from |x| to the next double above it. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -1022) return 2 ** -1074;
  const exponent = Math.floor(Math.log2(size));
  const power = 2 ** exponent > size ? exponent - 1 : exponent;
  return Math.max(2 ** (power - 52), 2 ** -1074);
}

/** Demands that a number lie within some units in the last place of another, or equal it. */
export function expectUlps(received: number, expected: number, units: number): void {
  if (Object.is(received, expected) || received === expected) return;
  const distance = Math.abs(received - expected) / ulp(expected);
  expect(distance, `${received} is ${distance} ulps from ${expected}`).toBeLessThanOrEqual(units);
}

/** Demands that every entry of a vector lie within some units in the last place. */
export function expectAllUlps(received: ArrayLike<number>, expected: number[], units: number): void {
  expect(received).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expectUlps(received[i] ?? NaN, value, units);
  });
}

/** Demands that two numbers differ by at most a tolerance, or be equal. */
export function expectWithin(received: number, expected: number, tolerance: number): void {
  if (received === expected) return;
  const distance = Math.abs(received - expected);
  expect(distance, `${received} is ${distance} from ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Demands that two vectors differ by at most a tolerance in every entry. */
export function expectAllWithin(
  received: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  expect(received).toHaveLength(expected.length);
  for (let i = 0; i < expected.length; i++) {
    expectWithin(received[i] ?? NaN, expected[i] ?? NaN, tolerance);
  }
}

/** The derivative of f along coordinate i at z, by a central difference. */
export function centralDifference(f: (z: number[]) => number, z: number[], i: number, step = 1e-5): number {
  const moved = (by: number) => z.map((value, j) => (j === i ? value + by : value));
  return (f(moved(step)) - f(moved(-step))) / (2 * step);
}

/** The sum of a vector. */
export function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
