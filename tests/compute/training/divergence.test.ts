import {
  createNetwork,
  type Loss,
  loss,
  type Network,
  mulberry32,
  sgd,
  type TrainingOptions,
  train,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { drain, line } from "./line.ts";

/** Two lines on top of each other, with the parameters w₁, b₁, w₂, b₂. */
function twoLines(...parameters: number[]): Network {
  const network = createNetwork({ inputs: 1, layers: [{ units: 1 }, { units: 1 }], batch: 2 });
  network.parameters.set(parameters);
  return network;
}

const one = {
  inputs: Float64Array.of(1),
  targets: Float64Array.of(1),
  loss: "mse" as const,
  epochs: 5,
  random: mulberry32(1),
};

function run(network: Network, options: Partial<TrainingOptions> = {}) {
  return drain(train(network, { ...one, optimiser: sgd({ learningRate: 0.1 }), ...options }));
}

describe("train() reports where a run left the finite numbers, and ends", () => {
  test("before any step, if the network cannot be evaluated", () => {
    const { all, last } = run(twoLines(1e200, 0, 1e200, 0));
    expect(all).toHaveLength(1);
    expect(last).toMatchObject({ epoch: 0, step: 0, progress: 0, loss: Infinity });
    expect(last.divergence).toEqual({ step: 0, layer: 1, quantity: "pre-activation", value: Infinity });
  });

  test("before any step, in the pass at fault", () => {
    const inputs = Float64Array.of(1, 1, 1e200, 1, 1, 1);
    const { last } = run(twoLines(1, 0, 1e200, 0), {
      inputs,
      targets: new Float64Array(6),
      loss: "bce",
      batchSize: 2,
    });
    expect(last.divergence).toEqual({ step: 0, layer: 1, quantity: "pre-activation", value: Infinity });
  });

  test("in the loss, where outputs are finite and their squares are not", () => {
    const { last } = run(twoLines(1, 0, 1e200, 0));
    expect(last.divergence).toEqual({ step: 0, layer: 1, quantity: "loss", value: Infinity });
  });

  test("in an output, even if the loss hides it", () => {
    const { all, last } = run(twoLines(1e200, 0, 1e200, 0), { loss: "hinge" });
    expect(all.map((snapshot) => snapshot.loss)).toEqual([0, 0]);
    expect(last.divergence).toEqual({ step: 0, layer: 1, quantity: "pre-activation", value: Infinity });
  });

  test("in a gradient, even if clipping would hide it, with the parameters as they were", () => {
    const network = twoLines(1e160, 0, 0, 0);
    const { last } = run(network, { targets: Float64Array.of(1e150), clip: { value: 1 } });
    expect(last.divergence).toEqual({ step: 0, layer: 1, quantity: "weight gradient", value: -Infinity });
    expect([...network.parameters]).toEqual([1e160, 0, 0, 0]);
  });

  test("in a weight, when the step itself overflows", () => {
    const pair = { inputs: Float64Array.of(1, 1), targets: Float64Array.of(1, 1) };
    const { all, last } = run(line(2), { ...pair, optimiser: sgd({ learningRate: 1e308 }) });
    expect(all).toHaveLength(2);
    expect(last).toMatchObject({ epoch: 0, step: 0, loss: 1 });
    expect(last.divergence).toEqual({ step: 0, layer: 0, quantity: "weight", value: Infinity });
  });

  test("at the step where a learning rate that is too high has gone too far", () => {
    const network = line(1);
    const { all, last } = run(network, { optimiser: sgd({ learningRate: 100 }), epochs: 1000 });
    const { divergence } = last;
    expect(divergence?.layer).toBe(0);
    expect(divergence?.step).toBe(last.step);
    // Every step multiplies the error by 1 − 4·100 = −399, so that is when its square overflows.
    expect(divergence?.step).toBe(Math.ceil((1024 * Math.LN2) / (2 * Math.log(399))));
    expect(divergence?.quantity).toBe("loss");
    expect(all.slice(0, -1).every((snapshot) => Number.isFinite(snapshot.loss))).toBe(true);
    expect(network.parameters.every(Number.isFinite)).toBe(true);
  });

  test("within an epoch, without completing it", () => {
    let calls = 0;
    const failing: Loss = {
      ...loss("mse"),
      gradient: (outputs, targets, columns, into) => {
        const value = loss("mse").gradient(outputs, targets, columns, into);
        return ++calls === 5 ? NaN : value;
      },
    };
    const inputs = Float64Array.of(1, 2, 3);
    const options = { inputs, targets: inputs, loss: failing, batchSize: 1, keepParameters: true };
    const { all, last } = run(line(1), options);
    expect(all.map((snapshot) => snapshot.step)).toEqual([0, 3, 4]);
    expect(last).toMatchObject({ epoch: 1, loss: NaN, progress: 4 / 15 });
    expect(last.divergence).toEqual({ step: 4, layer: 0, quantity: "loss", value: NaN });
    expect(last.parameters).toHaveLength(2);
  });
});
