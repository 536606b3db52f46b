/** A source of numbers in [0, 1): call it for the next one. */
export type Random = () => number;

/**
 * A seeded generator of uniform numbers k/2³², 0 ≤ k < 2³².
 *
 * `seed` is an integer from −2³¹ to 2³² − 1. The same seed gives the same stream on
 * every machine; the state is a 32-bit counter, so the period is 2³². For
 * experiments, never for secrets.
 *
 * Throws a RangeError if the seed is not such an integer.
 *
 * Source: T. Ettinger, "mulberry32" (2017), public domain.
 *
 * @example
 * mulberry32(7)() === mulberry32(7)(); // => true
 */
export function mulberry32(seed: number): Random {
  if (!(Number.isInteger(seed) && seed >= -(2 ** 31) && seed < 2 ** 32)) {
    throw new RangeError(
      `Cannot seed the generator: seed must be an integer from -2^31 to 2^32 - 1, received ${seed}`,
    );
  }
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
