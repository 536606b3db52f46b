import { distribution, nonEmpty, type Vector } from "../check.ts";
import { surprise } from "./entropy.ts";

/**
 * Conditional entropy, H(Y|X) = Σₓ P(x) H(P(·|x)) = −Σₓ P(x) Σ_y P(y|x) log P(y|x), in nats.
 *
 * `contexts` holds P(x), length n. `conditional` holds P(y|x) row by row, length
 * n·K: row x is a distribution over the K outcomes. A context with P(x) = 0
 * contributes nothing; 0 log 0 := 0.
 *
 * Throws a RangeError if `contexts` or a row is not a distribution, or if the
 * rows do not divide evenly.
 *
 * Source: C. E. Shannon, "A mathematical theory of communication" (1948), §6.
 *
 * @example
 * conditionalEntropy([0.5, 0.5], [0.5, 0.5, 1, 0]) / Math.LN2; // => 0.5
 */
export function conditionalEntropy(contexts: Vector, conditional: Vector): number {
  const attempt = "Cannot take the conditional entropy";
  const masses = distribution(attempt, "contexts", contexts);
  const rows = nonEmpty(attempt, "conditional", conditional);
  const outcomes = rows.length / masses.length;
  if (!Number.isInteger(outcomes)) {
    throw new RangeError(
      `${attempt}: conditional must hold a row for each of ${masses.length} contexts, received length ${rows.length}`,
    );
  }
  masses.forEach((_, x) => {
    distribution(attempt, `row ${x}`, rows.subarray(x * outcomes, (x + 1) * outcomes));
  });
  return averageSurprise(masses, rows);
}

/** Σₓ P(x) H(P(·|x)) of rows already known to be distributions. */
export function averageSurprise(masses: Float64Array, rows: Float64Array): number {
  const outcomes = rows.length / masses.length;
  return masses.reduce((sum, mass, x) => {
    return sum + mass * surprise(rows.subarray(x * outcomes, (x + 1) * outcomes));
  }, 0);
}
