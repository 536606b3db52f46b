import {
  activationRace,
  activationStatistics,
  complete,
  deadUnitsInTraining,
  exclusiveOr,
  gaussianMoments,
  activation,
  shiftAblation,
} from "nonlinear";
import { describe, expect, test } from "vitest";

const tenSeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("exclusiveOr() (E03)", () => {
  const { runs } = complete(exclusiveOr({ seeds: tenSeeds }));
  const errors = (name: string) => runs.filter((run) => run.activation === name).map((run) => run.error);

  test("a linear network never gets below an error of ¼", () => {
    for (const error of errors("identity")) expect(error).toBeCloseTo(0.25, 12);
  });

  test("tanh solves it for every seed", () => {
    for (const error of errors("tanh")) expect(error).toBeLessThan(1e-20);
  });

  test("ReLU solves it for most seeds, and some start stuck", () => {
    const solved = errors("relu").filter((error) => error < 1e-20).length;
    expect(solved).toBeGreaterThanOrEqual(5);
    expect(solved).toBeLessThan(10);
  });
});

describe("activationStatistics() (E14)", () => {
  test.each(["sigmoid", "tanh", "relu", "gelu", "elu"] as const)(
    "the first layer of %s has its Gaussian moments",
    (name) => {
      const f = activation(name);
      // LeCun's weights give the first layer, and only that one, standard normal pre-activations.
      const options = { activation: name, rule: "lecun", seeds: tenSeeds, depth: 1 } as const;
      const [first] = complete(activationStatistics(options)).mean;
      const moments = gaussianMoments(f);
      expect(Math.abs(first!.mean - moments.mean)).toBeLessThan(0.02);
      expect(Math.abs(first!.rms - Math.sqrt(moments.secondMoment))).toBeLessThan(0.02);
    },
  );

  test("half of a ReLU's outputs are 0 at the start, in every layer", () => {
    for (const { zeroFraction } of complete(activationStatistics({ seeds: tenSeeds })).mean) {
      expect(Math.abs(zeroFraction - 0.5)).toBeLessThan(0.03);
    }
  });

  test("sigmoid's outputs are mostly mean, ReLU's half, tanh's and SELU's not at all", () => {
    const share = (name: "sigmoid" | "relu" | "tanh" | "selu", rule: "lecun" | "he") =>
      complete(activationStatistics({ activation: name, rule })).mean.map((layer) => layer.meanShare);
    expect(Math.min(...share("sigmoid", "lecun"))).toBeGreaterThan(0.9);
    expect(Math.abs(mean(share("relu", "he")) - 0.56)).toBeLessThan(0.03);
    expect(Math.max(...share("tanh", "lecun"), ...share("selu", "lecun"))).toBeLessThan(0.03);
  });
});

describe("deadUnitsInTraining() (E15)", () => {
  const at = (options: Parameters<typeof deadUnitsInTraining>[0]) =>
    complete(deadUnitsInTraining({ seeds: tenSeeds, ...options })).runs;
  const dead = (options: Parameters<typeof deadUnitsInTraining>[0]) =>
    mean(at(options).map((run) => run.deadFraction));
  const revivals = (options: Parameters<typeof deadUnitsInTraining>[0]) =>
    at(options).map((run) => run.timeline.at(-1)!.map((layer) => layer.totalRevivals));

  test("none dies at a learning rate of 1, few at 5, about half at 7, most at 10", () => {
    expect(dead({ learningRates: [1] })).toBe(0);
    expect(dead({ learningRates: [5] })).toBeLessThan(0.15);
    expect(Math.abs(dead({ learningRates: [7] }) - 0.5)).toBeLessThan(0.15);
    expect(dead({ learningRates: [10] })).toBeGreaterThan(0.6);
  });

  test("at 7, with half of the units dead, the training accuracy does not show it", () => {
    expect(mean(at({ learningRates: [7] }).map((run) => run.trainAccuracy))).toBeGreaterThan(0.98);
  });

  test("in the first hidden layer under plain SGD a dead unit never comes back", () => {
    expect(revivals({ learningRates: [8] }).flat()).toEqual(tenSeeds.map(() => 0));
  });

  test("in deeper layers many come back, and in the first layer still none", () => {
    const perLayer = revivals({ learningRates: [1], depth: 3, width: 32 });
    expect(perLayer.every(([first]) => first === 0)).toBe(true);
    expect(mean(perLayer.map((layers) => layers[1]! + layers[2]!))).toBeGreaterThan(5);
  });

  test.each([
    ["adam", 1],
    ["momentum", 3],
  ] as const)("with %s some come back even in the first layer", (descent, learningRate) => {
    expect(mean(revivals({ descent, learningRates: [learningRate] }).flat())).toBeGreaterThan(0.5);
  });

  test("a bias of −1 at the start kills about a quarter before the first step", () => {
    for (const run of at({ initialBias: -1, learningRates: [0.1] })) {
      expect(Math.abs(run.timeline[0]![0]!.dead / 64 - 0.28)).toBeLessThan(0.17);
      expect(run.timeline.at(-1)![0]!.totalRevivals).toBe(0);
    }
  });
});

describe("activationRace() (E13)", () => {
  test("Xavier sigmoids need many times the epochs of tanh and ReLU on the moons", () => {
    const { results } = complete(activationRace({ seeds: tenSeeds }));
    const [relu, gelu, tanh, sigmoid] = results.map((result) => result.medianEpochs);
    expect(relu!).toBeLessThan(tanh!);
    expect(gelu!).toBeLessThan(tanh!);
    expect(sigmoid! / tanh!).toBeGreaterThan(4);
  });

  test("He's weights help ReLU: more epochs with Xavier's", () => {
    const runners = [
      { activation: "relu", rule: "he" },
      { activation: "relu", rule: "xavier" },
    ] as const;
    const [he, xavier] = complete(activationRace({ runners, seeds: tenSeeds })).results;
    expect(he!.medianEpochs).toBeLessThan(xavier!.medianEpochs);
  });

  test("a runner that does not arrive has an infinite median, not an average", () => {
    const { results } = complete(
      activationRace({ runners: [{ activation: "sigmoid", rule: "xavier" }], epochs: 5 }),
    );
    expect(results[0]!.medianEpochs).toBe(Infinity);
  });
});

describe("shiftAblation() (E12)", () => {
  const epochs = (options: Parameters<typeof shiftAblation>[0]) =>
    complete(
      shiftAblation({ seeds: tenSeeds.slice(0, 5), learningRates: [3], epochs: 250, ...options }),
    ).results.map((result) => result.medianEpochs);

  test("on the moons with two layers centring helps the sigmoid", () => {
    const [sigmoid, centred] = epochs({ depth: 2 });
    expect(centred!).toBeLessThan(sigmoid!);
  });

  test("on the circles with one layer it harms: the shifted sigmoid and tanh lose", () => {
    const [sigmoid, centred, tanh, shifted] = epochs({ task: "circles", depth: 1 });
    expect(centred!).toBeGreaterThan(sigmoid!);
    expect(tanh!).toBeGreaterThan(shifted!);
  });
});
