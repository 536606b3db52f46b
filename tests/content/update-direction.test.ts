import {
  activation,
  activationRace,
  complete,
  gaussianMoments,
  sameSignGradients,
  shiftedConditionNumber,
  type ZigZagRuns,
  zigZagPath,
} from "nonlinear";
import { beforeAll, describe, expect, it } from "vitest";
import { loadChapter, type LoadedChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
beforeAll(async () => {
  chapter = await loadChapter("4-update-direction");
}, 60_000);

function value<T>(path: string): T {
  return chapter.runs.en.value(path) as T;
}
const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)];
const all = (list: ArrayLike<number>, holds: (v: number) => boolean) => Array.from(list).every(holds);

describe("the gradient of one unit", () => {
  it("is δ·x; without f′(z), as in the source, it is 4.15 times too long", () => {
    expect(value("byChainRule.0")).toBeCloseTo(-0.233248, 6);
    expect(value("byChainRule.1")).toBeCloseTo(-0.136061, 6);
    expect(value("byDifferences.0")).toBeCloseTo(value("byChainRule.0"), 8);
    expect(value("bySource.0")).toBeCloseTo(-0.968922, 6);
    expect(value("tooLarge")).toBeCloseTo(4.154, 3);
  });

  it("has one sign in all places when the inputs are positive, for every unit with δ ≠ 0", () => {
    const rows =
      value<{ f: string; positive: { fraction: number; silent: number }; centred: number }[]>("unanimous");
    expect(rows.map(({ f }) => f)).toContain("sine");
    for (const { f, positive, centred } of rows) {
      expect([f, positive.fraction]).toEqual([f, 1]);
      expect(centred, f).toBeLessThan(0.07);
    }
    expect(rows.find(({ f }) => f === "relu")?.positive.silent).toBeGreaterThan(400);
  });
});

describe("a batch", () => {
  it("of two positive examples moves one weight up and the other down", () => {
    expect(value("pairMove.0")).toBeGreaterThan(0.2);
    expect(value("pairMove.1")).toBeLessThan(-0.2);
  });

  it("moves all weights one way less often the larger it is, down to almost never", () => {
    const counts = value<{ dimension: number; batchSize: number; fraction: number }[]>("fractions");
    const expected: Record<number, number[]> = {
      2: [1, 0.825, 0.649, 0.466, 0.273, 0.11, 0.0012],
      8: [1, 0.717, 0.579, 0.459, 0.356, 0.239, 0.044],
    };
    for (const d of [2, 8]) {
      const found = counts.filter((row) => row.dimension === d).map((row) => row.fraction);
      expect(found[0]).toBe(1);
      expect(found.toSorted((a, b) => b - a)).toEqual(found);
      for (const [i, fraction] of found.entries())
        expect(Math.abs(fraction - (expected[d]?.[i] ?? 9))).toBeLessThan(0.05);
    }
  });

  it("of any size is one-sided near the optimum as often as the arcsine says", () => {
    const { mean, secondMoment } = gaussianMoments(activation("sigmoid"));
    const closed = 0.5 + Math.asin(mean ** 2 / secondMoment) / Math.PI;
    expect(value("noiseLimit.two")).toBeCloseTo(closed, 6);
    const noisy = { batches: 700, distance: 0, labelNoise: 0.1 };
    for (const seed of [11, 12]) {
      const { counts } = complete(sameSignGradients({ ...noisy, batchSizes: [64], seed }));
      expect(Math.abs((counts[0]?.fraction ?? 0) - closed)).toBeLessThan(0.05);
      expect(Math.abs((counts[1]?.fraction ?? 0) - value<number>("noiseLimit.eight"))).toBeLessThan(0.06);
    }
  });
});

