import {
  activationStatistics,
  backward,
  complete,
  createNetwork,
  forward,
  gradientProfile,
  type Initialiser,
  he,
  initialise,
  jacobianGain,
  type LayerOptions,
  lecun,
  loss,
  mulberry32,
  type Network,
  normal,
  orthogonal,
  standardNormal,
  tanhEquivalent,
  xavier,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

describe("what is measured in a random network", () => {
  /** The network of an experiment, its inputs, and the stream behind them. */
  function drawn(layer: LayerOptions, depth: number, rule: Initialiser, head: boolean) {
    const layers = Array.from({ length: depth }, () => layer);
    const network = createNetwork({
      inputs: layer.units,
      layers: head ? [...layers, { units: 1 }] : layers,
      batch: 6,
    });
    const random = mulberry32(5);
    initialise(network, rule, random);
    const inputs = Float64Array.from({ length: 6 * layer.units }, () => standardNormal(random));
    return { network, inputs, random };
  }

  const rms = (values: Float64Array) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

  test("gradientProfile(): δ and h by their root mean square, ∂L/∂W by its norm", () => {
    const size = { depth: 3, width: 4, rows: 6 };
    const { draws, mean, deltaRatio, perLayer, weightGradientRatio } = complete(
      gradientProfile({ activation: "tanh", rule: "xavier", seeds: [5], ...size }),
    );
    const { network, inputs, random } = drawn({ units: 4, activation: "tanh" }, 3, xavier(), true);
    const outputs = forward(network, inputs);
    const targets = outputs.map(() => (random() < 0.5 ? -1 : 1));
    const gradients = new Float64Array(6);
    loss("mse").gradient(outputs, targets, 1, gradients);
    backward(network, gradients);
    const [draw] = draws;
    const hidden = network.layers.slice(0, 3);
    hidden.forEach((layer, l) => {
      expect(draw!.deltas[l]!).toBeCloseTo(rms(layer.deltas), 14);
      expect(draw!.activations[l]!).toBeCloseTo(rms(layer.activations), 14);
      expect(draw!.weightGradients[l]!).toBeCloseTo(4 * rms(layer.weightGradients), 14);
      const inner = layer.weights.reduce((sum, w, i) => sum + w * layer.weightGradients[i]!, 0);
      expect(draw!.innerProducts[l]!).toBeCloseTo(inner, 14);
    });
    expect(mean.innerProducts).toEqual(draw!.innerProducts);
    expect(deltaRatio).toBeCloseTo(rms(hidden[0]!.deltas) / rms(hidden[2]!.deltas), 13);
    expect(perLayer).toBeCloseTo(Math.sqrt(deltaRatio), 14);
    expect(weightGradientRatio).toBeCloseTo(draw!.weightGradients[0]! / draw!.weightGradients[2]!, 13);
  });

  test("gradientProfile() takes geometric means of norms, and the arithmetic one of inner products", () => {
    const { draws, mean } = complete(gradientProfile({ depth: 2, seeds: [1, 2] }));
    for (const key of ["deltas", "activations", "weightGradients"] as const) {
      expect(mean[key][0]!).toBeCloseTo(Math.sqrt(draws[0]![key][0]! * draws[1]![key][0]!), 14);
    }
    expect(mean.innerProducts[0]!).toBeCloseTo(
      (draws[0]!.innerProducts[0]! + draws[1]!.innerProducts[0]!) / 2,
      14,
    );
  });

  test("activationStatistics(): mean, root mean square, zeros and flat places of h", () => {
    const options = {
      activation: "hard-sigmoid",
      rule: "unit",
      gain: 3,
      seeds: [5],
      depth: 2,
      width: 4,
      rows: 6,
    } as const;
    const { draws } = complete(activationStatistics({ ...options, flat: 0.1 }));
    const { network, inputs } = drawn({ units: 4, activation: "hard-sigmoid" }, 2, normal(3), true);
    forward(network, inputs);
    draws[0]!.forEach((layer, l) => {
      const { activations, slopes } = network.layers[l]!;
      const share = (values: Float64Array, of: (value: number) => boolean) => values.filter(of).length / 24;
      const mean = activations.reduce((sum, h) => sum + h, 0) / 24;
      expect(layer.mean).toBeCloseTo(mean, 14);
      expect(layer.rms).toBeCloseTo(rms(activations), 14);
      expect(layer.meanShare).toBeCloseTo(mean / rms(activations), 13);
      expect(layer.zeroFraction).toBe(share(activations, (h) => h === 0));
      expect(layer.flatFraction).toBe(share(slopes, (slope) => Math.abs(slope) < 0.1));
    });
    const zeros = draws[0]!.reduce((sum, layer) => sum + layer.zeroFraction, 0);
    expect(zeros).toBeGreaterThan(0);
    expect(draws[0]!.reduce((sum, layer) => sum + layer.flatFraction, 0)).toBeGreaterThan(zeros);
  });

  test.each([
    ["plain", undefined, undefined],
    ["residual", undefined, 0.5],
    ["normalised by layer", "layer", undefined],
    ["normalised by batch", "batch", undefined],
  ] as const)("jacobianGain() of a %s network is ‖Jᵀu‖/‖u‖, J by differences", (_, normalise, residual) => {
    const layer = { units: 4, activation: "tanh", normalise, residual } as const;
    const options = {
      activation: "tanh",
      rule: "lecun",
      depth: 3,
      width: 4,
      rows: 6,
      normalise,
      residual,
    } as const;
    const { gains, gain } = complete(jacobianGain({ networks: [options], seeds: [5, 6] })).results[0]!;
    const { network, inputs, random } = drawn(layer, 3, lecun(), false);
    forward(network, inputs, "train");
    if (normalise === "batch") holdStatistics(network, inputs);
    const u = inputs.map(() => standardNormal(random));
    const along = (i: number, step: number) => {
      const moved = inputs.slice();
      moved[i]! += step;
      return forward(network, moved, "evaluate").reduce((sum, h, j) => sum + h * u[j]!, 0);
    };
    const carried = inputs.map((_x, i) => (along(i, 1e-5) - along(i, -1e-5)) / 2e-5);
    expectWithin(gains[0]!, rms(carried) / rms(u), 1e-7);
    expectWithin(gain, Math.sqrt(gains[0]! * gains[1]!), 1e-12);
  });

  /** Gives every layer the mean and variance of its sums in the pass before, for the passes to come. */
  function holdStatistics({ layers }: Network, inputs: Float64Array): void {
    layers.forEach(({ weights, runningMeans, runningVariances }, l) => {
      const before = l === 0 ? inputs : layers[l - 1]!.activations.slice();
      for (let j = 0; j < 4; j++) {
        const sums = Array.from({ length: 6 }, (_, row) =>
          [0, 1, 2, 3].reduce((sum, i) => sum + weights[4 * j + i]! * before[4 * row + i]!, 0),
        );
        const mean = sums.reduce((total, s) => total + s, 0) / 6;
        runningMeans[j] = mean;
        runningVariances[j] = sums.reduce((total, s) => total + (s - mean) ** 2, 0) / 6;
      }
    });
  }

  test.each([
    ["lecun", lecun()],
    ["xavier", xavier()],
    ["he", he()],
    ["orthogonal", orthogonal()],
    ["unit", normal(1)],
  ] as const)("weights by the rule %s, times a gain", (rule, initialiser) => {
    const options = {
      rule,
      gain: 3,
      activation: "identity",
      depth: 1,
      width: 4,
      rows: 6,
      seeds: [5],
    } as const;
    const [layer] = complete(activationStatistics(options)).draws[0]!;
    const { network, inputs } = drawn({ units: 4 }, 1, initialiser, true);
    forward(network, inputs);
    expect(layer!.rms).toBeCloseTo(3 * rms(network.layers[0]!.activations), 13);
  });

  test("tanh-equivalent weights are those of tanhEquivalent()", () => {
    const options = { rule: "lecun", tanhEquivalent: true, activation: "sigmoid", seeds: [5] } as const;
    const layers = complete(activationStatistics({ ...options, depth: 2, width: 4, rows: 6 })).draws[0]!;
    const { network, inputs } = drawn({ units: 4, activation: "sigmoid" }, 2, tanhEquivalent(lecun()), true);
    forward(network, inputs);
    layers.forEach((layer, l) => {
      expect(layer.rms).toBeCloseTo(rms(network.layers[l]!.activations), 14);
    });
  });
});
