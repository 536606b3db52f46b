import {
  activationRace,
  activationStatistics,
  complete,
  deadUnitsInTraining,
  depthAndAccuracy,
  exclusiveOr,
  gradientProfile,
  type RandomNetworkOptions,
} from "nonlinear";
import { describe, expect, test } from "vitest";

type Call = () => unknown;

/** Hands a function something its type forbids, as a reader's JavaScript may. */
function untyped(value: unknown): never {
  return value as never;
}

const network = (changed: Partial<RandomNetworkOptions>) => gradientProfile({ seeds: [1], ...changed });

const rangeErrors: [Call, string][] = [
  [
    () => network({ depth: 0 }),
    "Cannot profile the gradients: depth must be an integer from 1 to 1000, received 0",
  ],
  [
    () => network({ width: 1025 }),
    "Cannot profile the gradients: width must be an integer from 1 to 1024, received 1025",
  ],
  [
    () => network({ depth: 1000, width: 1024 }),
    "Cannot profile the gradients: layers must have at most 67108864 parameters together, received 1049601025",
  ],
  [
    () => network({ rows: 1e9 }),
    "Cannot profile the gradients: batch must be at most 25555 for layers of these widths, received 1000000000",
  ],
  [
    () => network({ rows: 0 }),
    "Cannot profile the gradients: rows must be an integer at least 1, received 0",
  ],
  [
    () => network({ rows: 1, normalise: "batch" }),
    "Cannot profile the gradients: rows must be an integer at least 2, received 1",
  ],
  [
    () => network({ normalise: untyped("group") }),
    'Cannot profile the gradients: layers[0].normalise must be "layer" or "batch", received group',
  ],
  [() => network({ residual: NaN }), "Cannot profile the gradients: residual must be finite, received NaN"],
  [
    () => network({ residual: 1, tanhEquivalent: true, activation: "sigmoid" }),
    "Cannot profile the gradients: residual must be absent where weights are tanh-equivalent, received 1",
  ],
  [
    () => network({ gain: -1 }),
    "Cannot profile the gradients: gain must be finite and at least 0, received -1",
  ],
  [
    () => network({ rule: untyped("constructor") }),
    "Cannot profile the gradients: rule must be one of lecun, xavier, he, orthogonal, unit, received constructor",
  ],
];

describe("a random network is checked before it is drawn", () => {
  test.each(rangeErrors)("RangeError %#: %s", (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("TypeError for parameters that are no object", () => {
    const call = () => network({ parameters: untyped(3) });
    expect(call).toThrow(TypeError);
    expect(call).toThrow("Cannot make the activation sigmoid: parameters must be an object, received number");
  });
});

const relu = { activation: "relu", rule: "he" } as const;
describe("a run that leaves the finite numbers ends, and says so", () => {
  test("deadUnitsInTraining() keeps the census from before", () => {
    const [run] = complete(deadUnitsInTraining({ learningRates: [1e300], seeds: [1] })).runs;
    expect(run).toMatchObject({ diverged: true, trainAccuracy: 0, deadFraction: 0 });
    expect(run!.timeline).toHaveLength(1);
  });

  test("deadUnitsInTraining() has no census where the start is not finite", () => {
    const options = { depth: 3, initialBias: 1e308, learningRates: [1], seeds: [1] };
    const [run] = complete(deadUnitsInTraining(options)).runs;
    expect(run).toMatchObject({ diverged: true, timeline: [], deadFraction: NaN });
  });

  test("deadUnitsInTraining() sees it in weights that no loss has met yet", () => {
    const options = { activation: "prelu", depth: 3, learningRates: [2], seeds: [2], epochs: 1 } as const;
    const [run] = complete(deadUnitsInTraining(options)).runs;
    expect(run).toMatchObject({ diverged: true, trainAccuracy: 0 });
    expect(run!.timeline).toHaveLength(1);
  });

  test("depthAndAccuracy() gives it no accuracy, and names the divergence", () => {
    const options = { kinds: [relu], depths: [1], learningRate: 1e300 };
    const [run] = complete(depthAndAccuracy(options)).runs;
    expect(run).toMatchObject({ accuracy: 0, divergence: { step: 1 } });
  });

  test("activationRace() counts it as one that never arrives", () => {
    const [result] = complete(activationRace({ runners: [relu], learningRates: [1e300, 1] })).results;
    expect(result!.runs.slice(0, 3).map((run) => run.epochs)).toEqual([Infinity, Infinity, Infinity]);
    expect(result!.bestLearningRate).toBe(1);
  });

  test("exclusiveOr() has an error that is not finite", () => {
    const [run] = complete(exclusiveOr({ activations: ["relu"], seeds: [1], learningRate: 1e300 })).runs;
    expect(Number.isFinite(run!.error)).toBe(false);
  });

  test("activationStatistics() has no share of the mean where the mean is not a number", () => {
    const { mean } = complete(activationStatistics({ gain: 1e300, seeds: [1] }));
    expect(mean[1]!.meanShare).toBeNaN();
  });

  test("gradientProfile() has no ratio where f′ is 0 everywhere", () => {
    const { deltaRatio, mean } = complete(gradientProfile({ activation: "step", seeds: [1] }));
    expect(deltaRatio).toBeNaN();
    expect(Math.max(...mean.deltas)).toBe(0);
  });
});
