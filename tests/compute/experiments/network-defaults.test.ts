import {
  activationRace,
  activationStatistics,
  complete,
  deadUnitsInTraining,
  depthAndAccuracy,
  exclusiveOr,
  explosion,
  gradientProfile,
  jacobianGain,
  type Normalisation,
  shiftAblation,
  thirtyLayers,
} from "nonlinear";
import { describe, expect, test } from "vitest";

const relu = { activation: "relu", rule: "he" } as const;

describe("without options an experiment is the one its documentation describes", () => {
  const networks = (normalise?: Normalisation, residual?: number) => ({
    activation: "sigmoid" as const,
    rule: "lecun" as const,
    depth: 20,
    width: 64,
    rows: 64,
    ...(normalise && { normalise }),
    ...(residual && { residual }),
  });

  test("exclusiveOr()", () => {
    const explicit = { activations: ["identity", "tanh", "relu"], seeds: [1, 2, 3, 4, 5], width: 4 } as const;
    expect(complete(exclusiveOr())).toEqual(
      complete(exclusiveOr({ ...explicit, learningRate: 0.1, steps: 2000 })),
    );
  });

  test("gradientProfile()", () => {
    const explicit = { ...networks(), seeds: [1, 2, 3, 4, 5] };
    expect(complete(gradientProfile())).toEqual(complete(gradientProfile(explicit)));
  });

  test("depthAndAccuracy()", () => {
    const kinds = [
      { activation: "sigmoid", rule: "xavier" },
      { activation: "sigmoid", rule: "xavier", tanhEquivalent: true },
      { activation: "tanh", rule: "xavier" },
      { activation: "relu", rule: "he" },
    ] as const;
    const how = { width: 8, descent: "sgd", learningRate: 0.5, batchSize: 20, epochs: 100 } as const;
    const explicit = { kinds, depths: [1, 3, 5, 8], seeds: [1], ...how };
    expect(complete(depthAndAccuracy())).toEqual(complete(depthAndAccuracy(explicit)));
  });

  test("thirtyLayers()", () => {
    const how = { width: 32, descent: "sgd", learningRate: 0.03, batchSize: 20, epochs: 40 } as const;
    const explicit = { kinds: [relu], depths: [30], seeds: [1], ...how };
    expect(complete(thirtyLayers())).toEqual(complete(depthAndAccuracy(explicit)));
  });

  test("activationRace()", () => {
    const runners = [
      relu,
      { activation: "gelu", rule: "he" },
      { activation: "tanh", rule: "xavier" },
      { activation: "sigmoid", rule: "xavier" },
    ] as const;
    const how = { depth: 2, width: 16, descent: "sgd", batchSize: 20, epochs: 200, goal: 0.05 } as const;
    const explicit = { runners, task: "moons", learningRates: [1], seeds: [1, 2, 3], ...how } as const;
    expect(complete(activationRace())).toEqual(complete(activationRace(explicit)));
  });

  test("shiftAblation()", () => {
    const runners = [
      { activation: "sigmoid", rule: "xavier" },
      { activation: "sigmoid", rule: "xavier", shift: -0.5 },
      { activation: "tanh", rule: "xavier" },
      { activation: "tanh", rule: "xavier", shift: 1 },
    ] as const;
    const explicit = { runners, goal: 0.1, learningRates: [1, 3], seeds: [1] };
    expect(complete(shiftAblation({ seeds: [1] }))).toEqual(complete(activationRace(explicit)));
  });

  test("activationStatistics()", () => {
    const explicit = { ...relu, depth: 5, width: 128, rows: 256, seeds: [1, 2, 3], flat: 0.01 };
    expect(complete(activationStatistics())).toEqual(complete(activationStatistics(explicit)));
  });

  test("deadUnitsInTraining()", () => {
    const how = { depth: 1, width: 64, initialBias: 0, batchSize: 20, epochs: 30 };
    const names = { activation: "relu", descent: "sgd", loss: "bce" } as const;
    const explicit = { learningRates: [1, 5, 7, 10], seeds: [1, 2, 3], ...how, ...names };
    expect(complete(deadUnitsInTraining())).toEqual(complete(deadUnitsInTraining(explicit)));
  });

  test("jacobianGain()", () => {
    const variants = [
      networks(),
      networks(undefined, 1 / Math.sqrt(20)),
      networks("layer"),
      networks("batch"),
    ];
    const { results } = complete(jacobianGain({ networks: variants, seeds: [1, 2, 3, 4, 5] }));
    expect(complete(jacobianGain()).results.map((result) => result.gains)).toEqual(
      results.map((result) => result.gains),
    );
  });

  test("explosion()", () => {
    const starts = [{ rule: "he" }, { rule: "he", gain: 2 }, { rule: "unit" }] as const;
    const how = {
      activation: "relu",
      depth: 20,
      width: 64,
      rows: 64,
      learningRate: 1e-3,
      steps: 10,
      seed: 1,
    } as const;
    expect(complete(explosion())).toEqual(complete(explosion({ starts, ...how })));
  });
});

describe("an option that is undefined takes its default", () => {
  test.each([
    [
      "shiftAblation",
      () => shiftAblation({ seeds: [1], epochs: 1 }),
      () =>
        shiftAblation({
          seeds: [1],
          epochs: 1,
          runners: undefined,
          goal: undefined,
          learningRates: undefined,
        }),
    ],
    [
      "thirtyLayers",
      () => thirtyLayers({ epochs: 1 }),
      () =>
        thirtyLayers({
          epochs: 1,
          kinds: undefined,
          depths: undefined,
          width: undefined,
          learningRate: undefined,
        }),
    ],
    [
      "activationStatistics",
      () => activationStatistics({ seeds: [1] }),
      () => activationStatistics({ seeds: [1], depth: undefined, width: undefined, rows: undefined }),
    ],
  ] as const)("in %s()", (_, absent, undefinedInstead) => {
    expect(complete<unknown>(undefinedInstead())).toEqual(complete<unknown>(absent()));
  });
});