describe("the spectrum", () => {
  it("found by Jacobi is that of the library", () => {
    expect(value<number[]>("spectrum")).toHaveLength(8);
    expect(all(value<number[]>("spectrumMiss"), (miss) => Math.abs(miss) < 1e-12)).toBe(true);
  });

  it("has one large eigenvalue; κ = 1 + d·m²/s²", () => {
    const spectrum = value<number[]>("spectrum");
    expect(spectrum[0]).toBeGreaterThan(1.8);
    expect(all(spectrum.slice(1), (v) => v < 0.06)).toBe(true);
    const { mean, variance } = gaussianMoments(activation("sigmoid"));
    for (const [i, dimensions] of [2, 8, 32, 64].entries()) {
      const kappa = shiftedConditionNumber({ mean, variance, dimensions });
      expect(value(`conditionRows.${i}.sigmoid`)).toBeCloseTo(kappa, 6);
      expect(value(`conditionRows.${i}.sigmoidSample`)).toBeGreaterThan(kappa);
    }
    expect(value("conditionRows.3.sigmoid")).toBeCloseTo(370, 0);
    expect(Math.abs(value<number>("conditionRows.3.sigmoidBias") - 6694)).toBeLessThan(1);
    expect(value("conditionRows.3.tanhBias")).toBeCloseTo(2.536, 3);
  });

  it("with a bias grows like d², and stays far below the square of κ without one", () => {
    const [half, whole] = [2, 3].map((i) => value<number>(`conditionRows.${i}.sigmoidBias`));
    expect(Number(whole) / Number(half)).toBeGreaterThan(3.4);
    expect(Number(whole) / Number(half)).toBeLessThan(4);
    expect(whole).toBeLessThan(value<number>("conditionRows.3.sigmoid") ** 2 / 10);
  });

  it("leaves ReLU better conditioned than σ, and tanh best but for its scaled form with a bias", () => {
    const kinds = value<{ f: string; kappa: number; withBias: number }[]>("kinds");
    expect(kinds.map(({ f }) => f)).toEqual(["sigmoid", "relu", "elu", "tanh", "scaled-tanh"]);
    const kappas = kinds.map(({ kappa }) => kappa);
    expect(kappas.toSorted((a, b) => b - a)).toEqual(kappas);
    const withBias = kinds.map((kind) => kind.withBias);
    expect(withBias.toSorted((a, b) => b - a)).toEqual(withBias);
  });

  it("predicts the steps from the worst start", () => {
    expect(value("worstStart.measured")).toBe(value("worstStart.predicted"));
    expect(Math.abs(value<number>("worstStart.rule") - value<number>("worstStart.measured"))).toBeLessThan(2);
  });

  it("is not improved by a scale for each axis, but by subtracting the means", () => {
    const kappa = (i: number) => value<number>(`remedies.${i}.kappa`);
    expect(kappa(1) / kappa(0)).toBeGreaterThan(0.9);
    expect(kappa(2)).toBeLessThan(2);
    expect(kappa(3)).toBeLessThan(2);
    expect(kappa(4)).toBeCloseTo(1, 9);
  });
});

