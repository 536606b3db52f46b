import { backward, createNetwork, firstNonFinite, forward, type Network } from "nonlinear";
import { describe, expect, test } from "vitest";
import { draws, scatter } from "./gradient-check.ts";

function passed(): Network {
  const network = createNetwork({
    inputs: 2,
    layers: [{ units: 3, activation: "tanh", normalise: "layer" }, { units: 2 }],
    batch: 4,
  });
  scatter(network, 1);
  forward(network, draws(6, 2));
  return network;
}

function stepped(): Network {
  const network = passed();
  backward(network, draws(6, 3));
  return network;
}

describe("firstNonFinite()", () => {
  test("is undefined while everything is finite, and before any pass", () => {
    expect(firstNonFinite(stepped())).toBeUndefined();
    expect(firstNonFinite(createNetwork({ inputs: 1, layers: [{ units: 1 }], batch: 1 }))).toBeUndefined();
  });

  test("names the input", () => {
    const network = passed();
    forward(network, Float64Array.of(1, NaN));
    expect(firstNonFinite(network)).toEqual({ layer: 0, quantity: "input", value: NaN });
  });

  test("names the layer in which a pre-activation overflows", () => {
    const network = passed();
    network.layers[1]!.weights.fill(1e308);
    network.layers[1]!.biases.fill(1e308);
    network.layers[0]!.scales.fill(0);
    network.layers[0]!.shifts.fill(9);
    forward(network, draws(6, 2));
    expect(firstNonFinite(network)).toEqual({ layer: 1, quantity: "pre-activation", value: Infinity });
  });

  test("names an activation that overflows where its argument did not", () => {
    const layers = [{ units: 1, activation: "relu-squared" as const }];
    const network = createNetwork({ inputs: 1, layers, batch: 1 });
    network.layers[0]!.weights.fill(1);
    forward(network, Float64Array.of(1e200));
    expect(firstNonFinite(network)).toEqual({ layer: 0, quantity: "activation", value: Infinity });
  });

  test("names the last layer's δ when the loss gave a NaN", () => {
    const network = passed();
    backward(network, new Float64Array(6).fill(NaN));
    expect(firstNonFinite(network)).toEqual({ layer: 1, quantity: "delta", value: NaN });
  });

  test("goes from the last layer's gradients to the first's, then to the parameters", () => {
    const network = stepped();
    const [first, second] = [network.layers[0]!, network.layers[1]!];
    const places = [
      [second.deltas, 1, "delta"],
      [second.weightGradients, 1, "weight gradient"],
      [second.biasGradients, 1, "bias gradient"],
      [first.deltas, 0, "delta"],
      [first.scaleGradients, 0, "scale gradient"],
      [first.shiftGradients, 0, "shift gradient"],
      [first.weightGradients, 0, "weight gradient"],
      [first.biasGradients, 0, "bias gradient"],
      [first.weights, 0, "weight"],
      [first.biases, 0, "bias"],
      [first.scales, 0, "scale"],
      [first.shifts, 0, "shift"],
      [second.weights, 1, "weight"],
      [second.biases, 1, "bias"],
    ] as const;
    // From the last to the first, each hides those behind it.
    for (const [values, layer, quantity] of places.toReversed()) {
      values[1] = -Infinity;
      expect(firstNonFinite(network)).toEqual({ layer, quantity, value: -Infinity });
    }
  });

  test("looks at every row of the pass", () => {
    for (const name of ["preActivations", "activations", "deltas"] as const) {
      const network = stepped();
      network.layers[0]![name][8] = NaN;
      expect(firstNonFinite(network)?.layer).toBe(0);
    }
    const network = passed();
    network.workspace.inputs[5] = NaN;
    expect(firstNonFinite(network)?.quantity).toBe("input");
  });

  test("takes no notice of rows and gradients of older passes", () => {
    const network = stepped();
    network.layers[0]!.activations[9] = NaN;
    expect(firstNonFinite(network)).toBeUndefined();
    network.layers[0]!.deltas[0] = NaN;
    network.layers[0]!.weightGradients[0] = NaN;
    forward(network, draws(6, 2));
    expect(firstNonFinite(network)).toBeUndefined();
  });
});
