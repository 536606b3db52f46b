import { complete, perceptronRule, sameSignGradients, type ZigZagRuns, zigZag, zigZagPath } from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe("E06: step units learn by the perceptron rule", () => {
  test.each(seeds)("three units name three blobs exactly, seed %i", (seed) => {
    const result = complete(perceptronRule({ seed }));
    expect(result.converged).toBe(true);
    expect(result.accuracy).toBe(1);
    // 1000 seeds: 6 to 22 updates.
    expect(result.updates).toBeGreaterThanOrEqual(3);
    expect(result.updates).toBeLessThanOrEqual(40);
    expect(result.weights).toHaveLength(9);
    expect(result.inputs).toHaveLength(300);
  });

  test("backpropagation through the same units has gradient 0, exactly", () => {
    for (const seed of seeds) expect(complete(perceptronRule({ seed })).backpropagated).toBe(0);
  });

  test("the weights that it returns classify its examples", () => {
    const { weights, inputs } = complete(perceptronRule({ classes: 4, rows: 80 }));
    for (let n = 0; n < 80; n++) {
      const on = [0, 1, 2, 3].filter(
        (k) =>
          weights[3 * k]! * inputs[2 * n]! + weights[3 * k + 1]! * inputs[2 * n + 1]! + weights[3 * k + 2]! >=
          0,
      );
      expect(on).toEqual([n % 4]);
    }
  });

  test("blobs that overlap are never settled: it gives up after the last round", () => {
    const result = complete(perceptronRule({ noise: 2, rounds: 30 }));
    expect(result.converged).toBe(false);
    expect(result.rounds).toBe(30);
    expect(result.accuracy).toBeLessThan(1);
  });
});

