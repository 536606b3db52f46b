import { multinomialMaximumEntropy } from "../maxent/multinomial.ts";

/** One way to the conditional distribution. */
export interface ConditionalFit {
  /** P(1|x) for each input */
  probabilities: Float64Array;
  /** of the features 1[y = 1] and x·1[y = 1] */
  weights: Float64Array;
}

/** The logistic model of greatest likelihood for counted successes at each input. */
export function likeliestModel(
  inputs: readonly number[],
  trials: readonly number[],
  successes: readonly number[],
): ConditionalFit {
  const examples = inputs.flatMap((x, i) =>
    Array.from({ length: trials[i]! }, (_, n) => ({ x, label: n < successes[i]! ? 1 : 0 })),
  );
  const fit = multinomialMaximumEntropy({
    inputs: examples.map(({ x }) => [x]),
    labels: examples.map(({ label }) => label),
    classes: 2,
  });
  const first = trials.map((_, i) => trials.slice(0, i).reduce((sum, count) => sum + count, 0));
  return {
    probabilities: Float64Array.from(first, (n) => fit.probabilities[2 * n + 1]!),
    weights: Float64Array.of(fit.intercepts[1]! - fit.intercepts[0]!, fit.weights[1]! - fit.weights[0]!),
  };
}
