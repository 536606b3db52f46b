import {
  absoluteValueRegression,
  activation,
  accuracy,
  activationRace,
  adam,
  circles,
  complete,
  createNetwork,
  type Dataset,
  deadUnitsInTraining,
  depthAndAccuracy,
  exclusiveOr,
  explosion,
  forward,
  type Initialiser,
  he,
  initialise,
  type LayerOptions,
  type LearningTask,
  loss,
  type LossName,
  moons,
  mulberry32,
  type Network,
  type Optimiser,
  predict,
  sgd,
  sineRegression,
  spirals,
  standardNormal,
  train,
  xavier,
  xor,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { shiftedActivation } from "../../../src/compute/experiments/shifted-activation.ts";

const relu = { activation: "relu", rule: "he" } as const;
const moonPoints = () => moons({ rows: 200, noise: 0.1, random: mulberry32(7) });

/** Trains a network by hand, as an experiment says it does. */
function byHand(
  { columns, inputs, targets }: Dataset,
  layers: LayerOptions[],
  rule: Initialiser,
  optimiser: Optimiser,
  how: { loss: LossName; epochs: number; batchSize: number; seed: number },
): { losses: number[]; network: Network } {
  const network = createNetwork({ inputs: columns, layers, batch: how.batchSize });
  const random = mulberry32(how.seed);
  initialise(network, rule, random);
  const snapshots = [...train(network, { inputs, targets, optimiser, random, ...how })];
  return { losses: snapshots.map((snapshot) => snapshot.loss), network };
}

describe("runs are those of train()", () => {
  test.each([
    ["sgd", () => sgd({ learningRate: 0.1 })],
    ["momentum", () => sgd({ learningRate: 0.1, momentum: 0.9 })],
    ["nesterov", () => sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true })],
    ["adam", () => adam({ learningRate: 0.1 })],
  ] as const)("depthAndAccuracy() by %s", (descent, make) => {
    const kinds = [{ activation: "tanh", rule: "xavier", gain: 2 }] as const;
    const options = { kinds, depths: [2], width: 5, seeds: [4], epochs: 3, batchSize: 30, learningRate: 0.1 };
    const [run] = complete(depthAndAccuracy({ ...options, descent })).runs;
    const layers: LayerOptions[] = [
      { units: 5, activation: "tanh" },
      { units: 5, activation: "tanh" },
      { units: 1 },
    ];
    const how = { loss: "bce", epochs: 3, batchSize: 30, seed: 4 } as const;
    const { losses, network } = byHand(moonPoints(), layers, xavier(2), make(), how);
    expect(run!.losses).toEqual(losses);
    const unseen = moons({ rows: 400, noise: 0.1, random: mulberry32(8) });
    expect(run!.accuracy).toBe(accuracy(predict(network, unseen.inputs), unseen.targets, 1));
  });

  test("exclusiveOr(), whose error is that of its outputs", () => {
    const [run] = complete(exclusiveOr({ activations: ["tanh"], seeds: [2], width: 3, steps: 50 })).runs;
    const layers: LayerOptions[] = [{ units: 3, activation: "tanh" }, { units: 1 }];
    const how = { loss: "mse", epochs: 50, batchSize: 4, seed: 2 } as const;
    const { losses, network } = byHand(xor(), layers, he(), sgd({ learningRate: 0.1 }), how);
    expect(run!.losses).toEqual(losses);
    expect(run!.outputs).toEqual(predict(network, xor().inputs));
    expect(run!.error).toBeCloseTo(loss("mse").value(run!.outputs, xor().targets, 1), 14);
  });

  const tasks: [LearningTask, Dataset, LossName][] = [
    ["moons", moonPoints(), "bce"],
    ["circles", circles({ rows: 200, noise: 0.05, random: mulberry32(7) }), "bce"],
    ["spirals", spirals({ rows: 200, noise: 0.02, random: mulberry32(7) }), "bce"],
    ["sine", sineRegression({ rows: 200 }), "mse"],
    ["absolute-value", absoluteValueRegression({ rows: 200 }), "mse"],
  ];

  test.each(tasks)("activationRace() on the %s", (task, dataset, lossName) => {
    const options = { runners: [relu], task, depth: 1, width: 6, seeds: [3], epochs: 4, goal: 1e-300 };
    const [result] = complete(activationRace(options)).results;
    const layers: LayerOptions[] = [{ units: 6, activation: "relu" }, { units: 1 }];
    const how = { loss: lossName, epochs: 4, batchSize: 20, seed: 3 };
    expect(result!.runs[0]!.losses).toEqual(
      byHand(dataset, layers, he(), sgd({ learningRate: 1 }), how).losses,
    );
  });

  test("explosion(), with the inputs and then the targets from the stream of the weights", () => {
    const [run] = complete(
      explosion({ starts: [{ rule: "he" }], depth: 2, width: 3, rows: 5, steps: 4, clip: 0.1 }),
    ).runs;
    const layers: LayerOptions[] = [
      { units: 3, activation: "relu" },
      { units: 3, activation: "relu" },
      { units: 1 },
    ];
    const network = createNetwork({ inputs: 3, layers, batch: 5 });
    const random = mulberry32(1);
    initialise(network, he(), random);
    const inputs = Float64Array.from({ length: 15 }, () => standardNormal(random));
    const targets = Float64Array.from({ length: 5 }, () => (random() < 0.5 ? -1 : 1));
    const how = {
      loss: "mse",
      optimiser: sgd({ learningRate: 1e-3 }),
      epochs: 4,
      clip: { norm: 0.1 },
    } as const;
    const snapshots = [...train(network, { inputs, targets, random, ...how })];
    expect(run!.losses).toEqual(snapshots.map((snapshot) => snapshot.loss));
  });

  test("a shifted activation is f + c in all its forms, in place or not", () => {
    const f = activation("softplus");
    const shifted = shiftedActivation(f, -0.5);
    const x = Float64Array.of(-2, 0, 3);
    const expected = f.values(x, new Float64Array(3)).map((value) => value - 0.5);
    expect(x.map(shifted.value)).toEqual(expected);
    expect(shifted.values(x, new Float64Array(3))).toEqual(expected);
    expect(shifted.values(x.slice())).toEqual(expected);
    const [values, derivatives] = [new Float64Array(3), new Float64Array(3)];
    shifted.valuesAndDerivatives(x, values, derivatives, 2);
    expect(values).toEqual(Float64Array.of(expected[0]!, expected[1]!, 0));
    expect(derivatives.slice(0, 2)).toEqual(x.slice(0, 2).map(f.derivative));
    expect(shifted.derivatives(x.slice())).toEqual(f.derivatives(x.slice()));
  });

  test("a shift is that of the hidden units, and biases can make up for it", () => {
    const runners = [{ activation: "tanh", rule: "xavier", shift: 0.5 }] as const;
    const options = { runners, depth: 1, width: 4, seeds: [1], epochs: 3 };
    const [result] = complete(activationRace(options)).results;
    // With free biases h = f + c in one hidden layer is h = f with c·Σw added to the bias on top, so the first loss is that.
    const network = createNetwork({
      inputs: 2,
      layers: [{ units: 4, activation: "tanh" }, { units: 1 }],
      batch: 200,
    });
    initialise(network, xavier(), mulberry32(1));
    const [, top] = network.layers;
    top!.biases[0] = 0.5 * top!.weights.reduce((sum, weight) => sum + weight, 0);
    const { inputs, targets } = moonPoints();
    expect(result!.runs[0]!.losses[0]).toBeCloseTo(
      loss("bce").value(predict(network, inputs), targets, 1),
      13,
    );
  });
});

