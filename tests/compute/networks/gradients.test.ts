import {
  activation,
  activationNames,
  backward,
  createNetwork,
  forward,
  type LayerOptions,
  type Network,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin } from "../close.ts";
import { draws, expectGradients, scatter } from "./gradient-check.ts";

const rows = 5;

function check(layers: LayerOptions[], mode?: "train" | "evaluate"): void {
  const network = createNetwork({ inputs: 3, layers, batch: rows });
  scatter(network, 11);
  // Running variances are those of no batch: positive, and not 1.
  for (const layer of network.layers) layer.runningVariances.fill(0.7);
  for (const layer of network.layers) layer.runningMeans.fill(-0.2);
  expectGradients(network, draws(3 * rows, 5), mode);
}

describe("backward() agrees with central differences, for parameters and inputs", () => {
  test.each(activationNames)("through two layers of %s", (name) => {
    // Units start far enough from the kinks that a step of 1e-5 never crosses one.
    const { kinks } = activation(name);
    const network = createNetwork({
      inputs: 3,
      layers: [{ units: 5, activation: name }, { units: 4, activation: name }, { units: 2 }],
      batch: rows,
    });
    scatter(network, 11);
    const inputs = draws(3 * rows, 5);
    forward(network, inputs);
    for (const { preActivations } of network.layers.slice(0, 2)) {
      for (const z of preActivations) {
        for (const kink of kinks) expect(Math.abs(z - kink)).toBeGreaterThan(2e-4);
      }
    }
    expectGradients(network, inputs);
  });

  const tanh = "tanh";
  const compositions: [string, LayerOptions[]][] = [
    ["an activation on the output", [{ units: 2, activation: "sigmoid" }]],
    ["one unit", [{ units: 1, activation: tanh }, { units: 1 }]],
    ["a wide layer", [{ units: 11, activation: tanh }, { units: 6, activation: tanh }, { units: 2 }]],
    ["maxout", [{ units: 4, pieces: 3 }, { units: 3, pieces: 2 }, { units: 2 }]],
    ["maxout before an activation", [{ units: 4, pieces: 3, activation: tanh }, { units: 2 }]],
    [
      "residual layers",
      [
        { units: 3, activation: tanh, residual: 0.5 },
        { units: 3, residual: -2 },
      ],
    ],
    [
      "LayerNorm",
      [
        { units: 5, activation: tanh, normalise: "layer" },
        { units: 2, normalise: "layer" },
      ],
    ],
    [
      "BatchNorm",
      [
        { units: 5, activation: tanh, normalise: "batch" },
        { units: 2, normalise: "batch" },
      ],
    ],
    [
      "all together",
      [
        { units: 3, activation: tanh, normalise: "batch", residual: 1 },
        { units: 3, activation: "softplus", normalise: "layer", pieces: 2, residual: 0.3 },
        { units: 4, activation: "gelu", normalise: "batch", pieces: 3 },
        { units: 4, residual: 0.7, pieces: 2 },
        { units: 2 },
      ],
    ],
  ];
  test.each(compositions)("through %s", (_name, layers) => check(layers));
  test.each(compositions)("through %s in evaluation", (_name, layers) => check(layers, "evaluate"));
});

describe("backward()", () => {
  const options = { inputs: 3, layers: [{ units: 4, activation: "tanh" as const }, { units: 2 }], batch: 6 };

  test("exposes δ = ∂L/∂z: the bias gradients are their sums over the rows", () => {
    const network = createNetwork(options);
    scatter(network, 1);
    forward(network, draws(18, 2));
    const outputGradients = draws(12, 3);
    backward(network, outputGradients);
    expect(network.layers[1]!.deltas).toEqual(outputGradients);
    for (const { deltas, units, biasGradients } of network.layers) {
      const sums = Array.from(biasGradients, (_, j) =>
        deltas.reduce((sum, delta, i) => sum + (i % units === j ? delta : 0), 0),
      );
      expectAllWithin(biasGradients, sums, 1e-14);
    }
  });

  test("computes δ = (W₊₁ᵀ·δ₊₁)·f′(z) layer by layer", () => {
    const network = createNetwork(options);
    scatter(network, 1);
    forward(network, draws(3, 2));
    backward(network, Float64Array.of(1, -2));
    const [hidden, output] = network.layers as [
      (typeof network.layers)[number],
      (typeof network.layers)[number],
    ];
    const expected = Array.from({ length: 4 }, (_, i) => {
      const through = output.weights[i]! - 2 * output.weights[4 + i]!;
      return through * (1 - Math.tanh(hidden.preActivations[i]!) ** 2);
    });
    expectAllWithin(hidden.deltas.subarray(0, 4), expected, 1e-15);
    expectAllWithin(
      hidden.slopes.subarray(0, 4),
      [0, 1, 2, 3].map((i) => 1 - hidden.activations[i]! ** 2),
      1e-15,
    );
  });

  test("overwrites what the pass before it left", () => {
    const layers: LayerOptions[] = [
      { units: 5, pieces: 3, normalise: "layer" },
      { units: 4, activation: "tanh", normalise: "batch" },
      { units: 2, pieces: 2 },
    ];
    const [used, fresh] = [0, 0].map(() => createNetwork({ inputs: 3, layers, batch: 6 })) as [
      Network,
      Network,
    ];
    scatter(used, 1);
    scatter(fresh, 1);
    forward(used, draws(18, 8));
    backward(used, draws(12, 9));
    for (const network of [used, fresh]) {
      forward(network, draws(18, 2));
      backward(network, draws(12, 3));
    }
    expect(used.gradients).toEqual(fresh.gradients);
  });

  test("uses the inputs of the pass even if the caller has overwritten hers", () => {
    const network = createNetwork(options);
    scatter(network, 1);
    const inputs = draws(18, 2);
    forward(network, inputs);
    backward(network, new Float64Array(12).fill(1));
    const expected = network.gradients.slice();
    forward(network, inputs);
    inputs.fill(NaN);
    backward(network, new Float64Array(12).fill(1));
    expect(network.gradients).toEqual(expected);
  });

  test("leaves the caller's output gradients alone", () => {
    const network = createNetwork(options);
    scatter(network, 1);
    forward(network, draws(18, 2));
    const outputGradients = new Float64Array(12).fill(1);
    backward(network, outputGradients);
    expect([...outputGradients]).toEqual(Array(12).fill(1));
  });

  test("counts only the rows of the pass, whatever earlier passes held", () => {
    const network = createNetwork(options);
    const fresh = createNetwork({ ...options, batch: 2 });
    scatter(network, 1);
    scatter(fresh, 1);
    forward(network, draws(18, 2));
    backward(network, draws(12, 3));
    for (const each of [network, fresh]) {
      forward(each, draws(6, 4));
      backward(each, draws(4, 5));
    }
    expect(network.gradients).toEqual(fresh.gradients);
  });

  test("gives the gradient of equal maxout pieces to the first", () => {
    const network = createNetwork({ inputs: 1, layers: [{ units: 1, pieces: 3 }], batch: 1 });
    network.parameters.set([1, 2, 2, 0, 0, 0]);
    forward(network, Float64Array.of(1));
    backward(network, Float64Array.of(1));
    expect([...network.layers[0]!.winners]).toEqual([1]);
    expect([...network.gradients]).toEqual([0, 1, 0, 0, 1, 0]);
  });
});
