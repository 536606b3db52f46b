import {
  conditionalDual,
  conditionalEntropy,
  conditionalMaximumEntropy,
  crossEntropy,
  entropy,
  gaugeFix,
  klDivergence,
  logit,
  logSoftmax,
  logSumExp,
  maximumEntropy,
  maximumEntropyDie,
  maximumEntropyDual,
  mulberry32,
  multinomialMaximumEntropy,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  softmaxDivergence,
  softmaxEntropy,
  softmaxJacobian,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const rangeErrors: [Call, string][] = [
  [() => entropy([]), "Cannot take the entropy: p must not be empty, received length 0"],
  [() => entropy([0.5, 0.6]), "Cannot take the entropy: p must sum to 1, received a sum of 1.1"],
  [() => entropy([-0.5, 1.5]), "Cannot take the entropy: p[0] must lie in [0, 1], received -0.5"],
  [() => entropy([NaN, 1]), "Cannot take the entropy: p[0] must lie in [0, 1], received NaN"],
  [() => klDivergence([1], [0.5, 0.5]), "Cannot take the divergence: q must have length 1, received 2"],
  [() => crossEntropy([1], [2]), "Cannot take the cross-entropy: q[0] must lie in [0, 1], received 2"],
  [
    () => conditionalEntropy([0.5, 0.5], [1, 0, 1]),
    "Cannot take the conditional entropy: conditional must hold a row for each of 2 contexts, received length 3",
  ],
  [() => softmax([]), "Cannot take the softmax: logits must not be empty, received length 0"],
  [
    () => softmax([0, NaN]),
    "Cannot take the softmax: logits[1] must be a finite number or -Infinity, received NaN",
  ],
  [
    () => softmax([Infinity, 0]),
    "Cannot take the softmax: logits[0] must be a finite number or -Infinity, received Infinity",
  ],
  [
    () => softmax([-Infinity, -Infinity]),
    "Cannot take the softmax: at least one logit must be finite, received 2 of -Infinity",
  ],
  [
    () => softmax([0, 0, -Infinity, -Infinity], { classes: 2 }),
    "Cannot take the softmax: at least one logit must be finite, received 2 of -Infinity",
  ],
  [
    () => softmax([1, 2, 3], { classes: 2 }),
    "Cannot take the softmax: logits must fill whole rows of 2 classes, received length 3",
  ],
  [
    () => softmax([1], { classes: 0 }),
    "Cannot take the softmax: classes must be an integer at least 1, received 0",
  ],
  [
    () => softmax([1], { temperature: 0 }),
    "Cannot take the softmax: temperature must be finite and above 0, received 0",
  ],
  [
    () => logSoftmax([1], { temperature: -1 }),
    "Cannot take the log-softmax: temperature must be finite and above 0, received -1",
  ],
  [
    () => logSumExp([1], { temperature: Infinity }),
    "Cannot take the log-sum-exp: temperature must be finite and above 0, received Infinity",
  ],
  [
    () => softmaxJacobian([1], { temperature: NaN }),
    "Cannot take the Jacobian of softmax: temperature must be finite and above 0, received NaN",
  ],
  [
    () => softmaxEntropy([NaN]),
    "Cannot take the entropy of softmax: logits[0] must be a finite number or -Infinity, received NaN",
  ],
  [
    () => softmaxCrossEntropy([1, 2], 2),
    "Cannot take the cross-entropy of softmax: target must be an integer from 0 to 1, received 2",
  ],
  [
    () => softmaxCrossEntropyGradient([1, 2], [1]),
    "Cannot take the gradient of the cross-entropy: target must have length 2, received 1",
  ],
  [
    () => softmaxDivergence([1, 2], [0.5, 0.4]),
    "Cannot take the divergence from softmax: target must sum to 1, received a sum of 0.9",
  ],
  [() => logit(1.5), "Cannot take the logit: p must lie in [0, 1], received 1.5"],
  [() => logit(NaN), "Cannot take the logit: p must lie in [0, 1], received NaN"],
  [
    () => mulberry32(0.5),
    "Cannot seed the generator: seed must be an integer from -2^31 to 2^32 - 1, received 0.5",
  ],
  [
    () => mulberry32(2 ** 32),
    "Cannot seed the generator: seed must be an integer from -2^31 to 2^32 - 1, received 4294967296",
  ],
  [() => maximumEntropyDie(6.5), "Cannot solve for the dice: mean must lie between 1 and 6, received 6.5"],
  [() => maximumEntropyDie(NaN), "Cannot solve for the dice: mean must lie between 1 and 6, received NaN"],
  [
    () => maximumEntropyDie(1, 1),
    "Cannot solve for the dice: faces must be an integer at least 2, received 1",
  ],
  [
    () => maximumEntropy({ features: [], moments: [] }),
    "Cannot maximise the entropy: features must not be empty, received length 0",
  ],
  [
    () => maximumEntropy({ features: [[1, 2], [1]], moments: [1, 1] }),
    "Cannot maximise the entropy: features[1] must have length 2, received 1",
  ],
  [
    () => maximumEntropy({ features: [[1, 2]], moments: [1, 1] }),
    "Cannot maximise the entropy: moments must have length 1, received 2",
  ],
  [
    () => maximumEntropy({ features: [[1, Infinity]], moments: [1] }),
    "Cannot maximise the entropy: features[0][1] must be a finite number, received Infinity",
  ],
  [
    () => maximumEntropy({ features: [[1, 2]], moments: [1], prior: [1] }),
    "Cannot maximise the entropy: prior must have length 2, received 1",
  ],
  [
    () => maximumEntropy({ features: [[1, 2]], moments: [1], prior: [1, -1] }),
    "Cannot maximise the entropy: prior[1] must be finite and not negative, received -1",
  ],
  [
    () => maximumEntropy({ features: [[1, 2]], moments: [1], prior: [0, 0] }),
    "Cannot maximise the entropy: prior must have a positive entry, received only 0",
  ],
  [
    () => maximumEntropyDual({ features: [[1, 2]], moments: [1] }, [1, 2]),
    "Cannot evaluate the dual: multipliers must have length 1, received 2",
  ],
  [
    () => conditionalMaximumEntropy({ joint: [[0.5, 0.4]], features: [] }),
    "Cannot maximise the conditional entropy: joint must sum to 1, received a sum of 0.9",
  ],
  [
    () => conditionalMaximumEntropy({ joint: [[0.5, 0.5]], features: [[[1]]] }),
    "Cannot maximise the conditional entropy: features[0][0] must have length 2, received 1",
  ],
  [
    () => conditionalDual({ joint: [[0.5, 0.5]], features: [[[1, 0]]] }, [NaN]),
    "Cannot evaluate the conditional dual: weights[0] must be a finite number, received NaN",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: [], labels: [], classes: 2 }),
    "Cannot fit the multinomial model: inputs must not be empty, received length 0",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: [[1], [2]], labels: [0], classes: 2 }),
    "Cannot fit the multinomial model: labels must have length 2, received 1",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: [[1]], labels: [2], classes: 2 }),
    "Cannot fit the multinomial model: labels[0] must be an integer from 0 to 1, received 2",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: [[1]], labels: [0], classes: 1 }),
    "Cannot fit the multinomial model: classes must be an integer at least 2, received 1",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: [[1]], labels: [0], classes: 2, l2: -1 }),
    "Cannot fit the multinomial model: l2 must be finite and not negative, received -1",
  ],
  [() => gaugeFix([1, 2, 3], 2), "Cannot fix the gauge: weights must hold 2 equal rows, received length 3"],
];