describe("the goal of a race", () => {
  test.each([
    ["moons", 0.05],
    ["circles", 0.05],
    ["spirals", 0.1],
    ["sine", 1e-3],
    ["absolute-value", 1e-3],
  ] as const)("on the %s is a mean loss of an epoch below %d", (task, goal) => {
    const options = {
      runners: [relu],
      task,
      descent: "adam",
      learningRates: [0.02],
      seeds: [1],
      width: 32,
    } as const;
    const [result] = complete(activationRace(options)).results;
    const [run] = result!.runs;
    expect(run!.epochs).toBe(run!.losses.length - 1);
    expect(run!.losses.at(-1)!).toBeLessThan(goal);
    expect(Math.min(...run!.losses.slice(0, -1))).toBeGreaterThanOrEqual(goal);
    // Near enough for another goal of the same order to be told from it.
    expect(run!.losses.at(-1)!).toBeGreaterThan(goal / 3);
  });

  test("is not reached before a step", () => {
    const [result] = complete(activationRace({ runners: [relu], goal: 100 })).results;
    expect(result!.runs.map((run) => run.epochs)).toEqual([1, 1, 1]);
  });

  test("is judged at the best rate, by the lower of two middle seeds", () => {
    const learningRates = [0.5, 1];
    const [result] = complete(
      activationRace({ runners: [relu], learningRates, seeds: [1, 2, 3, 4] }),
    ).results;
    const medians = learningRates.map(
      (rate) =>
        result!.runs
          .filter((run) => run.learningRate === rate)
          .map((run) => run.epochs)
          .sort((a, b) => a - b)[1]!,
    );
    expect(medians[0]).not.toBe(medians[1]);
    expect(result!.medianEpochs).toBe(Math.min(...medians));
    expect(result!.bestLearningRate).toBe(learningRates[medians.indexOf(Math.min(...medians))]);
  });
});

describe("deadUnitsInTraining() counts", () => {
  test("hidden units that are off for all 200 points, with the bias it is given", () => {
    const options = { depth: 2, width: 8, initialBias: -0.5, learningRates: [1], seeds: [3], epochs: 1 };
    const [run] = complete(deadUnitsInTraining({ ...options, loss: "mse" })).runs;
    const layers: LayerOptions[] = [
      { units: 8, activation: "relu" },
      { units: 8, activation: "relu" },
      { units: 1 },
    ];
    const network = createNetwork({ inputs: 2, layers, batch: 200 });
    initialise(network, he(), mulberry32(3));
    for (const { biases } of network.layers.slice(0, 2)) biases.fill(-0.5);
    forward(network, moonPoints().inputs);
    const dead = network.layers
      .slice(0, 2)
      .map(
        ({ preActivations }) =>
          Array.from({ length: 8 }, (_, j) => j).filter((j) =>
            preActivations.every((z, i) => i % 8 !== j || z <= 0),
          ).length,
      );
    expect(run!.timeline[0]!.map((layer) => layer.dead)).toEqual(dead);
    const last = run!.timeline[1]!;
    expect(run!.deadFraction).toBe((last[0]!.dead + last[1]!.dead) / 16);
    expect(dead[0]! + dead[1]!).toBeGreaterThan(0);
  });

  test("nothing in the accuracy of its own training points", () => {
    const [run] = complete(
      deadUnitsInTraining({ learningRates: [0.5], seeds: [2], width: 8, epochs: 3 }),
    ).runs;
    const layers: LayerOptions[] = [{ units: 8, activation: "relu" }, { units: 1 }];
    const how = { loss: "bce", epochs: 3, batchSize: 20, seed: 2 } as const;
    const { network } = byHand(moonPoints(), layers, he(), sgd({ learningRate: 0.5 }), how);
    const { inputs, targets } = moonPoints();
    expect(run!.trainAccuracy).toBe(accuracy(predict(network, inputs), targets, 1));
  });
});
