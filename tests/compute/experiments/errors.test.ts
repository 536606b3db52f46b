import {
  activationConstants,
  affineCollapse,
  approximation,
  collapse,
  dieByMean,
  elementCost,
  evaluateWritten,
  firingRate,
  firingRateFits,
  linearRegressionDescent,
  maximumEntropyDuality,
  maxoutChords,
  perceptronRule,
  pulsePeak,
  recurrence,
  reluInterpolant,
  sameSignGradients,
  saturatedNeuron,
  spikeTimes,
  stepStaircase,
  zigZag,
  zigZagPath,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const rangeErrors: [string, Call][] = [
  ["Cannot collapse the layers: weights must not be empty, received length 0", () => collapse([], [])],
  ["Cannot collapse the layers: biases must have length 1, received 0", () => collapse([[1]], [])],
  [
    "Cannot collapse the layers: weights[1] must have length 2, received 3",
    () =>
      collapse(
        [
          [1, 2],
          [1, 2, 3],
        ],
        [[0, 0], [0]],
      ),
  ],
  [
    "Cannot collapse the layers: weights[0] must have length 4, received 3",
    () => collapse([[1, 2, 3]], [[0, 0]]),
  ],
  [
    "Cannot collapse the layers: weights[0][1] must be a finite number, received NaN",
    () => collapse([[1, NaN]], [[0]]),
  ],
  [
    "Cannot probe the network: widths[1] must be an integer at least 1, received 0",
    () => affineCollapse({ widths: [4, 0, 3] }),
  ],
  [
    "Cannot probe the network: the number of widths must be an integer at least 2, received 1",
    () => affineCollapse({ widths: [4] }),
  ],
  ["Cannot probe the network: kernel must be odd, received 4", () => affineCollapse({ kernel: 4 })],
  [
    "Cannot probe the network: points must be an integer at least 1, received 0.5",
    () => affineCollapse({ points: 0.5 }),
  ],
  [
    "Cannot probe the network: seed must be an integer from -2147483648 to 4294967295, received 0.5",
    () => affineCollapse({ seed: 0.5 }),
  ],
  [
    "Cannot approximate the sine: frequency must be finite and above 0, received 0",
    () => approximation({ frequency: 0 }),
  ],
  [
    "Cannot approximate the sine: pieces[1] must be an integer at least 1, received 1.5",
    () => approximation({ pieces: [1, 1.5] }),
  ],
  ["Cannot interpolate with ReLUs: knots must be at least 2, received 1", () => reluInterpolant([1], [1])],
  [
    "Cannot interpolate with ReLUs: values must have length 2, received 1",
    () => reluInterpolant([1, 2], [1]),
  ],
  [
    "Cannot interpolate with ReLUs: knots[1] must be above 1, received 1",
    () => reluInterpolant([1, 1], [1, 2]),
  ],
  ["Cannot build a staircase: units must be an integer at least 1, received 0", () => stepStaircase(0)],
  [
    "Cannot evaluate the network: points[0] must be a finite number, received NaN",
    () => evaluateWritten(stepStaircase(1), "step", [NaN]),
  ],
  [
    "Cannot solve the dice: means[0] must be finite and at least 1 and at most 6, received 6.5",
    () => dieByMean({ means: [6.5] }),
  ],
  ["Cannot solve the dice: faces must be an integer at least 2, received 1", () => dieByMean({ faces: 1 })],
  [
    "Cannot compare maximum entropy and likelihood: successes[0] must be an integer from 1 to 9, received 10",
    () => maximumEntropyDuality({ successes: [10, 3, 5, 8, 9] }),
  ],
  [
    "Cannot compare maximum entropy and likelihood: successes must have length 2, received 5",
    () => maximumEntropyDuality({ inputs: [1, 2] }),
  ],
  [
    "Cannot compare maximum entropy and likelihood: trials must have length 5, received 1",
    () => maximumEntropyDuality({ trials: [10] }),
  ],
  [
    "Cannot compare maximum entropy and likelihood: gauge.learningRate must be finite and above 0, received -1",
    () => maximumEntropyDuality({ gauge: { learningRate: -1 } }),
  ],
  [
    "Cannot compare maximum entropy and likelihood: separable.decades must be an integer from 1 to 9, received 10",
    () => maximumEntropyDuality({ separable: { decades: 10 } }),
  ],
  [
    "Cannot train the perceptrons: rows must be an integer at least 3, received 2",
    () => perceptronRule({ rows: 2 }),
  ],
  [
    "Cannot train the perceptrons: noise must be finite and at least 0, received -1",
    () => perceptronRule({ noise: -1 }),
  ],
  [
    "Cannot descend to the line: learningRate must be finite and above 0, received 0",
    () => linearRegressionDescent({ learningRate: 0 }),
  ],
  [
    "Cannot descend to the line: slope must be finite, received Infinity",
    () => linearRegressionDescent({ slope: Infinity }),
  ],
  [
    "Cannot follow the path: batchSize must be an integer from 1 to 256, received 257",
    () => zigZagPath({ batchSize: 257 }),
  ],
  ["Cannot follow the path: offset must have length 2, received 1", () => zigZagPath({ offset: [1] })],
  [
    "Cannot follow the path: the length of offset must be finite and above 0.05, received 0",
    () => zigZagPath({ offset: [0, 0] }),
  ],
  [
    "Cannot follow the path: inputs.scale must be finite, received NaN",
    () => zigZagPath({ inputs: { activation: "tanh", scale: NaN } }),
  ],
  [
    "Cannot compare the paths: batchSizes[0] must be an integer from 1 to 16, received 17",
    () => zigZag({ rows: 16, batchSizes: [17] }),
  ],
  [
    "Cannot compare the paths: the number of seeds must be an integer at least 1, received 0",
    () => zigZag({ seeds: [] }),
  ],
  [
    "Cannot compare the paths: seeds[0] must be an integer from -2147483648 to 4294967295, received 1.5",
    () => zigZag({ seeds: [1.5] }),
  ],
  [
    "Cannot count the gradients: labelNoise at distance 0 must be finite and above 0, received 0",
    () => sameSignGradients({ distance: 0 }),
  ],
  [
    "Cannot count the gradients: batchSizes[0] must be an integer at least 1, received 0",
    () => sameSignGradients({ batchSizes: [0] }),
  ],
  [
    "Cannot train the neuron: goal must be finite and above 0 and below 1, received 1",
    () => saturatedNeuron({ goal: 1 }),
  ],
  [
    "Cannot train the neuron: starts[0].bias must be finite, received NaN",
    () => saturatedNeuron({ starts: [{ weight: 1, bias: NaN }] }),
  ],
  [
    "Cannot find the firing rate: timeConstant must be finite and above 0, received 0",
    () => firingRate(1, { timeConstant: 0 }),
  ],
  [
    "Cannot find the firing rate: refractory must be finite and at least 0, received -1",
    () => firingRate(1, { refractory: -1 }),
  ],
  ["Cannot find the spikes: duration must be finite and at least 0, received -1", () => spikeTimes(1, -1)],
  ["Cannot add the pulses: times[1] must be finite and at least 5, received 0", () => pulsePeak([5, 0], 1)],
  [
    "Cannot fit the firing rate: largestCurrent must be finite and above 1, received 1",
    () => firingRateFits({ largestCurrent: 1 }),
  ],
  [
    "Cannot time the activations: repeats must be an integer at least 1, received 0",
    () => elementCost({ now: () => 0, repeats: 0 }),
  ],
  ["Cannot iterate tanh: start must be finite, received NaN", () => recurrence({ start: NaN })],
  [
    "Cannot iterate tanh: times[0] must be an integer at least 1, received 0",
    () => recurrence({ times: [0] }),
  ],
  ["Cannot fit by maxout: pieces must not be empty, received length 0", () => maxoutChords({ pieces: [] })],
  [
    "Cannot tabulate the constants: layers must be an integer at least 1, received -1",
    () => activationConstants({ layers: -1 }),
  ],
  [
    "Cannot tabulate the constants: chains[0].weight must be finite, received NaN",
    () => activationConstants({ chains: [{ weight: NaN, bias: 0 }] }),
  ],
];

const typeErrors: [string, Call][] = [
  [
    "Cannot collapse the layers: weights must be an array of layers, received number",
    () => collapse(untyped(1), []),
  ],
  [
    'Cannot evaluate the network: f must be "step" or "relu", received tanh',
    () => evaluateWritten(stepStaircase(1), untyped("tanh"), [0]),
  ],
  [
    "Cannot descend to the line: noise must be a number, received string",
    () => linearRegressionDescent({ noise: untyped("0.1") }),
  ],
  ["Cannot time the activations: now must be a function, received undefined", () => elementCost(untyped({}))],
];

describe("options are checked when the experiment is made, before any step", () => {
  test.each(rangeErrors)("RangeError: %s", (message, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError: %s", (message, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("an unknown activation is refused at once", () => {
    for (const call of [
      () => affineCollapse({ activation: untyped("rleu") }),
      () => zigZagPath({ inputs: { activation: untyped("rleu") } }),
      () => elementCost({ now: () => 0, activations: [untyped("rleu")] }),
      () => activationConstants({ activations: [untyped("rleu")] }),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow("rleu");
    }
  });
});
