import {
  type ActivationName,
  backward,
  createNetwork,
  forward,
  type LossName,
  loss,
  type Network,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin, sum } from "../close.ts";
import {
  type MaxoutCase,
  type MlpCase,
  type MlpLoss,
  maxoutCases,
  mlpCases,
  nets,
  type Tensor,
} from "./mlp.ts";

const losses: Record<MlpLoss, LossName> = {
  mse: "mse",
  bce_logits: "bce",
  softmax_ce: "cross-entropy",
};

function flat(nested: unknown[]): Float64Array {
  return Float64Array.from(nested.flat(Infinity as 1) as number[]);
}

/** Every entry within 1e-11 of its own size, or a thousandth of that of the largest. */
function expectTensor(received: Float64Array, expected: Tensor): void {
  if (Array.isArray(expected)) {
    const values = flat(expected);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(received).toHaveLength(values.length);
    values.forEach((value, i) => {
      expectWithin(received[i] ?? NaN, value, 1e-11 * Math.max(Math.abs(value), 1e-3 * largest));
    });
    return;
  }
  const { shape, norm2, first, last } = expected;
  const length = shape.reduce((product, side) => product * side, 1);
  expect(received).toHaveLength(length);
  expectWithin(Math.hypot(...received), norm2, 1e-11 * norm2);
  expectWithin(sum(received), expected.sum, 1e-11 * expected.abs_sum);
  expectWithin(sum(received.map(Math.abs)), expected.abs_sum, 1e-11 * expected.abs_sum);
  expectWithin(sum(received.map((g, i) => g * Math.cos(1 + i))), expected.probe, 1e-11 * expected.abs_sum);
  const ends = [...received.slice(0, first.length), ...received.slice(length - last.length)];
  [...first, ...last].forEach((value, i) => {
    expectWithin(ends[i] ?? NaN, value, 1e-11 * Math.max(Math.abs(value), 1e-3 * norm2));
  });
}

/** Runs the case and demands its outputs, loss and gradients. */
function expectCase(
  network: Network,
  inputs: Float64Array,
  targets: Float64Array,
  c: MlpCase | MaxoutCase,
): void {
  const outputs = forward(network, inputs);
  expectTensor(outputs, c.output);
  const outputGradients = new Float64Array(outputs.length);
  const inputGradients = new Float64Array(inputs.length);
  const value = loss(losses[c.loss]).gradient(outputs, targets, network.outputs, outputGradients);
  expectWithin(value, c.loss_value, 1e-11 * c.loss_value);
  backward(network, outputGradients, inputGradients);
  network.layers.forEach((layer, l) => {
    expectTensor(layer.weightGradients, c.grad_W[l] as Tensor);
    expectTensor(layer.biasGradients, c.grad_b[l] as Tensor);
  });
  if (c.grad_X) expectTensor(inputGradients, c.grad_X);
}

describe("networks reference: outputs, loss and all gradients are within 1e-11", () => {
  test.each(mlpCases)("$net, $activation, $loss", (c) => {
    const net = nets[c.net]!;
    const [inputs = NaN, ...widths] = net.layers;
    const activation = c.activation.replaceAll("_", "-") as ActivationName;
    const network = createNetwork({
      inputs,
      batch: net.X.length,
      layers: widths.map((units, l) => ({
        units,
        activation: l < widths.length - 1 ? activation : "identity",
      })),
    });
    network.layers.forEach((layer, l) => {
      layer.weights.set(flat(net.W[l]!));
      layer.biases.set(net.b[l]!);
    });
    expectCase(network, flat(net.X), flat(net.targets[c.loss]), c);
  });

  test.each(maxoutCases)("$tag, $loss", (c) => {
    const [inputs = NaN, ...widths] = c.sizes;
    const network = createNetwork({
      inputs,
      batch: c.X.length,
      layers: widths.map((units, l) => ({ units, pieces: c.W[l]!.length })),
    });
    network.layers.forEach((layer, l) => {
      layer.weights.set(flat(c.W[l]!));
      layer.biases.set(flat(c.b[l]!));
    });
    expectCase(network, flat(c.X), Float64Array.from(c.target), c);
    c.argmax.forEach((winners, l) => {
      expect([...network.layers[l]!.winners]).toEqual(winners.flat());
    });
  });

  test("the reference holds four networks, three losses, eight activations and maxout", () => {
    expect(mlpCases.length).toBe(58);
    expect(maxoutCases.length).toBe(1);
    expect(new Set(mlpCases.map((c) => c.net)).size).toBe(4);
    expect(new Set(mlpCases.map((c) => c.loss)).size).toBe(3);
    expect(new Set(mlpCases.map((c) => c.activation)).size).toBe(8);
  });
});
