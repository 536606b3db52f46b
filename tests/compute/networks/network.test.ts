import fc from "fast-check";
import {
  activation,
  backward,
  copyNetwork,
  createNetwork,
  forward,
  type LayerOptions,
  type Network,
  parameterCount,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectAllWithin } from "../close.ts";
import "../arbitrary.ts";
import { draws, scatter } from "./gradient-check.ts";

const plain: LayerOptions[] = [{ units: 4, activation: "tanh" }, { units: 2 }];
const rich: LayerOptions[] = [
  { units: 3, activation: "tanh", pieces: 2, normalise: "layer", residual: 0.5 },
  { units: 4, activation: "relu", normalise: "batch" },
  { units: 2 },
];

/** Every buffer a network holds. */
function buffers(network: Network): ArrayBufferLike[] {
  const found = new Set<ArrayBufferLike>();
  const visit = (value: unknown) => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(network);
  return [...found];
}

describe("createNetwork()", () => {
  test("lays out W, b, γ, β layer by layer in one buffer", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 2 });
    network.parameters.forEach((_, i) => {
      network.parameters[i] = i;
    });
    const [first, second, third] = network.layers;
    const ends = network.layers.flatMap((l) => [l.weights, l.biases, l.scales, l.shifts]);
    expect(ends.flatMap((view) => [...view])).toEqual([...network.parameters]);
    expect(first!.weights).toHaveLength(2 * 3 * 3);
    expect(first!.biases).toHaveLength(2 * 3);
    expect(second!.scales).toHaveLength(4);
    expect(third!.shifts).toHaveLength(0);
    expect(network.layers.map((l) => l.runningMeans.length)).toEqual([0, 4, 0]);
  });

  test("lays out the gradients as the parameters", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 2 });
    for (const layer of network.layers) {
      const pairs = [
        [layer.weights, layer.weightGradients],
        [layer.biases, layer.biasGradients],
        [layer.scales, layer.scaleGradients],
        [layer.shifts, layer.shiftGradients],
      ] as const;
      for (const [parameters, gradients] of pairs) {
        expect(gradients.buffer).toBe(network.gradients.buffer);
        expect(gradients.byteOffset).toBe(parameters.byteOffset);
        expect(gradients.length).toBe(parameters.length);
      }
    }
  });

  test("starts with parameters 0, but scales and running variances 1", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 2 });
    for (const layer of network.layers) {
      for (const zero of [layer.weights, layer.biases, layer.shifts, layer.runningMeans]) {
        expect(zero.every((value) => value === 0)).toBe(true);
      }
      for (const one of [layer.scales, layer.runningVariances]) {
        expect(one.every((value) => value === 1)).toBe(true);
      }
    }
  });

  test("never shares a buffer between networks", () => {
    const options = { inputs: 3, layers: rich, batch: 2 };
    const [a, b] = [createNetwork(options), createNetwork(options)];
    const first = buffers(a);
    const shared = buffers(b).filter((buffer) => first.includes(buffer));
    expect(shared).toEqual([]);
    expect(first.length).toBeGreaterThan(10);
  });

  test("takes an Activation made elsewhere, with its parameters", () => {
    const layers = [{ units: 1, activation: activation("leaky-relu", { slope: 0.5 }) }];
    const network = createNetwork({ inputs: 1, layers, batch: 1 });
    network.parameters.set([1, 0]);
    expect([...forward(network, Float64Array.of(-3))]).toEqual([-1.5]);
  });

  test("reports the shape of every layer", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 2 });
    expect([network.inputs, network.outputs, network.batch]).toEqual([3, 2, 2]);
    expect(network.layers.map((l) => [l.inputs, l.units, l.pieces])).toEqual([
      [3, 3, 2],
      [3, 4, 1],
      [4, 2, 1],
    ]);
    expect(network.layers.map((l) => l.activation.name)).toEqual(["tanh", "relu", "identity"]);
  });
});

describe("parameterCount()", () => {
  test("is the length of the network's parameters", () => {
    for (const layers of [plain, rich]) {
      const network = createNetwork({ inputs: 3, layers, batch: 1 });
      expect(parameterCount({ inputs: 3, layers })).toBe(network.parameters.length);
    }
    expect(parameterCount({ inputs: 3, layers: plain })).toBe(3 * 4 + 4 + 4 * 2 + 2);
  });
});

