import { beforeAll, describe, expect, it } from "vitest";
import {
  type ActivationName,
  activationRace,
  complete,
  createNetwork,
  he,
  type Initialiser,
  initialise,
  mulberry32,
  type Network,
  predict,
  type Runner,
  sgd,
  tanhEquivalent,
  train,
  xavier,
} from "nonlinear";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
const of = (path: string) => chapter.runs.en.value(path);
const numberOf = (path: string) => {
  const value = of(path);
  if (typeof value !== "number") throw new TypeError(`Expected a number at ${path}, received ${value}`);
  return value;
};

beforeAll(async () => {
  chapter = await loadChapter("7-choosing");
}, 60_000);

describe("the output layer", () => {
  it("four functions of one range pull with −1, −10, −0.1 and 0 at a confident mistake", () => {
    const pulls = [0, 1, 2, 3].map((i) => numberOf(`pulls.${i}.0`));
    expect(pulls[0]).toBeCloseTo(-1, 3);
    expect(pulls[1]).toBeLessThan(-9.9);
    expect(pulls[2]).toBeCloseTo(-0.1, 2);
    expect(pulls[3]).toBe(0);
  });

  it("every slope in the table is (μ − y)μ′/V, by differences", () => {
    expect(numberOf("worstLaw")).toBeLessThan(1e-8);
  });

  it("the average of 350° and 10° is south as numbers, north as arrows", () => {
    expect(numberOf("meanOfNumbers")).toBe(180);
    expect(Math.abs(numberOf("meanOfArrows"))).toBeLessThan(1e-9);
  });

  it("C080: at z = −10 the half square has −4.539e-5, the square twice that, the likelihood −0.99995", () => {
    expect(numberOf("atMinusTen.half")).toBeCloseTo(-4.539e-5, 8);
    expect(numberOf("atMinusTen.whole")).toBeCloseTo(-9.0787e-5, 8);
    expect(numberOf("atMinusTen.bernoulli")).toBeCloseTo(-0.9999546, 7);
    expect(of("stated.half")).toBe("−4.539e−5");
  });

  it("E17: 273 and 41, 469 and 50 updates", () => {
    expect(["slowFar", "fastFar", "slowFurther", "fastFurther"].map(numberOf)).toEqual([273, 41, 469, 50]);
  });

  it("the figure's own neuron agrees with the experiment from the same logit", () => {
    expect(numberOf("firstLogit")).toBe(4);
    expect(numberOf("bySquares.updates")).toBe(469);
    expect(numberOf("byLikelihood.updates")).toBe(50);
  });

  it("from z = 3 on every further unit of z adds e times as many updates as the one before, or about 1/2η", () => {
    const unlearn = of("unlearn") as (z: number, slope: (z: number) => number) => { updates: number };
    const s = (z: number) => 1 / (1 + Math.exp(-z));
    const logits = [3, 4, 5, 6, 7, 8];
    const squares = logits.map((z) => unlearn(z, (v) => s(v) ** 2 * (1 - s(v))).updates);
    const likelihood = logits.map((z) => unlearn(z, s).updates);
    const growth = (a: number[]) => a.slice(1).map((v, i) => v - (a[i] ?? 0));
    const more = growth(squares);
    for (const [i, each] of more.slice(1).entries())
      expect(Math.abs(each / (more[i] ?? 1) - Math.E)).toBeLessThan(0.2);
    for (const each of growth(likelihood)) expect([3, 4]).toContain(each);
  });

  it("as written the loss fails three times, and the stable form never", () => {
    const naive = [0, 1, 2, 3, 4].map((i) => numberOf(`bceCases.${i}.naive`));
    const stable = [0, 1, 2, 3, 4].map((i) => numberOf(`bceCases.${i}.stable`));
    expect(naive[0]).toBeCloseTo(stable[0] ?? 0, 12);
    expect(Math.abs((naive[1] ?? 0) - 36)).toBeGreaterThan(0.01);
    expect(naive[2]).toBe(Infinity);
    expect(naive[3]).toBeNaN();
    expect(stable.every(Number.isFinite)).toBe(true);
    expect(stable[3]).toBeGreaterThan(4e-18);
  });

  it("C048: three sigmoids sum to 2.504303", () => {
    expect(numberOf("separateSum")).toBeCloseTo(2.504303, 6);
  });

  it("C164: the floor is .2616423, and between a quarter and two thirds of 20 ReLU outputs die", () => {
    expect(numberOf("reluFloor")).toBeCloseTo(0.2616423, 7);
    expect(numberOf("pointsFloor")).toBeCloseTo(0.2591113, 7);
    expect(numberOf("deadHeads")).toBeGreaterThanOrEqual(5);
    expect(numberOf("deadHeads")).toBeLessThanOrEqual(13);
    const runs = of("headRuns") as { head: string; error: number }[];
    const never = runs.filter(({ head }) => head !== "identity").map(({ error }) => error);
    expect(Math.min(...never)).toBeGreaterThan(numberOf("pointsFloor"));
    expect(
      Math.max(...runs.filter(({ head }) => head === "identity").map(({ error }) => error)),
    ).toBeLessThan(0.05);
  });

  it("some outputs die on 1 + sin 3x too, and no softplus ever does", () => {
    const x = Float64Array.from({ length: 100 }, (_, i) => -1 + (2 * i) / 99);
    const deaths = (activation: ActivationName) =>
      Array.from({ length: 20 }, (_, i) => i + 1).filter((seed) => {
        const network = createNetwork({
          inputs: 1,
          layers: [
            { units: 16, activation: "relu" },
            { units: 1, activation },
          ],
          batch: 20,
        });
        const random = mulberry32(seed);
        initialise(network, he(), random);
        const targets = x.map((v) => 1 + Math.sin(3 * v));
        const how = {
          loss: "mse",
          optimiser: sgd({ learningRate: 0.1 }),
          epochs: 80,
          batchSize: 20,
        } as const;
        for (const _ of train(network, { inputs: x, targets, ...how, random }));
        return predict(network, x).every((v) => v === 0);
      }).length;
    expect(deaths("relu")).toBeGreaterThan(0);
    expect(deaths("softplus")).toBe(0);
  });
});

