import fc from "fast-check";

// The same cases on every run; change the seed to look for new ones.
fc.configureGlobal({ seed: 20240229 });

/** A finite number of moderate size. */
export const moderate = fc.double({ min: -20, max: 20, noNaN: true });

/** A vector of logits. */
export const logits = fc.array(moderate, { minLength: 1, maxLength: 8 });

/** A temperature from 0.1 to 10. */
export const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });

/** A distribution over n outcomes, none of them rarer than about 1/(100 n). */
export function positiveDistribution(n: number): fc.Arbitrary<number[]> {
  const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
    minLength: n,
    maxLength: n,
  });
  return weights.map(normalised);
}

/** A distribution over n outcomes, some of which may be impossible. */
export function anyDistribution(n: number): fc.Arbitrary<number[]> {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }));
  return fc
    .array(weight, { minLength: n, maxLength: n })
    .filter((weights) => weights.some((value) => value > 1e-3))
    .map(normalised);
}

function normalised(weights: number[]): number[] {
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}

/** The value of a feature: 0, or at least 1e-9 in size. */
export const feature = moderate.map((value) => (Math.abs(value) < 1e-9 ? 0 : value));
