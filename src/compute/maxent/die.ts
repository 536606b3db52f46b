import { integerWithin } from "../check.ts";
import { type MaximumEntropy, maximumEntropy, type SolverOptions } from "./maximum-entropy.ts";

/** The outcome of `maximumEntropyDie`. */
export interface MaximumEntropyDie extends MaximumEntropy {
  /** λ in p ∝ exp(λk); −Infinity or Infinity when the mean is the lowest or highest face */
  multiplier: number;
}

/**
 * Jaynes' dice: the distribution of greatest entropy on the faces 1, …, n whose mean
 * is given, pₖ = exp(λk)/Z(λ), with entropy in nats.
 *
 * (log Z)′ is the mean and (log Z)″ the variance, so λ is unique; the mean
 * (n + 1)/2 gives λ = 0, and reflecting the mean there reverses p and the sign of λ.
 * At a mean of 1 or n the status is "boundary": all mass on one face, the limit
 * λ → ∓∞, reached by no finite λ.
 *
 * Throws a RangeError if the mean lies outside [1, n] or is NaN, or if `faces` is
 * not an integer of at least 2.
 *
 * Source: E. T. Jaynes, "Brandeis lectures" (1963).
 *
 * @example
 * maximumEntropyDie(4.5).multiplier; // => 0.37104893808103334
 */
export function maximumEntropyDie(mean: number, faces = 6, options: SolverOptions = {}): MaximumEntropyDie {
  const attempt = "Cannot solve for the dice";
  integerWithin(attempt, "faces", faces, 2, Infinity);
  if (!(mean >= 1 && mean <= faces)) {
    throw new RangeError(`${attempt}: mean must lie between 1 and ${faces}, received ${mean}`);
  }
  const values = Array.from({ length: faces }, (_, k) => k + 1);
  const result = maximumEntropy({ features: [values], moments: [mean] }, options);
  const { status, multipliers, direction } = result;
  const multiplier = status === "boundary" ? direction[0]! * Infinity : multipliers[0]!;
  return { ...result, multiplier };
}