describe("the hidden layers", () => {
  it("ReLU keeps gradients over 20 layers, sigmoid loses twelve powers of ten, and not with tanh's weights", () => {
    const rows = of("statistics") as { name: string; ratio: number; meanShare: number; chi: number }[];
    const ratio = (name: string) => rows.find((row) => row.name === name)?.ratio ?? Number.NaN;
    expect(ratio("ReLU")).toBeGreaterThan(0.2);
    expect(ratio("ReLU")).toBeLessThan(5);
    expect(ratio("σ")).toBeLessThan(1e-10);
    expect(ratio("σ, tanh’s weights")).toBeCloseTo(ratio("tanh"), 6);
    expect(rows.find(({ name }) => name === "ReLU")?.chi).toBeCloseTo(1, 9);
    expect(rows.find(({ name }) => name === "σ")?.meanShare).toBeCloseTo(0.923, 3);
  });

  it("C095, E20: tanh shrinks .9 to .1210 in a hundred steps; with weight 1.5 it settles at .8586", () => {
    expect(numberOf("loops.1.values.0")).toBeCloseTo(0.7163, 4);
    expect(numberOf("loops.1.values.2")).toBeCloseTo(0.121, 3);
    expect(numberOf("loops.2.values.3")).toBeCloseTo(0.8586, 4);
  });

  it("C081, E18: up to 3 I₀ the ReLU fits a firing rate better, just above I₀ and up to 10 I₀ the sigmoid", () => {
    const fits = of("misfits") as { largest: number; relu: number; sigmoid: number }[];
    expect(fits.map(({ largest }) => largest)).toEqual([1.5, 3, 10]);
    expect(fits.map(({ relu, sigmoid }) => relu < sigmoid)).toEqual([false, true, false]);
    expect(fits[1]?.relu).toBeLessThan(0.045);
    expect(fits[1]?.sigmoid).toBeGreaterThan(0.045);
  });

  it("C096, C162: inside a classifier σ needs more than five times tanh's epochs and ten times ReLU's", () => {
    const [relu = 0, tanh = 0, larger = 0, plain = 0, faster = 0] = [0, 1, 2, 3, 4].map((i) =>
      numberOf(`inside.${i}.epochs`),
    );
    expect(plain).toBeGreaterThan(5 * tanh);
    expect(plain).toBeGreaterThan(10 * relu);
    expect(larger).toBeLessThan(plain / 2);
    expect(faster / tanh).toBeGreaterThan(0.7);
    expect(faster / tanh).toBeLessThan(1.5);
  });

  const last = (
    runner: Runner,
    task: "moons" | "circles" | "sine" | "absolute-value",
    seeds: number[],
    rate = 0.3,
  ) => {
    const depth = task === "moons" || task === "circles" ? 2 : 1;
    const race = activationRace({
      task,
      runners: [runner],
      depth,
      learningRates: [rate],
      seeds,
      epochs: 20,
      goal: 1e-12,
    });
    const losses = complete(race).results[0]?.runs.map((run) => run.losses.at(-1) ?? Number.NaN) ?? [];
    return losses.sort((a, b) => a - b)[2] ?? Number.NaN;
  };
  const relu: Runner = { activation: "relu", rule: "he" };
  const gelu: Runner = { activation: "gelu", rule: "he" };
  const tanh: Runner = { activation: "tanh", rule: "xavier" };
  const eight = [1, 6, 11, 16, 21, 26, 31, 36].map((first) => [0, 1, 2, 3, 4].map((k) => first + k));
  const fives = eight.slice(0, 4);

  it("no column is best everywhere: ReLU on |x| and mostly on moons, GELU on circles, with eight sets of seeds", () => {
    expect(numberOf("differentWinners")).toBeGreaterThan(1);
    expect(of("winnerList")).toBe("ReLU, GELU, GELU, ReLU");
    const moons = eight.filter((seeds) => last(relu, "moons", seeds) < last(gelu, "moons", seeds));
    expect(moons.length).toBeGreaterThan(5);
    for (const seeds of eight) {
      expect(last(relu, "absolute-value", seeds)).toBeLessThan(last(gelu, "absolute-value", seeds) / 3);
      expect(last(gelu, "circles", seeds)).toBeLessThan(last(relu, "circles", seeds));
    }
  });

  it("the learning rate 1 blows up the curves for all, and on the moons it is better for all", () => {
    const [seeds = []] = fives;
    const sigma: Runner = { activation: "sigmoid", rule: "xavier" };
    for (const runner of [relu, gelu, tanh, { ...sigma, tanhEquivalent: true }, sigma]) {
      for (const task of ["sine", "absolute-value"] as const)
        expect(last(runner, task, seeds, 1)).toBeGreaterThan(3);
      expect(last(runner, "moons", seeds, 1)).toBeLessThan(last(runner, "moons", seeds));
    }
  });

  it("on sin 3x the winner depends on the seeds", () => {
    const winners = fives.map((seeds) => {
      const losses = [relu, gelu, tanh].map((runner) => last(runner, "sine", seeds));
      return losses.indexOf(Math.min(...losses));
    });
    expect(new Set(winners).size).toBeGreaterThan(1);
  });
});

