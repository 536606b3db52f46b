import type { Language } from "../protocol.ts";

/** What a hidden check may say. Every method throws at the first failure, which ends the check. */
export interface Checker {
  /**
   * Fails unless numbers (or arrays of numbers, compared entry by entry) agree within `tolerance`.
   * `over` are the places that the entries of an array belong to: a failure then shows both as curves.
   */
  close(claim: {
    input: string;
    received: unknown;
    expected: number | ArrayLike<number>;
    tolerance: number;
    hint?: string;
    over?: ArrayLike<number>;
  }): void;
  /**
   * Fails unless two functions of one number agree within `tolerance` at the places `at`, by default 201 across `on`.
   * The failure names the first place that is wrong, and plots both over `on` where the eye can tell them apart.
   */
  curve(claim: {
    input: (x: number) => string;
    received: (x: number) => unknown;
    expected: (x: number) => number;
    on: readonly [number, number];
    at?: readonly number[];
    tolerance: number | ((x: number) => number);
    hint?: string;
  }): void;
  /**
   * Fails with `message` unless `condition` holds. Where the message reads `f(1) → expected 2, received 3`
   * (`f(1) → 应为 2，得到 3`), the reader sees its three parts.
   */
  ok(condition: boolean, message: string): void;
  /** Whether the attempt's last call left the lists that it was given as they were. */
  kept(): boolean;
  /** A seeded generator of uniform numbers in [0, 1). */
  random(): number;
  t<T>(words: Record<Language, T>): T;
}

/** A function to write: what the reader starts from, a solution, and the check that neither shows. */
export interface Exercise<F> {
  starter: F;
  solution: F;
  /** What `attempt` is given and what it returns are copies: lists and plain objects cannot be changed behind the check. */
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