describe("E10: positive inputs and the zig-zag", () => {
  const result = complete(zigZag({ seeds }));
  const [sigmoid, tanh, centred, scaled] = [0, 2, 4, 6].map((at) => result.stochastic[at]!);
  const range = (values: Float64Array) => [Math.min(...values), Math.max(...values)] as const;
  const every = (values: Float64Array, holds: (value: number) => boolean) =>
    expect([...values].every(holds), `${values}`).toBe(true);

  test("one example a step moves both weights the same way, always, if inputs are positive", () => {
    every(sigmoid!.sameSignFractions, (fraction) => fraction === 1);
    for (const runs of [tanh, centred, scaled]) {
      every(runs!.sameSignFractions, (fraction) => fraction > 0.35 && fraction < 0.7);
    }
  });

  test("the sigmoid's path is about three times its displacement, the others' a quarter more than theirs", () => {
    // In 300 pools that of σ is 2.78 to 3.39, the others' 1.10 to 1.41.
    every(sigmoid!.indices, (index) => index > 2.4 && index < 3.8);
    for (const runs of [tanh, centred, scaled]) every(runs!.indices, (index) => index > 1 && index < 1.6);
  });

  test("batches of eight already straighten the path", () => {
    const [inEights, one] = [result.stochastic[1]!, sigmoid!];
    expect(inEights.batchSize).toBe(8);
    every(inEights.indices, (index) => index > 1.2 && index < 1.8);
    every(inEights.sameSignFractions, (fraction) => fraction > 0.3 && fraction < 0.65);
    expect(range(inEights.indices)[1]).toBeLessThan(range(one.indices)[0]);
  });

  test("at one learning rate σ needs several times the steps of tanh, and so does σ − ½: it is the scale", () => {
    every(
      sigmoid!.steps.map((steps, s) => steps / tanh!.steps[s]!),
      (ratio) => ratio > 5 && ratio < 16,
    );
    every(
      sigmoid!.steps.map((steps, s) => steps / centred!.steps[s]!),
      (ratio) => ratio > 0.85 && ratio < 1.15,
    );
    every(
      sigmoid!.steps.map((steps, s) => steps / scaled!.steps[s]!),
      (ratio) => ratio > 3 && ratio < 5,
    );
  });

  test("all examples at once leave the same start in a nearly straight line, without a same-sign step", () => {
    const runs = result.fullBatch[0]!;
    expect(runs.batchSize).toBe(256);
    // 300 pools: index 1.015 in the middle, below 1.12 in 97.5 %, 1.38 at most; rarely a same-sign step.
    const sorted = runs.indices.slice().sort();
    expect(sorted[10]).toBeLessThan(1.05);
    expect(sorted[19]).toBeLessThan(1.6);
    expect(runs.sameSignFractions.filter((fraction) => fraction > 0).length).toBeLessThanOrEqual(3);
    every(runs.steps, (steps) => steps > 15 && steps < 35);
    every(runs.learningRates, (rate) => rate > 2.9 && rate < 3.9);
  });

  test("from another start the best rate oscillates across the valley", () => {
    const runs = result.fullBatch[1]!;
    expect(runs.offset).toEqual([-1, 0.5]);
    // 300 pools: 3.21 to 5.65.
    every(runs.indices, (index) => index > 2.5 && index < 7);
    every(runs.reversalFractions, (fraction) => fraction > 0.9);
  });

  test("centred inputs take their own best rate and arrive in a step or two", () => {
    for (const runs of result.fullBatch.slice(2)) every(runs.steps, (steps) => steps <= 3);
  });

  test("the condition number of positive inputs grows with the dimension: 1 + d·m²/s²", () => {
    const [m, v] = [0.5, 0.293379 - 0.25];
    for (const { inputs, dimension, bias, population } of result.conditions) {
      if (bias) continue;
      const positive = inputs.activation === "sigmoid" && inputs.shift === undefined;
      expectWithin(population, positive ? 1 + (dimension * m * m) / v : 1, 1e-3 * dimension);
    }
  });

  test("a bias makes it worse, by the eigenvalue that it shares with the mean", () => {
    const of = (dimension: number, bias: boolean) =>
      result.conditions.find((c) => c.dimension === dimension && c.bias === bias)!.population;
    expectWithin(of(64, true), 6694.2, 0.1);
    // The two largest eigenvalues of [1, x₁, x₂]: t ± √(t² − 4s²) over 2, with t = 1 + s² + 2m².
    const s = 0.043379;
    const t = 1.5 + s;
    const largest = (t + Math.sqrt(t * t - 4 * s)) / 2;
    expectWithin(of(2, true), largest ** 2 / s, 0.01);
  });

  test("for centred inputs a bias costs what their variance lacks, 1/s²", () => {
    const scaled = result.conditions.filter((c) => c.inputs.scale === 2 && c.bias);
    expect(scaled).toHaveLength(4);
    for (const { population } of scaled) expectWithin(population, 1 / (4 * 0.043379), 1e-3);
  });

  test("a sample is worse conditioned than its distribution, the more so the more inputs it has", () => {
    const sigmoids = result.conditions.filter((c) => c.inputs === sigmoid!.inputs && !c.bias);
    expect(sigmoids.map((c) => c.dimension)).toEqual([2, 8, 32, 64]);
    const last = sigmoids.at(-1)!;
    expect(last.sample).toBeGreaterThan(2 * last.population);
    expectWithin(sigmoids[0]!.sample / sigmoids[0]!.population, 1, 0.35);
  });

  test("fewer examples than inputs do not span the space: Infinity", () => {
    const { conditions } = complete(zigZag({ seeds: [1], rows: 8, batchSizes: [1], dimensions: [16] }));
    for (const { sample } of conditions) expect(sample).toBe(Infinity);
  });

  test("a seed stands for a pool of its own, and 1000 more for the order", () => {
    for (const s of [0, 7]) {
      const path = complete(zigZagPath({ poolSeed: seeds[s]!, seed: seeds[s]! + 1000 }));
      expect([path.steps, path.index]).toEqual([sigmoid!.steps[s], sigmoid!.indices[s]]);
    }
  });

  test("each seed has a result in every list", () => {
    const lists = (runs: ZigZagRuns) => [
      runs.learningRates,
      runs.steps,
      runs.indices,
      runs.reversalFractions,
    ];
    for (const runs of [...result.stochastic, ...result.fullBatch]) {
      for (const list of lists(runs)) expect(list).toHaveLength(20);
    }
  });
});