describe("the three patients and the recipe", () => {
  it("A guesses: mean/rms near 1, χ about .06, a small δ in the first layer, nobody dead", () => {
    const sheet = of("sheet") as { dead: number; meanShare: number; delta: number; chi: number }[];
    expect(numberOf("wardLoss")).toBeGreaterThan(0.65);
    expect(sheet.every(({ dead, meanShare }) => dead === 0 && meanShare > 0.95)).toBe(true);
    expect(sheet[0]?.delta).toBeLessThan(1e-5);
    expect(sheet.slice(1).every(({ chi }) => chi > 0.04 && chi < 0.08)).toBe(true);
  });

  interface Setting {
    f: ActivationName;
    depth: number;
    rule: Initialiser;
    rate: number;
    head: ActivationName;
  }
  interface Line {
    dead: number;
    meanShare: number;
    delta: number;
    chi: number;
  }
  const tenSeeds = Array.from({ length: 10 }, (_, i) => i + 1);
  /** A patient's last loss and sheet, as the chapter's own cells read them. */
  function observe({ f, depth, rule, rate, head }: Setting, seed: number) {
    const ward = of("ward") as { inputs: Float64Array; targets: Float64Array };
    const read = of("readings") as (n: Network, x: Float64Array, y: Float64Array) => Line[];
    const units = Array.from({ length: depth }, () => ({ units: 32, activation: f }));
    const layers = [...units, { units: 1, activation: head }];
    const network = createNetwork({ inputs: 2, layers, batch: 200 });
    const random = mulberry32(seed);
    initialise(network, rule, random);
    const optimiser = sgd({ learningRate: rate });
    let loss = Number.NaN;
    const how = { ...ward, loss: "bce", optimiser, epochs: 30, batchSize: 20, random } as const;
    for (const snapshot of train(network, how)) loss = snapshot.loss;
    return { loss, lines: read(network, ward.inputs, ward.targets) };
  }
  const patients = () => of("patients") as Record<"A" | "B" | "C", { ill: Setting; cured: Setting }>;

  it("A guesses with ten seeds; tanh's weights help it, but more slowly than its cure", () => {
    for (const seed of tenSeeds) {
      expect(observe(patients().A.ill, seed).loss).toBeGreaterThan(0.65);
      const weights = observe({ ...patients().A.ill, rule: tanhEquivalent(xavier()) }, seed).loss;
      const cured = observe(patients().A.cured, seed).loss;
      expect(weights).toBeLessThan(0.3);
      expect(cured).toBeLessThan(weights);
    }
  });

  it("B dies with most of ten seeds: a layer all dead, δ = 0 throughout, the loss at guessing", () => {
    const died = tenSeeds.filter((seed) => {
      const { loss, lines } = observe(patients().B.ill, seed);
      const gone = lines.some(({ dead }) => dead === 1) && lines.every(({ delta }) => delta === 0);
      return gone && loss > 0.6 && loss < 0.8;
    });
    expect(died.length).toBeGreaterThanOrEqual(7);
    for (const seed of tenSeeds) expect(observe(patients().B.cured, seed).loss).toBeLessThan(0.1);
  });

  it("C is stuck a little above (log(1 + 1/e) + log 2)/2 = .5032, with healthy hidden layers", () => {
    const floor = numberOf("doubleFloor");
    expect(floor).toBeCloseTo(0.5032, 4);
    for (const seed of tenSeeds) {
      const { loss, lines } = observe(patients().C.ill, seed);
      expect(loss).toBeGreaterThan(floor);
      expect(loss).toBeLessThan(floor + 0.03);
      for (const { dead, delta, chi } of lines) {
        expect(dead).toBeLessThan(0.3);
        expect(delta).toBeGreaterThan(1e-6);
        expect(Math.abs(Math.log(chi))).toBeLessThan(0.5);
      }
    }
  });

  it("the recipe beats the best constant by far", () => {
    expect(numberOf("recipeFinal")).toBeLessThan(numberOf("constantLoss") / 10);
  });

  it("nothing is timed when the page is built", () => {
    expect(of("presses")).toBe(0);
    expect(of("timed")).toEqual([]);
  });
});
