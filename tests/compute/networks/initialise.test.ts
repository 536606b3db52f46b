import fc from "fast-check";
import {
  constant,
  createNetwork,
  he,
  type Initialiser,
  initialise,
  lecun,
  mulberry32,
  normal,
  orthogonal,
  standardNormal,
  truncatedNormal,
  uniform,
  xavier,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import "../arbitrary.ts";
import { expectAllWithin } from "../close.ts";

const inputs = 60;
const units = 50;

/** 3000 weights of one layer. */
function weightsOf(rule: Initialiser, seed = 1): Float64Array {
  const network = createNetwork({ inputs, layers: [{ units }], batch: 1 });
  initialise(network, rule, mulberry32(seed));
  return network.layers[0]!.weights;
}

function deviation(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

const rules: [string, Initialiser, number][] = [
  ["lecun()", lecun(), 1 / Math.sqrt(60)],
  ["lecun() uniform", lecun({ distribution: "uniform" }), 1 / Math.sqrt(60)],
  ["lecun() truncated", lecun({ distribution: "truncated-normal" }), 1 / Math.sqrt(60)],
  ["xavier()", xavier(), Math.sqrt(2 / 110)],
  ["xavier(5/3)", xavier(5 / 3), (5 / 3) * Math.sqrt(2 / 110)],
  ["xavier() uniform", xavier(1, { distribution: "uniform" }), Math.sqrt(2 / 110)],
  ["he()", he(), Math.sqrt(2 / 60)],
  ["he() with fan out", he(0, { fan: "out" }), Math.sqrt(2 / 50)],
  ["he() of slope 1", he(1), Math.sqrt(1 / 60)],
  ["he() uniform", he(0, { distribution: "uniform" }), Math.sqrt(2 / 60)],
  ["normal()", normal(3), 3],
  ["uniform()", uniform(3), Math.sqrt(3)],
  ["truncatedNormal()", truncatedNormal(3), 3],
];

describe("initialise()", () => {
  // Of 3000 draws the deviation itself has a relative one of 1/√6000 = .013 at most.
  test.each(rules)("%s draws weights of the promised standard deviation, within 4 %%", (_name, rule, std) => {
    expect(deviation(weightsOf(rule)) / std).toBeGreaterThan(0.96);
    expect(deviation(weightsOf(rule)) / std).toBeLessThan(1.04);
    expect(deviation(weightsOf(rule)) / std).not.toBe(deviation(weightsOf(rule, 2)) / std);
  });

  test("uniform rules stay within their bound and reach for it, truncated ones within 2.2737 deviations", () => {
    const bounds: [Initialiser, number][] = [
      [uniform(3), 3],
      [lecun({ distribution: "uniform" }), Math.sqrt(3 / 60)],
      [xavier(2, { distribution: "uniform" }), 2 * Math.sqrt(6 / 110)],
      [he(0, { distribution: "uniform" }), Math.sqrt(6 / 60)],
      [truncatedNormal(1), 2 / 0.8796256610342398],
      [xavier(1, { distribution: "truncated-normal" }), (2 / 0.8796256610342398) * Math.sqrt(2 / 110)],
    ];
    for (const [rule, bound] of bounds) {
      expect(largest(weightsOf(rule))).toBeLessThanOrEqual(bound);
      expect(largest(weightsOf(rule))).toBeGreaterThan(0.98 * bound);
    }
  });

  test("draws layer by layer in row-major order, one standard normal a weight", () => {
    const layers = [{ units: 2, pieces: 2 }, { units: 1 }];
    const network = createNetwork({ inputs: 2, layers, batch: 1 });
    initialise(network, normal(0.5), mulberry32(3));
    const random = mulberry32(3);
    for (const { weights } of network.layers) {
      expect([...weights]).toEqual([...weights].map(() => 0.5 * standardNormal(random)));
    }
  });

  test("draws uniform weights from one random() each, truncated ones from as many normals as it takes", () => {
    const network = createNetwork({ inputs: 3, layers: [{ units: 20 }], batch: 1 });
    const { weights } = network.layers[0]!;
    initialise(network, uniform(0.5), mulberry32(3));
    const random = mulberry32(3);
    expect([...weights]).toEqual([...weights].map(() => random() - 0.5));
    initialise(network, truncatedNormal(1), mulberry32(3));
    const again = mulberry32(3);
    const normals = Array.from({ length: 100 }, () => standardNormal(again));
    const kept = normals.filter((value) => Math.abs(value) <= 2).slice(0, 60);
    expectAllWithin(
      weights,
      kept.map((value) => value / 0.8796256610342398),
      1e-15,
    );
    expect(Math.max(...normals.slice(0, 60).map(Math.abs))).toBeGreaterThan(2);
  });

  test("uses the fans of each layer, of a maxout piece as of a layer", () => {
    const layers = [{ units: 2, pieces: 3 }, { units: 8 }];
    const network = createNetwork({ inputs: 4, layers, batch: 1 });
    for (const [rule, scales] of [
      [lecun(), [1 / 4, 1 / 2]],
      [xavier(), [2 / 6, 2 / 10]],
      [he(0, { fan: "out" }), [2 / 2, 2 / 8]],
    ] as const) {
      initialise(network, rule, () => 0.5);
      network.layers.forEach(({ weights }, l) => {
        const draw = standardNormal(() => 0.5) * Math.sqrt(scales[l] ?? NaN);
        expectAllWithin(weights, Array(weights.length).fill(draw), 1e-15);
      });
    }
  });

  test("draws nothing but zeros where the scale is 0", () => {
    for (const rule of [normal(0), uniform(0), truncatedNormal(0), xavier(0), orthogonal(0), constant(0)]) {
      expectAllWithin(weightsOf(rule), new Float64Array(inputs * units), 0);
    }
  });

  test("sets biases and β to 0, γ to 1 and the running statistics back", () => {
    const layers = [{ units: 2, normalise: "batch" as const }];
    const network = createNetwork({ inputs: 2, layers, batch: 1 });
    const layer = network.layers[0]!;
    network.parameters.fill(7);
    layer.runningMeans.fill(7);
    layer.runningVariances.fill(7);
    initialise(network, constant(3), mulberry32(1));
    expect([...network.parameters]).toEqual([3, 3, 3, 3, 0, 0, 1, 1, 0, 0]);
    expect([...layer.runningMeans, ...layer.runningVariances]).toEqual([0, 0, 1, 1]);
  });
});

describe("orthogonal()", () => {
  const side = fc.integer({ min: 1, max: 12 });

  test("gives orthonormal rows, or columns where there are more units than inputs, times the gain", () => {
    fc.assert(
      fc.property(side, side, (m, n) => {
        const network = createNetwork({ inputs: n, layers: [{ units: m, pieces: 2 }], batch: 1 });
        initialise(network, orthogonal(3), mulberry32(m * 100 + n));
        for (const start of [0, m * n]) {
          const w = network.layers[0]!.weights.subarray(start, start + m * n);
          const few = Math.min(m, n);
          const entry = (v: number, i: number) => (m <= n ? w[v * n + i]! : w[i * n + v]!);
          for (let u = 0; u < few; u++) {
            for (let v = 0; v < few; v++) {
              let inner = 0;
              for (let i = 0; i < Math.max(m, n); i++) inner += entry(u, i) * entry(v, i);
              expect(Math.abs(inner - (u === v ? 9 : 0))).toBeLessThan(2e-14);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is the factor with R's diagonal positive of normal draws in row-major order", () => {
    const network = createNetwork({ inputs: 3, layers: [{ units: 2 }], batch: 1 });
    initialise(network, orthogonal(), mulberry32(5));
    const random = mulberry32(5);
    const [a, b] = [0, 0].map(() => [0, 0, 0].map(() => standardNormal(random))) as [number[], number[]];
    const inner = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    const q1 = a.map((value) => value / Math.sqrt(inner(a, a)));
    const rest = b.map((value, i) => value - inner(b, q1) * q1[i]!);
    const q2 = rest.map((value) => value / Math.sqrt(inner(rest, rest)));
    expectAllWithin(network.layers[0]!.weights, [...q1, ...q2], 1e-14);
  });

  test("stays orthonormal at 100×100, and its trace has the variance of the uniform distribution", () => {
    const traces: number[] = [];
    const network = createNetwork({ inputs: 100, layers: [{ units: 100 }], batch: 1 });
    const w = network.layers[0]!.weights;
    for (let seed = 0; seed < 12; seed++) {
      initialise(network, orthogonal(), mulberry32(seed));
      let trace = 0;
      for (let i = 0; i < 100; i++) trace += w[i * 101]!;
      traces.push(trace);
    }
    for (let u = 0; u < 100; u++) {
      for (let v = 0; v < 100; v++) {
        let inner = 0;
        for (let i = 0; i < 100; i++) inner += w[u * 100 + i]! * w[v * 100 + i]!;
        expect(Math.abs(inner - (u === v ? 1 : 0))).toBeLessThan(1e-14);
      }
    }
    // Haar: mean 0, variance 1. Without the signs of R put right the trace is about −8.
    expect(Math.abs(traces.reduce((sum, t) => sum + t, 0) / 12)).toBeLessThan(1);
  });
});
