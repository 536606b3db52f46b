import { demandFunction, kind } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";

/**
 * Shuffles a list in place and returns it; uniform numbers make all orders equally likely.
 *
 * For i = n − 1 down to 1 entry i is swapped with entry ⌊(i + 1)·u⌋, u the next number
 * of `random`, uniform in [0, 1): n − 1 numbers are taken. `values` is an array or a
 * typed array; fewer than two entries are left as they are.
 *
 * Throws a TypeError if `values` is no array or `random` not a function.
 *
 * Source: R. Durstenfeld, "Algorithm 235: Random permutation" (1964), after R. A. Fisher
 * and F. Yates (1938).
 *
 * @example
 * shuffle([1, 2, 3, 4], () => 0); // => [2, 3, 4, 1]
 */
export function shuffle<List extends { readonly length: number; [index: number]: unknown }>(
  values: List,
  random: Random,
): List {
  const attempt = "Cannot shuffle";
  if (!(Array.isArray(values) || ArrayBuffer.isView(values))) {
    throw new TypeError(`${attempt}: values must be an array, received ${kind(values)}`);
  }
  checkRandom(attempt, random);
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random());
    const entry = values[i];
    values[i] = values[j];
    values[j] = entry;
  }
  return values;
}

/** Demands a source of random numbers. */
export function checkRandom(attempt: string, random: Random | undefined): asserts random is Random {
  demandFunction(attempt, "random", random);
}
