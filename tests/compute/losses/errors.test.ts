import {
  batchCrossEntropy,
  batchCrossEntropyGradient,
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  hingeLoss,
  hingeLossGradient,
  loss,
  meanSquaredError,
  meanSquaredErrorGradient,
  multiclassHingeLoss,
  multiclassHingeLossGradient,
  poissonLoss,
  poissonLossGradient,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const one = Float64Array.of(1);
const two = Float64Array.of(1, 1);

const rangeErrors: [Call, string][] = [
  [
    () => meanSquaredError([], []),
    "Cannot take the mean squared error: outputs must not be empty, received length 0",
  ],
  [
    () => meanSquaredError([1, 2], [1]),
    "Cannot take the mean squared error: targets must have length 2, received 1",
  ],
  [
    () => meanSquaredError([1, 2], [1, NaN]),
    "Cannot take the mean squared error: targets[1] must be a finite number, received NaN",
  ],
  [
    () => meanSquaredError([1, 2], [1, Infinity]),
    "Cannot take the mean squared error: targets[1] must be a finite number, received Infinity",
  ],
  [
    () => binaryCrossEntropy([1, 2], [1]),
    "Cannot take the binary cross-entropy: targets must have length 2, received 1",
  ],
  [() => poissonLoss([1, 2], [1]), "Cannot take the Poisson loss: targets must have length 2, received 1"],
  [() => hingeLoss([1, 2], [1]), "Cannot take the hinge loss: targets must have length 2, received 1"],
  [() => hingeLoss([1], [1, 1]), "Cannot take the hinge loss: targets must have length 1, received 2"],
  [
    () => meanSquaredErrorGradient([1, 2], [1, 2], one),
    "Cannot take the gradient of the mean squared error: into must have length 2, received 1",
  ],
  [
    () => binaryCrossEntropy([1], [1.5]),
    "Cannot take the binary cross-entropy: targets[0] must lie in [0, 1], received 1.5",
  ],
  [
    () => binaryCrossEntropy([1], [-0.1]),
    "Cannot take the binary cross-entropy: targets[0] must lie in [0, 1], received -0.1",
  ],
  [
    () => binaryCrossEntropy([1], [NaN]),
    "Cannot take the binary cross-entropy: targets[0] must lie in [0, 1], received NaN",
  ],
  [
    () => batchCrossEntropy([1, 2, 3], [0], 2),
    "Cannot take the cross-entropy of the batch: outputs must fill rows of 2, received length 3",
  ],
  [
    () => batchCrossEntropy([1, 2], [0], 0),
    "Cannot take the cross-entropy of the batch: columns must be an integer at least 1, received 0",
  ],
  [
    () => batchCrossEntropy([1, 2], [2], 2),
    "Cannot take the cross-entropy of the batch: targets[0] must be an integer from 0 to 1, received 2",
  ],
  [
    () => batchCrossEntropy([1, 2], [-1], 2),
    "Cannot take the cross-entropy of the batch: targets[0] must be an integer from 0 to 1, received -1",
  ],
  [
    () => batchCrossEntropy([1, 2], [0.5], 2),
    "Cannot take the cross-entropy of the batch: targets[0] must be an integer from 0 to 1, received 0.5",
  ],
  [
    () => batchCrossEntropy([1, 2, 3], [1, 0], 3),
    "Cannot take the cross-entropy of the batch: targets must have length 1 or 3, received 2",
  ],
  [
    () => batchCrossEntropy([1, 2, 3, 4], [0.5, 0.5, 0.5, 0.4], 2),
    "Cannot take the cross-entropy of the batch: row 1 of targets must sum to 1, received a sum of 0.9",
  ],
  [
    () => batchCrossEntropy([1, 2], [1.5, -0.5], 2),
    "Cannot take the cross-entropy of the batch: targets[0] must lie in [0, 1], received 1.5",
  ],
  [
    () => batchCrossEntropy([1, 2], [-0.5, 1.5], 2),
    "Cannot take the cross-entropy of the batch: targets[0] must lie in [0, 1], received -0.5",
  ],
  [
    () => batchCrossEntropyGradient([1, 2], [1], 2, one),
    "Cannot take the gradient of the cross-entropy of the batch: into must have length 2, received 1",
  ],
  [
    () => poissonLoss([1], [-1]),
    "Cannot take the Poisson loss: targets[0] must be finite and not negative, received -1",
  ],
  [
    () => poissonLoss([1], [Infinity]),
    "Cannot take the Poisson loss: targets[0] must be finite and not negative, received Infinity",
  ],
  [() => hingeLoss([1], [2]), "Cannot take the hinge loss: targets[0] must be 1, -1 or 0, received 2"],
  [
    () => multiclassHingeLoss([1, 2], [0, 1], 1),
    "Cannot take the multiclass hinge loss: columns must be at least 2, received 1",
  ],
  [
    () => multiclassHingeLoss([1, 2], [2], 2),
    "Cannot take the multiclass hinge loss: targets[0] must be an integer from 0 to 1, received 2",
  ],
  [
    () => multiclassHingeLoss([1, 2], [0, 1], 2),
    "Cannot take the multiclass hinge loss: targets must have length 1, received 2",
  ],
  [
    () => multiclassHingeLossGradient([1, 2], [0], 2, one),
    "Cannot take the gradient of the multiclass hinge loss: into must have length 2, received 1",
  ],
  [
    () => loss(untyped("mae")),
    "Cannot choose a loss: name must be one of mse, bce, cross-entropy, poisson, hinge, received mae",
  ],
  [
    () => loss("mse").value(two, two, 3),
    "Cannot take the mse loss: outputs must fill rows of 3, received length 2",
  ],
  [
    () => loss("bce").gradient(two, two, 1, one),
    "Cannot take the bce loss: into must have length 2, received 1",
  ],
  [
    () => loss("hinge").value(two, two, 0),
    "Cannot take the hinge loss: columns must be an integer at least 1, received 0",
  ],
  [
    () => loss("poisson").value(new Float64Array(0), new Float64Array(0), 1),
    "Cannot take the poisson loss: outputs must fill rows of 1, received length 0",
  ],
];

const typeErrors: [Call, string][] = [
  [
    () => loss("mse").value(untyped(null), one, 1),
    "Cannot take the mse loss: outputs must be a Float64Array, received null",
  ],
  [
    () => loss("hinge").gradient(two, untyped([1, 1]), 1, two),
    "Cannot take the hinge loss: targets must be a Float64Array, received an array",
  ],
  [
    () => loss("cross-entropy").gradient(two, one, 2, untyped(0)),
    "Cannot take the cross-entropy loss: into must be a Float64Array, received number",
  ],
  ...[
    meanSquaredErrorGradient,
    binaryCrossEntropyGradient,
    poissonLossGradient,
    hingeLossGradient,
    (outputs: number[], targets: number[], into: Float64Array) =>
      batchCrossEntropyGradient(outputs, targets, 2, into),
    (outputs: number[], targets: number[], into: Float64Array) =>
      multiclassHingeLossGradient(outputs, targets.slice(1), 2, into),
  ].map((gradient): [Call, string] => [
    () => gradient([0, 0], [0, 1], untyped([0, 0])),
    ": into must be a Float64Array, received an array",
  ]),
  [
    () => meanSquaredErrorGradient(untyped(null), [1]),
    "Cannot take the gradient of the mean squared error: outputs must be an array of numbers or a Float64Array, received null",
  ],
  [
    () => hingeLoss(untyped(["1"]), [1]),
    "Cannot take the hinge loss: outputs[0] must be a number, received string",
  ],
];

describe("losses say what they cannot take", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
