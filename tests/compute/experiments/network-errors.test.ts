import {
  activationRace,
  activationStatistics,
  deadUnitsInTraining,
  depthAndAccuracy,
  exclusiveOr,
  explosion,
  gradientProfile,
  jacobianGain,
  shiftAblation,
  thirtyLayers,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const relu = { activation: "relu", rule: "he" } as const;

/** What all of them take, and the attempt their messages name. */
const withSeeds: [string, (options: { seeds?: readonly number[] }) => unknown][] = [
  ["Cannot learn the exclusive or", exclusiveOr],
  ["Cannot profile the gradients", gradientProfile],
  ["Cannot compare depths", depthAndAccuracy],
  ["Cannot compare depths", thirtyLayers],
  ["Cannot run the race", shiftAblation],
  ["Cannot run the race", activationRace],
  ["Cannot take the statistics", activationStatistics],
  ["Cannot count the dead units", deadUnitsInTraining],
  ["Cannot measure the gain", jacobianGain],
];

const rangeErrors: [Call, string][] = [
  [
    () => exclusiveOr({ activations: [] }),
    "Cannot learn the exclusive or: activations must not be empty, received length 0",
  ],
  [
    () => exclusiveOr({ width: 0 }),
    "Cannot learn the exclusive or: width must be an integer from 1 to 1024, received 0",
  ],
  [
    () => exclusiveOr({ steps: 0.5 }),
    "Cannot learn the exclusive or: steps must be an integer at least 1, received 0.5",
  ],
  [
    () => exclusiveOr({ learningRate: 0 }),
    "Cannot learn the exclusive or: learningRate must be finite and above 0, received 0",
  ],
  [
    () => depthAndAccuracy({ kinds: [untyped({ activation: "relu" })] }),
    "Cannot compare depths: rule must be one of lecun, xavier, he, orthogonal, unit, received undefined",
  ],
  [
    () => depthAndAccuracy({ kinds: [] }),
    "Cannot compare depths: kinds must not be empty, received length 0",
  ],
  [
    () => depthAndAccuracy({ depths: [] }),
    "Cannot compare depths: depths must not be empty, received length 0",
  ],
  [
    () => depthAndAccuracy({ depths: [1, 0] }),
    "Cannot compare depths: depths[1] must be an integer from 1 to 1000, received 0",
  ],
  [
    () => thirtyLayers({ depths: [1001] }),
    "Cannot compare depths: depths[0] must be an integer from 1 to 1000, received 1001",
  ],
  [
    () => depthAndAccuracy({ width: 1e9 }),
    "Cannot compare depths: width must be an integer from 1 to 1024, received 1000000000",
  ],
  [
    () => depthAndAccuracy({ batchSize: 201 }),
    "Cannot compare depths: batchSize must be an integer from 1 to 200, received 201",
  ],
  [
    () => depthAndAccuracy({ epochs: 0 }),
    "Cannot compare depths: epochs must be an integer at least 1, received 0",
  ],
  [
    () => depthAndAccuracy({ learningRate: -1 }),
    "Cannot compare depths: learningRate must be finite and above 0, received -1",
  ],
  [
    () => depthAndAccuracy({ descent: untyped("lbfgs") }),
    "Cannot compare depths: descent must be one of sgd, momentum, nesterov, adam, received lbfgs",
  ],
  [
    () => activationRace({ runners: [] }),
    "Cannot run the race: runners must not be empty, received length 0",
  ],
  [
    () => activationRace({ task: untyped("constructor") }),
    "Cannot run the race: task must be one of moons, circles, spirals, sine, absolute-value, received constructor",
  ],
  [
    () => activationRace({ runners: [{ ...relu, shift: NaN }] }),
    "Cannot run the race: runners[0].shift must be finite, received NaN",
  ],
  [
    () => activationRace({ runners: [relu, { ...relu, shift: -0.5, tanhEquivalent: true }] }),
    "Cannot run the race: runners[1].shift must be 0 where weights are tanh-equivalent, received -0.5",
  ],
  [
    () => activationRace({ depth: 0 }),
    "Cannot run the race: depth must be an integer from 1 to 1000, received 0",
  ],
  [
    () => activationRace({ width: 0 }),
    "Cannot run the race: width must be an integer from 1 to 1024, received 0",
  ],
  [
    () => activationRace({ batchSize: 201 }),
    "Cannot run the race: batchSize must be an integer from 1 to 200, received 201",
  ],
  [
    () => activationRace({ epochs: 0 }),
    "Cannot run the race: epochs must be an integer at least 1, received 0",
  ],
  [() => activationRace({ goal: 0 }), "Cannot run the race: goal must be finite and above 0, received 0"],
  [
    () => shiftAblation({ learningRates: [] }),
    "Cannot run the race: learningRates must not be empty, received length 0",
  ],
  [
    () => activationRace({ learningRates: [1, 0] }),
    "Cannot run the race: learningRates[1] must be finite and above 0, received 0",
  ],
  [
    () => activationRace({ descent: untyped("") }),
    "Cannot run the race: descent must be one of sgd, momentum, nesterov, adam, received ",
  ],
  [
    () => activationStatistics({ flat: -1 }),
    "Cannot take the statistics: flat must be finite and at least 0, received -1",
  ],
  [
    () => activationStatistics({ depth: 1.5 }),
    "Cannot take the statistics: depth must be an integer from 1 to 1000, received 1.5",
  ],
  [
    () => deadUnitsInTraining({ learningRates: [NaN] }),
    "Cannot count the dead units: learningRates[0] must be a finite number, received NaN",
  ],
  [
    () => deadUnitsInTraining({ learningRates: [0] }),
    "Cannot count the dead units: learningRates[0] must be finite and above 0, received 0",
  ],
  [
    () => deadUnitsInTraining({ initialBias: Infinity }),
    "Cannot count the dead units: initialBias must be finite, received Infinity",
  ],
  [
    () => deadUnitsInTraining({ loss: untyped("hinge") }),
    'Cannot count the dead units: loss must be "bce" or "mse", received hinge',
  ],
  [
    () => deadUnitsInTraining({ depth: 0 }),
    "Cannot count the dead units: depth must be an integer from 1 to 1000, received 0",
  ],
  [
    () => deadUnitsInTraining({ width: 0 }),
    "Cannot count the dead units: width must be an integer from 1 to 1024, received 0",
  ],
  [
    () => deadUnitsInTraining({ batchSize: 0 }),
    "Cannot count the dead units: batchSize must be an integer from 1 to 200, received 0",
  ],
  [
    () => deadUnitsInTraining({ epochs: -1 }),
    "Cannot count the dead units: epochs must be an integer at least 1, received -1",
  ],
  [
    () => deadUnitsInTraining({ descent: untyped("rmsprop") }),
    "Cannot count the dead units: descent must be one of sgd, momentum, nesterov, adam, received rmsprop",
  ],
  [
    () => jacobianGain({ networks: [] }),
    "Cannot measure the gain: networks must not be empty, received length 0",
  ],
  [
    () => jacobianGain({ networks: [relu, { ...relu, rows: -1 }] }),
    "Cannot measure the gain: rows must be an integer at least 1, received -1",
  ],
  [
    () => explosion({ starts: [] }),
    "Cannot watch the explosion: starts must not be empty, received length 0",
  ],
  [() => explosion({ clip: 0 }), "Cannot watch the explosion: clip must be finite and above 0, received 0"],
  [
    () => explosion({ learningRate: 0 }),
    "Cannot watch the explosion: learningRate must be finite and above 0, received 0",
  ],
  [
    () => explosion({ steps: 0 }),
    "Cannot watch the explosion: steps must be an integer at least 1, received 0",
  ],
  [
    () => explosion({ seed: 0.5 }),
    "Cannot watch the explosion: seed must be an integer from -2147483648 to 4294967295, received 0.5",
  ],
  ...withSeeds.flatMap(([attempt, make]): [Call, string][] => [
    [() => make({ seeds: [] }), `${attempt}: seeds must not be empty, received length 0`],
    [
      () => make({ seeds: [1, 0.5] }),
      `${attempt}: seeds[1] must be an integer from -2147483648 to 4294967295, received 0.5`,
    ],
  ]),
];

const typeErrors: [Call, string][] = [
  [
    () => depthAndAccuracy({ kinds: untyped(3) }),
    "Cannot compare depths: kinds must be an array, received number",
  ],
  [
    () => depthAndAccuracy({ kinds: untyped([null]) }),
    "Cannot compare depths: kinds[0] must be an object, received null",
  ],
  [
    () => depthAndAccuracy({ kinds: [{ ...relu, gain: untyped("2") }] }),
    "Cannot compare depths: gain must be a number, received string",
  ],
  [
    () => depthAndAccuracy({ depths: untyped(5) }),
    "Cannot compare depths: depths must be an array of numbers or a Float64Array, received number",
  ],
  [
    () => exclusiveOr({ activations: untyped("relu") }),
    "Cannot learn the exclusive or: activations must be an array, received string",
  ],
  [
    () => activationRace({ runners: untyped([undefined]) }),
    "Cannot run the race: runners[0] must be an object, received undefined",
  ],
  [
    () => activationRace({ runners: [{ ...relu, shift: untyped("1") }] }),
    "Cannot run the race: runners[0].shift must be a number, received string",
  ],
  [
    () => jacobianGain({ networks: untyped([null]) }),
    "Cannot measure the gain: the network must be an object, received null",
  ],
  [
    () => explosion({ starts: untyped(["he"]) }),
    "Cannot watch the explosion: starts[0] must be an object, received string",
  ],
  ...withSeeds.flatMap(([attempt, make]): [Call, string][] => [
    [() => make(untyped(null)), `${attempt}: options must be an object, received null`],
    [
      () => make({ seeds: untyped(3) }),
      `${attempt}: seeds must be an array of numbers or a Float64Array, received number`,
    ],
  ]),
  [() => explosion(untyped(null)), "Cannot watch the explosion: options must be an object, received null"],
];

describe("options of experiments with networks are checked before any step", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each(typeErrors)("TypeError %#: %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("an unknown activation is refused at once", () => {
    const activation = untyped("rleu");
    for (const call of [
      () => exclusiveOr({ activations: [activation] }),
      () => gradientProfile({ activation }),
      () => depthAndAccuracy({ kinds: [{ rule: "he", activation }] }),
      () => activationRace({ runners: [{ rule: "he", activation }] }),
      () => activationStatistics({ activation }),
      () => deadUnitsInTraining({ activation }),
      () => jacobianGain({ networks: [{ rule: "he", activation }] }),
      () => explosion({ activation }),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow("rleu");
    }
  });
});