describe("the paths", () => {
  const runs = (list: string, i: number) => value<ZigZagRuns[]>(`voyages.${list}`)[i] as ZigZagRuns;

  it("of σ, one example a step, always move both weights one way, and are three times too long", () => {
    const sigmoid = runs("stochastic", 0);
    expect(sigmoid.inputs).toEqual({ activation: "sigmoid" });
    expect(all(sigmoid.sameSignFractions, (v) => v === 1)).toBe(true);
    expect(all(sigmoid.indices, (Z) => Z > 2.7 && Z < 3.5)).toBe(true);
  });

  it("of σ are no straighter at a hundredth of the rate", () => {
    for (const poolSeed of [1, 2, 3]) {
      const { index, sameSignFraction } = complete(
        zigZagPath({ poolSeed, learningRate: 0.001, limit: 200_000 }),
      );
      expect(sameSignFraction).toBe(1);
      expect(index).toBeGreaterThan(2.7);
    }
  });

  it("of tanh and of σ − ½ are nearly straight", () => {
    for (const i of [2, 4]) {
      const { indices, sameSignFractions } = runs("stochastic", i);
      expect(all(indices, (Z) => Z < 1.4)).toBe(true);
      expect(all(sameSignFractions, (v) => v > 0.4 && v < 0.6)).toBe(true);
    }
  });

  it("of σ and σ − ½ take as many steps at one rate, with every pool", () => {
    expect(value("spread.leastRatio")).toBeGreaterThan(0.85);
    expect(value("spread.mostRatio")).toBeLessThan(1.1);
    expect(Math.abs(value<number>("slow") - value<number>("sigmoidSingle.steps"))).toBeLessThan(60);
    expect(value<number>("sigmoidSingle.steps") / value<number>("tanhSingle.steps")).toBeGreaterThan(7);
  });

  it("with all examples are straight across the mean, and crooked where they overshoot", () => {
    const across = runs("fullBatch", 0);
    expect(all(across.indices, (Z) => Z < 1.06)).toBe(true);
    expect(all(across.sameSignFractions, (v) => v === 0)).toBe(true);
    const over = runs("fullBatch", 1);
    expect(all(over.indices, (Z) => Z > 3.5)).toBe(true);
    expect(all(over.reversalFractions, (v) => v > 0.9)).toBe(true);
  });

  it("with all examples, each at its best rate, are ten times shorter in steps for σ − ½", () => {
    expect(value<number>("sigmoidFull.steps") / value<number>("centredFull.steps")).toBeGreaterThan(8);
    const ratio = value<number>("ceilings.centred") / value<number>("ceilings.sigmoid");
    expect(ratio).toBeCloseTo(12.526, 2);
  });

  it("followed in the page are those of the experiment in kind: Z, steps and one-sidedness", () => {
    const tacks = value<{ Z: number; steps: number; sameSign: number; arrived: boolean }[]>("tacks");
    expect(tacks.every(({ arrived }) => arrived)).toBe(true);
    const [single, full, over] = tacks;
    expect(single?.sameSign).toBe(1);
    expect(single?.Z).toBeGreaterThan(2.5);
    expect(full?.Z).toBeLessThan(1.06);
    expect(full?.sameSign).toBe(0);
    expect(over?.Z).toBeGreaterThan(3);
  });
});

describe("the race of σ with tanh", () => {
  it("is lost by far with equal weights, and narrowly with four times the weights", () => {
    expect(value<number>("race.sigmoid") / value<number>("race.tanh")).toBeGreaterThan(5);
    expect(value<number>("race.larger") / value<number>("race.tanh")).toBeLessThan(2);
  });
});