const typeErrors: [Call, string][] = [
  [
    () => softmax(untyped("abc")),
    "Cannot take the softmax: logits must be an array of numbers or a Float64Array, received string",
  ],
  [
    () => softmax(untyped(null)),
    "Cannot take the softmax: logits must be an array of numbers or a Float64Array, received null",
  ],
  [() => softmax(untyped([1, "2"])), "Cannot take the softmax: logits[1] must be a number, received string"],
  [
    () => softmax([1], { temperature: untyped("1") }),
    "Cannot take the softmax: temperature must be a number, received string",
  ],
  [
    () => entropy(untyped({ length: 2 })),
    "Cannot take the entropy: p must be an array of numbers or a Float64Array, received an object",
  ],
  [
    () => maximumEntropy({ features: untyped(1), moments: [1] }),
    "Cannot maximise the entropy: features must be an array, received number",
  ],
  [
    () => conditionalMaximumEntropy({ joint: [[1]], features: untyped(1) }),
    "Cannot maximise the conditional entropy: features must be an array, received number",
  ],
  [
    () => multinomialMaximumEntropy({ inputs: untyped(1), labels: [0], classes: 2 }),
    "Cannot fit the multinomial model: inputs must be an array of rows, received number",
  ],
];

describe("errors state the attempt, the expectation and the value", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
