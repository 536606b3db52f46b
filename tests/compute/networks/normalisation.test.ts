import { backward, createNetwork, forward, type Normalisation } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin } from "../close.ts";
import { draws, scatter } from "./gradient-check.ts";

const epsilon = 1e-5;

/** Two units that copy their inputs, normalised. */
function copying(normalise: Normalisation, batch = 4) {
  const network = createNetwork({ inputs: 2, layers: [{ units: 2, normalise }], batch });
  const layer = network.layers[0]!;
  layer.weights.set([1, 0, 0, 1]);
  return { network, layer };
}

describe("LayerNorm", () => {
  test("subtracts a row's mean and divides by √(variance + 1e-5), the variance with divisor units", () => {
    const { network } = copying("layer");
    const outputs = forward(network, Float64Array.of(1, 3, -10, 10));
    const [one, ten] = [1 / Math.sqrt(1 + epsilon), 10 / Math.sqrt(100 + epsilon)];
    expectAllWithin(outputs, [-one, one, -ten, ten], 1e-15);
  });

  test("then scales by γ and shifts by β, before the activation", () => {
    const layers = [{ units: 2, normalise: "layer" as const, activation: "relu" as const }];
    const network = createNetwork({ inputs: 2, layers, batch: 1 });
    const layer = network.layers[0]!;
    layer.weights.set([1, 0, 0, 1]);
    layer.scales.set([2, 3]);
    layer.shifts.set([0.5, -1]);
    const one = 1 / Math.sqrt(1 + epsilon);
    expectAllWithin(forward(network, Float64Array.of(1, 3)), [0, 3 * one - 1], 1e-15);
    expectAllWithin(layer.preActivations, [0.5 - 2 * one, 3 * one - 1], 1e-15);
  });

  test("treats each row alone, in training as in evaluation", () => {
    const { network } = copying("layer");
    const outputs = forward(network, Float64Array.of(1, 3, 5, 9)).slice();
    const alone = forward(network, Float64Array.of(5, 9), "evaluate");
    expect([...alone]).toEqual([...outputs.subarray(2)]);
  });

  test("is unchanged when the sums are scaled and shifted, but for ε", () => {
    const { network, layer } = copying("layer");
    const inputs = draws(8, 1, 100);
    const outputs = forward(network, inputs).slice();
    layer.weights.set([50, 0, 0, 50]);
    layer.biases.fill(7);
    expectAllWithin(forward(network, inputs), outputs, 1e-6);
  });

  test("maps a row of equal sums to β, with finite gradients", () => {
    const { network, layer } = copying("layer");
    layer.shifts.fill(0.25);
    expect([...forward(network, Float64Array.of(3, 3))]).toEqual([0.25, 0.25]);
    backward(network, Float64Array.of(1, 2));
    expect(network.gradients.every(Number.isFinite)).toBe(true);
  });
});

describe("BatchNorm", () => {
  test("in training takes each unit's mean and variance (divisor: rows) over the batch", () => {
    const { network } = copying("batch");
    const outputs = forward(network, Float64Array.of(0, 5, 2, 5, 4, 8));
    const [a, b] = [2 / Math.sqrt(8 / 3 + epsilon), 1 / Math.sqrt(2 + epsilon)];
    expectAllWithin(outputs, [-a, -b, 0, -b, a, 2 * b], 1e-15);
  });

  test("moves the running statistics by a tenth, the variance with divisor rows − 1", () => {
    const { network, layer } = copying("batch");
    expect([...layer.runningMeans, ...layer.runningVariances]).toEqual([0, 0, 1, 1]);
    forward(network, Float64Array.of(0, 5, 2, 5, 4, 8));
    expectAllWithin(layer.runningMeans, [0.2, 0.6], 1e-15);
    expectAllWithin(layer.runningVariances, [0.9 + 0.1 * 4, 0.9 + 0.1 * 3], 1e-15);
    forward(network, Float64Array.of(0, 5, 2, 5, 4, 8));
    expectAllWithin(layer.runningMeans, [0.38, 1.14], 1e-15);
  });

  test("in evaluation uses the running statistics and leaves them", () => {
    const { network, layer } = copying("batch");
    layer.runningMeans.set([1, -1]);
    layer.runningVariances.set([4, 0.25]);
    const outputs = forward(network, Float64Array.of(3, 0), "evaluate");
    expectAllWithin(outputs, [2 / Math.sqrt(4 + epsilon), 1 / Math.sqrt(0.25 + epsilon)], 1e-15);
    expect([...layer.runningMeans, ...layer.runningVariances]).toEqual([1, -1, 4, 0.25]);
  });

  test("in evaluation differentiates with the statistics held fast", () => {
    const { network, layer } = copying("batch");
    layer.runningVariances.set([4, 0.25]);
    layer.scales.set([3, 5]);
    forward(network, Float64Array.of(3, 0, 1, 1), "evaluate");
    const inputGradients = new Float64Array(4);
    backward(network, Float64Array.of(1, 1, 0, 0), inputGradients);
    const expected = [3 / Math.sqrt(4 + epsilon), 5 / Math.sqrt(0.25 + epsilon), 0, 0];
    expectAllWithin(inputGradients, expected, 1e-14);
  });

  test("in training makes the biases before it idle: their gradient is 0", () => {
    const { network, layer } = copying("batch", 6);
    scatter(network, 3);
    forward(network, draws(12, 1));
    backward(network, draws(12, 2));
    expectAllWithin(layer.biasGradients, [0, 0], 1e-14);
  });

  test("refuses a single row in training and takes it in evaluation", () => {
    const { network } = copying("batch");
    expect(() => forward(network, Float64Array.of(1, 2))).toThrow(RangeError);
    expect(forward(network, Float64Array.of(1, 2), "evaluate")).toHaveLength(2);
  });
});
