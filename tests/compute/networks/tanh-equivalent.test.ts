import {
  activation,
  createNetwork,
  forward,
  he,
  type Initialiser,
  initialise,
  type LayerOptions,
  lecun,
  mulberry32,
  type Network,
  orthogonal,
  tanhEquivalent,
  xavier,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin } from "../close.ts";
import { draws } from "./gradient-check.ts";

const rows = 7;

/** The same draws for tanh with the rule itself and for sigmoid with the rule made equivalent. */
function pair(layers: LayerOptions[], rule: Initialiser, sigmoid: LayerOptions["activation"] = "sigmoid") {
  const make = (options: LayerOptions[], init: Initialiser) => {
    const network = createNetwork({ inputs: 5, layers: options, batch: rows });
    initialise(network, init, mulberry32(17));
    forward(network, draws(5 * rows, 3));
    return network;
  };
  const swapped = layers.map((layer) => ({
    ...layer,
    activation: layer.activation === "tanh" ? sigmoid : layer.activation,
  }));
  return { tanh: make(layers, rule), sigma: make(swapped, tanhEquivalent(rule)) };
}

/** h_tanh = 2·h_sigmoid − 1 in every tanh layer, and equality in all others. */
function expectEquivalent({ tanh, sigma }: { tanh: Network; sigma: Network }, tolerance = 1e-12): void {
  tanh.layers.forEach((layer, l) => {
    const other = sigma.layers[l]!.activations;
    const mapped = layer.activation.name === "tanh" ? other.map((s) => 2 * s - 1) : other;
    expectAllWithin(mapped, layer.activations, tolerance);
  });
}

/** A rule with biases and shifts, which the package's own leave 0. */
const withBiases: Initialiser = (layer, index, layers, random) => {
  lecun()(layer, index, layers, random);
  layer.biases.set(draws(layer.biases.length, index));
  layer.shifts.set(draws(layer.shifts.length, index + 50));
};

const hidden = { units: 6, activation: "tanh" as const };

describe("tanhEquivalent(): a sigmoid network that is a tanh network", () => {
  test.each<[string, Initialiser]>([
    ["lecun()", lecun()],
    ["xavier(5/3)", xavier(5 / 3)],
    ["he() uniform", he(0, { distribution: "uniform" })],
    ["orthogonal()", orthogonal()],
    ["a rule with biases", withBiases],
  ])("with %s, in every layer, and at a linear output exactly", (_name, rule) => {
    expectEquivalent(pair([hidden, hidden, hidden, { units: 3 }], rule));
  });

  test("with a tanh output: tanh = 2σ − 1", () => {
    expectEquivalent(pair([hidden, { units: 1, activation: "tanh" }], withBiases));
  });

  test("in one layer", () => {
    expectEquivalent(pair([{ units: 2, activation: "tanh" }], withBiases));
  });

  test("at a depth of 20", () => {
    expectEquivalent(pair([...Array<LayerOptions>(20).fill(hidden), { units: 2 }], xavier()));
  });

  test("with maxout, LayerNorm and other activations among the layers", () => {
    const layers: LayerOptions[] = [
      { ...hidden, pieces: 2 },
      { ...hidden, normalise: "layer" },
      { units: 6, activation: "relu" },
      { ...hidden, normalise: "batch" },
      { units: 4, pieces: 3, activation: "gelu" },
      { units: 2 },
    ];
    expectEquivalent(pair(layers, withBiases));
  });

  test("with a sigmoid of another slope", () => {
    expectEquivalent(pair([hidden, hidden, { units: 3 }], withBiases, activation("sigmoid", { slope: 3 })));
  });

  test("has standard deviations ×2 in the first and last layer, ×4 between, and biases −½·ΣW", () => {
    const { tanh, sigma } = pair([hidden, hidden, hidden, { units: 3 }], lecun());
    const factors = [2, 4, 4, 2];
    sigma.layers.forEach(({ weights, biases, inputs }, l) => {
      expect([...weights]).toEqual([...tanh.layers[l]!.weights].map((w) => factors[l]! * w));
      const sums = Array.from(biases, (_, j) =>
        weights.subarray(j * inputs, (j + 1) * inputs).reduce((sum, w) => sum + w, 0),
      );
      expectAllWithin(
        biases,
        sums.map((sum) => (l === 0 ? 0 : -sum / 2)),
        1e-14,
      );
    });
  });

  test("leaves a network without sigmoid as the rule makes it", () => {
    const make = (rule: Initialiser) => {
      const network = createNetwork({ inputs: 5, layers: [hidden, { units: 2 }], batch: 1 });
      initialise(network, rule, mulberry32(4));
      return network.parameters;
    };
    expect(make(tanhEquivalent(withBiases))).toEqual(make(withBiases));
  });
});
