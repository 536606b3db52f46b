import {
  accuracy,
  createNetwork,
  evaluate,
  mulberry32,
  predict,
  sgd,
  type TrainingOptions,
  train,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { line } from "./line.ts";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const five = Float64Array.of(1, 2, 3, 4, 5);

/** Calls train() on five rows, without asking for a snapshot. */
function begin(changed: Partial<TrainingOptions>, network = line(5)): unknown {
  return train(network, {
    inputs: five,
    targets: five,
    loss: "mse",
    optimiser: sgd({ learningRate: 0.1 }),
    epochs: 1,
    random: mulberry32(1),
    ...changed,
  });
}

function normalised(batch: number) {
  return createNetwork({ inputs: 1, layers: [{ units: 1, normalise: "batch" }], batch });
}

const rangeErrors: [Call, string][] = [
  [
    () => begin({ inputs: new Float64Array(0) }),
    "Cannot train the network: inputs must fill whole rows of 1 numbers, received length 0",
  ],
  [
    () => begin({}, createNetwork({ inputs: 2, layers: [{ units: 1 }], batch: 5 })),
    "Cannot train the network: inputs must fill whole rows of 2 numbers, received length 5",
  ],
  [
    () => begin({ inputs: Float64Array.of(1, NaN, 3, 4, 5) }),
    "Cannot train the network: inputs[1] must be a finite number, received NaN",
  ],
  [
    () => begin({ targets: Float64Array.of(1, 2, 3, 4) }),
    "Cannot train the network: targets must fill 5 rows alike, one for each row of inputs, received length 4",
  ],
  [
    () => begin({ targets: new Float64Array(0) }),
    "Cannot train the network: targets must fill 5 rows alike, one for each row of inputs, received length 0",
  ],
  [() => begin({ epochs: 0 }), "Cannot train the network: epochs must be an integer at least 1, received 0"],
  [
    () => begin({ batchSize: 1.5 }),
    "Cannot train the network: batchSize must be an integer at least 1, received 1.5",
  ],
  [
    () => begin({}, line(4)),
    "Cannot train the network: batchSize must be at most the network's batch of 4, received 5",
  ],
  [
    () => begin({ batchSize: 4 }, normalised(4)),
    "Cannot train the network: batchSize must leave no batch of one row to a network that normalises batches, received 4 for 5 rows",
  ],
  [
    () => begin({ batchSize: 1 }, normalised(4)),
    "Cannot train the network: batchSize must leave no batch of one row to a network that normalises batches, received 1 for 5 rows",
  ],
  [
    () => begin({ clip: { norm: -1 } }),
    "Cannot train the network: clip.norm must be finite and not negative, received -1",
  ],
  [
    () => begin({ clip: { value: NaN } }),
    "Cannot train the network: clip.value must be finite and not negative, received NaN",
  ],
  [
    () => begin({ loss: untyped("mae") }),
    "Cannot choose a loss: name must be one of mse, bce, cross-entropy, poisson, hinge, received mae",
  ],
  [
    () => evaluate(line(5), five, Float64Array.of(1), "mse"),
    "Cannot evaluate the network: targets must fill 5 rows alike, one for each row of inputs, received length 1",
  ],
  [
    () => evaluate(line(5), five, five, "bce"),
    "Cannot take the bce loss: targets[1] must lie in [0, 1], received 2",
  ],
  [
    () => predict(line(5), Float64Array.of(Infinity)),
    "Cannot predict: inputs[0] must be a finite number, received Infinity",
  ],
  [
    () => accuracy([1, 2], [2], 2),
    "Cannot take the accuracy: targets[0] must be an integer from 0 to 1, received 2",
  ],
  [() => accuracy([1], [2], 1), "Cannot take the accuracy: targets[0] must be 1, 0 or -1, received 2"],
  [() => accuracy([1, 2, 3, 4], [1], 2), "Cannot take the accuracy: targets must have length 4, received 1"],
  [
    () => accuracy([1, 2, 3], [1], 2),
    "Cannot take the accuracy: outputs must fill rows of 2, received length 3",
  ],
];

const typeErrors: [Call, string][] = [
  [
    () => begin({ inputs: untyped([1, 2]) }),
    "Cannot train the network: inputs must be a Float64Array, received an array",
  ],
  [
    () => begin({ targets: untyped(undefined) }),
    "Cannot train the network: targets must be a Float64Array, received undefined",
  ],
  [
    () => begin({ random: untyped(7) }),
    "Cannot train the network: random must be a function, received number",
  ],
  [() => train(line(5), untyped(null)), "Cannot train the network: options must be an object, received null"],
  [
    () => begin({}, untyped({ layers: [] })),
    "Cannot train the network: network must be one that createNetwork made, received an object",
  ],
  [
    () => begin({ loss: untyped(null) }),
    "Cannot train the network: loss must be a Loss or the name of one, received null",
  ],
  [
    () => begin({ loss: untyped({ value: () => 0 }) }),
    "Cannot train the network: loss must be a Loss or the name of one, received an object",
  ],
  [
    () => begin({ optimiser: untyped("sgd") }),
    "Cannot train the network: optimiser.step must be a function, received undefined",
  ],
  [
    () => begin({ optimiser: untyped(null) }),
    "Cannot train the network: optimiser.step must be a function, received undefined",
  ],
  [() => begin({ clip: untyped(1) }), "Cannot train the network: clip must be an object, received number"],
  [
    () => evaluate(line(5), five, five, untyped(undefined)),
    "Cannot evaluate the network: loss must be a Loss or the name of one, received undefined",
  ],
  [
    () => evaluate(untyped(null), five, five, "mse"),
    "Cannot evaluate the network: network must be one that createNetwork made, received null",
  ],
  [
    () => predict(untyped(undefined), five),
    "Cannot predict: network must be one that createNetwork made, received undefined",
  ],
  [() => predict(line(5), untyped([1])), "Cannot predict: inputs must be a Float64Array, received an array"],
];

describe("training says at once what it cannot use", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
