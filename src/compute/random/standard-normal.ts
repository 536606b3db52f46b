import type { Random } from "./mulberry32.ts";

/**
 * One draw from the normal distribution of mean 0 and variance 1, by the cosine
 * half of Box and Muller's transform: √(−2 log(1 − u₁))·cos(2πu₂).
 *
 * `random` yields uniform numbers in [0, 1); every draw takes exactly two and
 * keeps nothing back, so the stream can be followed by hand. 1 − u₁ is never 0,
 * so the draw is finite; with 32-bit uniforms it is at most 6.66 in size.
 *
 * Source: G. E. P. Box and M. E. Muller, "A note on the generation of random
 * normal deviates" (1958).
 *
 * @example
 * standardNormal(() => 0.5); // => -1.1774100225154747
 */
export function standardNormal(random: Random): number {
  const u1 = random();
  const u2 = random();
  return Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
}
