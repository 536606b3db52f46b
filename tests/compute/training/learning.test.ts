import {
  accuracy,
  createNetwork,
  he,
  initialise,
  type LayerOptions,
  moons,
  mulberry32,
  type Network,
  predict,
  type Random,
  sgd,
  split,
  train,
  xavier,
  xor,
} from "nonlinear";
import { digits } from "nonlinear/digits";
import { describe, expect, test } from "vitest";
import { sum } from "../close.ts";
import { drain } from "./line.ts";

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

/** A network in the state in which it begins to learn. */
function fresh(
  inputs: number,
  layers: LayerOptions[],
  batch: number,
  rule: Parameters<typeof initialise>[1],
  random: Random,
): Network {
  const network = createNetwork({ inputs, layers, batch });
  initialise(network, rule, random);
  return network;
}

// Thresholds leave room below the worst of twenty seeds; no digit of a run is asserted.
describe("networks learn", () => {
  test("2-4-1 tanh learns XOR to a mean squared error below 1e-20, from ten seeds of ten", () => {
    for (const seed of seeds) {
      const random = mulberry32(seed);
      const network = fresh(2, [{ units: 4, activation: "tanh" }, { units: 1 }], 4, he(), random);
      const optimiser = sgd({ learningRate: 0.1 });
      const run = train(network, { ...xor(), loss: "mse", optimiser, epochs: 2000, random });
      expect(drain(run).last.loss).toBeLessThan(1e-20);
    }
  });

  test("2-16-16-1 tanh tells the moons apart, at least 95 % of new points from ten seeds of ten", () => {
    const training = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
    const unseen = moons({ rows: 400, noise: 0.1, random: mulberry32(8) });
    const hidden: LayerOptions = { units: 16, activation: "tanh" };
    for (const seed of seeds) {
      const random = mulberry32(seed);
      const network = fresh(2, [hidden, hidden, { units: 1 }], 20, xavier(), random);
      const optimiser = sgd({ learningRate: 0.5 });
      drain(train(network, { ...training, loss: "bce", optimiser, epochs: 60, batchSize: 20, random }));
      expect(accuracy(predict(network, unseen.inputs), unseen.targets, 1)).toBeGreaterThan(0.95);
    }
  });

  test("64-32-10 ReLU reads more than 95 % of new digits over ten seeds, 92 % from each", () => {
    const all = digits();
    const accuracies = seeds.map((seed) => {
      const random = mulberry32(seed);
      const { training, test: unseen } = split(all, 0.8, random);
      const network = fresh(64, [{ units: 32, activation: "relu" }, { units: 10 }], 32, he(), random);
      const optimiser = sgd({ learningRate: 0.05, momentum: 0.9 });
      const how = { loss: "cross-entropy", optimiser, epochs: 10, batchSize: 32, random } as const;
      drain(train(network, { ...training, ...how }));
      return accuracy(predict(network, unseen.inputs), unseen.targets, 10);
    });
    expect(sum(accuracies) / seeds.length).toBeGreaterThan(0.95);
    expect(Math.min(...accuracies)).toBeGreaterThan(0.92);
  });
});
