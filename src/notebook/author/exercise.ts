import type { Language } from "../protocol.ts";

/** What a hidden check may say. Every method throws at the first failure, which ends the check. */
export interface Checker {
  /** Fails unless numbers (or arrays of numbers, compared entry by entry) agree within `tolerance`. */
  close(claim: {
    input: string;
    received: unknown;
    expected: number | ArrayLike<number>;
    tolerance: number;
    hint?: string;
  }): void;
  /** Fails with `message` unless `condition` holds. */
  ok(condition: boolean, message: string): void;
  /** A seeded generator of uniform numbers in [0, 1). */
  random(): number;
  t<T>(words: Record<Language, T>): T;
}

/** A function to write: what the reader starts from, a solution, and the check that neither shows. */
export interface Exercise<F> {
  starter: F;
  solution: F;
  check: (attempt: F, is: Checker) => void;
}

/**
 * Declares an exercise of `exercises.ts`. `starter` and `solution` are named function expressions:
 * their text becomes a cell, so the reader sees an ordinary function declaration.
 * @example export const die = exercise({ starter: function dieWithMean(m: number): number[] { return []; }, … });
 */
// biome-ignore lint/suspicious/noExplicitAny: a function of any parameters; the parts are still checked against each other
export function exercise<F extends (...args: any[]) => unknown>(parts: Exercise<F>): Exercise<F> {
  return parts;
}