describe("the shift alone", () => {
  interface Row {
    pair: { task: string; f: string };
    own: boolean;
    positive: number[];
    centred: number[];
  }
  const wins = (rows: Row[]) =>
    rows
      .filter(({ positive, centred }) => Number(median(positive)) < Number(median(centred)))
      .map(({ pair, own }) => `${pair.task} ${pair.f} ${own ? "own" : "same"}`);

  it("helps on the circles at one rate, for both functions, and at its own rate for tanh only", () => {
    expect(wins(value<Row[]>("ablation"))).toEqual([
      "circles sigmoid same",
      "circles tanh same",
      "circles tanh own",
    ]);
  });

  it("helps σ on the circles with every seed, at one rate", () => {
    const row = value<Row[]>("ablation").find(
      ({ pair, own }) => pair.task === "circles" && pair.f === "sigmoid" && !own,
    );
    expect(Math.max(...(row?.positive ?? [Infinity]))).toBeLessThan(Math.min(...(row?.centred ?? [0])));
  });

  it("does so with other seeds, too: at rate 3 it helps, at 15 and more it harms", () => {
    const epochs = (shift: number, rate: number) =>
      median(
        complete(
          activationRace({
            runners: [{ activation: "sigmoid", rule: "xavier", shift }],
            task: "circles",
            depth: 1,
            learningRates: [rate],
            seeds: [21, 22, 23, 24, 25, 26, 27, 28, 29, 30],
            goal: 0.1,
            epochs: 150,
          }),
        ).results[0]?.runs.map((run) => run.epochs) ?? [],
      ) ?? Number.NaN;
    expect(epochs(0, 3)).toBeLessThan(epochs(-0.5, 3));
    expect(epochs(-0.5, 15)).toBeLessThan(Math.min(epochs(0, 5), epochs(0, 7), epochs(0, 15)));
  });

  it("lets σ miss the goal with several seeds at the best rates of σ − ½", () => {
    for (const [task, rate] of [
      ["moons", 30],
      ["circles", 15],
    ] as const) {
      const { results } = complete(
        activationRace({
          runners: [{ activation: "sigmoid", rule: "xavier" }],
          task,
          depth: 1,
          learningRates: [rate],
          seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
          goal: 0.1,
          epochs: 120,
        }),
      );
      const missed = results[0]?.runs.filter((run) => !Number.isFinite(run.epochs ?? Infinity)) ?? [];
      expect(missed.length, task).toBeGreaterThan(2);
    }
  });

  it("leaves tanh and tanh + 1 an epoch or two apart on the moons, each at its own rate", () => {
    const row = value<Row[]>("ablation").find(
      ({ pair, own }) => own && pair.task === "moons" && pair.f === "tanh",
    );
    expect(Math.abs(Number(median(row?.positive ?? [])) - Number(median(row?.centred ?? [])))).toBeLessThan(
      3,
    );
  });

  it("moves the output weights together on the circles, and holds them on the moons", () => {
    expect(value("leastPositive")).toBeGreaterThan(value<number>("mostCentred"));
    const shares = value<{ task: string; shift: number; all: number[] }[]>("shares");
    const of = (task: string, shift: number) =>
      shares.find((row) => row.task === task && row.shift === shift)?.all ?? [];
    expect(all(of("moons", 0), (v) => v < 0.05)).toBe(true);
    expect(Number(median(of("moons", 0)))).toBeLessThan(Number(median(of("moons", -0.5))));
    expect(value<number>("metric.0") * value<number>("metric.1")).toBeCloseTo(1, 9);
  });
});

describe("with two and three hidden layers", () => {
  const cases = [
    { task: "moons", f: "sigmoid", shift: -0.5, depth: 2, rates: [5, 20] },
    { task: "circles", f: "sigmoid", shift: -0.5, depth: 2, rates: [3, 15] },
    { task: "moons", f: "tanh", shift: 1, depth: 2, rates: [1, 2] },
    { task: "circles", f: "tanh", shift: 1, depth: 2, rates: [0.5, 0.5] },
    { task: "moons", f: "sigmoid", shift: -0.5, depth: 3, rates: [10, 3] },
    { task: "circles", f: "sigmoid", shift: -0.5, depth: 3, rates: [3, 3] },
    { task: "moons", f: "tanh", shift: 1, depth: 3, rates: [0.5, 1] },
    { task: "circles", f: "tanh", shift: 1, depth: 3, rates: [0.5, 0.5] },
  ] as const;

  it.each(cases)("the zero mean wins: $f on the $task, depth $depth", ({ task, f, shift, depth, rates }) => {
    const epochs = (positive: boolean, learningRate: number) =>
      median(
        complete(
          activationRace({
            runners: [{ activation: f, rule: "xavier", shift: shift > 0 === positive ? shift : 0 }],
            task,
            depth,
            learningRates: [learningRate],
            seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
            goal: 0.1,
            epochs: depth === 3 ? 220 : 150,
          }),
        ).results[0]?.runs.map((run) => run.epochs) ?? [],
      ) ?? Number.NaN;
    const shared = f === "sigmoid" ? 3 : 1;
    expect(epochs(false, shared)).toBeLessThan(epochs(true, shared));
    expect(epochs(false, rates[1])).toBeLessThan(epochs(true, rates[0]));
  });
});