describe("forward()", () => {
  test("computes f(W·x + b) row by row", () => {
    const network = createNetwork({ inputs: 2, layers: [{ units: 3, activation: "relu" }], batch: 2 });
    network.parameters.set([1, 2, 3, 4, -5, 6, 0.5, -1, 0]);
    const outputs = forward(network, Float64Array.of(1, 1, 2, -1));
    expectAllWithin(outputs, [3.5, 6, 1, 0.5, 1, 0], 0);
    expect([...network.layers[0]!.preActivations]).toEqual([3.5, 6, 1, 0.5, 1, -16]);
    expect([...network.layers[0]!.slopes]).toEqual([1, 1, 1, 1, 1, 0]);
  });

  test("gives each row what it would get alone, in a batch of any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (rows, units) => {
        const layers: LayerOptions[] = [
          { units, activation: "tanh" },
          { units: 2, pieces: 2 },
        ];
        const network = createNetwork({ inputs: 3, layers, batch: 9 });
        scatter(network, 7);
        const inputs = draws(3 * rows, rows);
        const together = forward(network, inputs).slice();
        expect(together).toHaveLength(2 * rows);
        for (let row = 0; row < rows; row++) {
          const alone = forward(network, inputs.subarray(3 * row, 3 * row + 3));
          expectAllWithin(together.subarray(2 * row, 2 * row + 2), alone, 1e-14);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("returns the same view for the same number of rows, and allocates no other", () => {
    const network = createNetwork({ inputs: 3, layers: plain, batch: 4 });
    const views = [4, 2, 4, 2].map((rows) => forward(network, draws(3 * rows, 1)));
    expect(views[0]).toBe(views[2]);
    expect(views[1]).toBe(views[3]);
    expect(views[1]).toHaveLength(4);
    expect(views[0]!.buffer).toBe(network.layers[1]!.activations.buffer);
  });

  test("takes the largest maxout piece", () => {
    const network = createNetwork({ inputs: 1, layers: [{ units: 1, pieces: 2 }], batch: 3 });
    network.layers[0]!.weights.set([1, -1]);
    expect([...forward(network, Float64Array.of(-2, 0, 3))]).toEqual([2, 0, 3]);
    expect([...network.layers[0]!.winners]).toEqual([1, 0, 0]);
  });

  test("adds residual·f(z) to what came in", () => {
    const layers: LayerOptions[] = [{ units: 2, activation: "relu", residual: 0.5 }];
    const network = createNetwork({ inputs: 2, layers, batch: 1 });
    network.parameters.set([0, 0, 0, 0, 4, -4]);
    expect([...forward(network, Float64Array.of(10, 20))]).toEqual([12, 20]);
  });

  test("lets NaN through, from every maxout piece", () => {
    const network = createNetwork({ inputs: 2, layers: [{ units: 1, pieces: 2 }], batch: 1 });
    network.layers[0]!.biases.set([0, NaN]);
    expect([...forward(network, Float64Array.of(1, 2))]).toEqual([NaN]);
    network.layers[0]!.biases.set([NaN, 0]);
    expect([...forward(network, Float64Array.of(1, 2))]).toEqual([NaN]);
  });
});

describe("a pass forward and back", () => {
  test("makes no array, whatever the layers", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 500 });
    const [inputs, outputGradients] = [draws(1500, 1), draws(1000, 2)];
    const inputGradients = new Float64Array(1500);
    const before = process.memoryUsage().arrayBuffers;
    for (let step = 0; step < 20; step++) {
      forward(network, inputs);
      backward(network, outputGradients, inputGradients);
    }
    // Garbage is counted until it is collected, so one array of 500 rows a step would show.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(500 * 8);
  });
});

describe("copyNetwork()", () => {
  test("computes the same in buffers of its own, with a batch of its own", () => {
    const network = createNetwork({ inputs: 3, layers: rich, batch: 4 });
    scatter(network, 1);
    forward(network, draws(12, 2));
    const copy = copyNetwork(network, 10);
    expect(copy.batch).toBe(10);
    const inputs = draws(30, 3);
    const expected = forward(network, inputs.subarray(0, 12), "evaluate");
    expect([...forward(copy, inputs, "evaluate").subarray(0, 8)]).toEqual([...expected]);
    const first = buffers(network);
    expect(buffers(copy).some((buffer) => first.includes(buffer))).toBe(false);
  });

  test("keeps the batch when none is given", () => {
    expect(copyNetwork(createNetwork({ inputs: 3, layers: rich, batch: 4 })).batch).toBe(4);
  });
});