describe("zigZagPath()", () => {
  test("records every step: its index, signs and reversals are those of the path", () => {
    const run = complete(zigZagPath({ inputs: { activation: "tanh" }, seed: 3 }));
    const { path, steps } = run;
    expect(path).toHaveLength(2 * (steps + 1));
    const moves = Array.from({ length: steps }, (_, t) =>
      [0, 1].map((i) => path[2 * t + 2 + i]! - path[2 * t + i]!),
    );
    const length = moves.reduce((sum, move) => sum + Math.hypot(...move), 0);
    const net = Math.hypot(path.at(-2)! - path[0]!, path.at(-1)! - path[1]!);
    expectWithin(run.index, length / net, 1e-12);
    expectWithin(run.sameSignFraction, moves.filter(([a, b]) => a! * b! > 0).length / steps, 1e-12);
    const turns = moves.filter(
      (move, t) => t > 0 && move[0]! * moves[t - 1]![0]! + move[1]! * moves[t - 1]![1]! < 0,
    );
    expectWithin(run.reversalFraction, turns.length / steps, 1e-12);
  });

  test("starts at w* + offset and ends within the tolerance of w*, for the first time", () => {
    const { path, converged } = complete(
      zigZagPath({ optimum: [1, 2, 3], offset: [1, 0, -1], tolerance: 0.2, inputs: { activation: "tanh" } }),
    );
    expect(converged).toBe(true);
    expect([...path.slice(0, 3)]).toEqual([2, 2, 2]);
    const distance = (at: number) => Math.hypot(path.at(at)! - 1, path.at(at + 1)! - 2, path.at(at + 2)! - 3);
    expect(distance(-3)).toBeLessThan(0.2);
    expect(distance(-6)).toBeGreaterThanOrEqual(0.2);
  });

  test("gives up at the limit, and when it strays a million times its first distance", () => {
    const slow = complete(zigZagPath({ learningRate: 1e-6, limit: 100 }));
    expect([slow.converged, slow.steps]).toEqual([false, 100]);
    const wild = complete(zigZagPath({ learningRate: 50 }));
    expect(wild.converged).toBe(false);
    expect(wild.steps).toBeLessThan(100);
    expect(Number.isFinite(wild.index)).toBe(true);
  });

  test("the same pool in another order takes another path of the same kind", () => {
    const [first, second] = [1, 2].map((seed) => complete(zigZagPath({ seed })));
    expect(first!.path).not.toEqual(second!.path);
    expectWithin(first!.steps / second!.steps, 1, 0.1);
  });

  test("a full batch does not depend on the order", () => {
    const [first, second] = [1, 2].map((seed) =>
      complete(zigZagPath({ seed, batchSize: 256, learningRate: 3, tolerance: 0.2 })),
    );
    expect(first!.steps).toBe(second!.steps);
    expectWithin(first!.index, second!.index, 1e-9);
  });
});

describe("E11: the sign constraint and the batch", () => {
  // Ten seeds of 2000 batches: the standard error of a mean is at most .0036.
  const found = new Map<string, number[]>();
  for (const seed of seeds.slice(0, 10)) {
    for (const { dimension, batchSize, fraction } of complete(sameSignGradients({ seed })).counts) {
      const key = `${dimension}/${batchSize}`;
      found.set(key, [...(found.get(key) ?? []), fraction]);
    }
  }
  const mean = (key: string) => {
    const fractions = found.get(key) ?? [];
    return fractions.reduce((sum, fraction) => sum + fraction, 0) / fractions.length;
  };

  test("one positive example moves all weights the same way, whatever the dimension", () => {
    expect([mean("2/1"), mean("8/1")]).toEqual([1, 1]);
  });

  test.each([
    ["2/2", 0.826],
    ["2/4", 0.6525],
    ["2/8", 0.465],
    ["2/16", 0.2745],
    ["2/32", 0.112],
    ["2/128", 0.0013],
    ["8/2", 0.717],
    ["8/4", 0.572],
    ["8/8", 0.466],
    ["8/16", 0.353],
    ["8/32", 0.238],
    ["8/128", 0.044],
  ])("of batches d/B = %s a fraction of %f does", (key, expected) => {
    expectWithin(mean(key), expected, 0.013);
  });

  test("the larger the batch, the rarer", () => {
    for (const d of [2, 8]) {
      const fractions = [1, 2, 4, 8, 16, 32, 128].map((size) => mean(`${d}/${size}`));
      expect(fractions).toEqual([...fractions].sort((a, b) => b - a));
    }
  });

  test("near the optimum, with noisy labels, the batch does not help: ½ + arcsin(ρ)/π", () => {
    const { counts, uncertainty } = complete(
      sameSignGradients({
        dimensions: [2],
        batchSizes: [16, 64],
        distance: 0,
        labelNoise: 0.1,
        batches: 4000,
      }),
    );
    const correlation = 0.25 / 0.293379;
    for (const { fraction } of counts) {
      expectWithin(fraction, 0.5 + Math.asin(correlation) / Math.PI, 2 * uncertainty);
    }
  });

  test("inputs of both signs have no such constraint: half of single examples at d = 2, 1 in 128 at d = 8", () => {
    const { counts } = complete(
      sameSignGradients({ inputs: { activation: "tanh" }, batchSizes: [1], batches: 20_000 }),
    );
    expectWithin(counts[0]!.fraction, 1 / 2, 0.015);
    expectWithin(counts[1]!.fraction, 1 / 128, 0.004);
  });

  test("negative inputs are constrained like positive ones", () => {
    const { counts } = complete(
      sameSignGradients({ inputs: { activation: "sigmoid", scale: -1 }, batchSizes: [1], batches: 500 }),
    );
    expect(counts.map((count) => count.fraction)).toEqual([1, 1]);
  });
});
