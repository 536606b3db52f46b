import {
  activation,
  backward,
  complete,
  createNetwork,
  criticalWeightVariance,
  depthAndAccuracy,
  explosion,
  forward,
  initialise,
  type Network,
  moons,
  mulberry32,
  sgd,
  tanhEquivalent,
  thirtyLayers,
  train,
  xavier,
} from "nonlinear";
import { beforeAll, describe, expect, it } from "vitest";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
const value = (path: string) => chapter.runs.en.value(path) as number;
const values = (path: string) => chapter.runs.en.value(path) as number[];

beforeAll(async () => {
  chapter = await loadChapter("5-vanishing-gradients");
}, 60_000);

describe("the product", () => {
  it("of seven factors is the derivative of the three-neuron loss", () => {
    expect(value("three.gradient")).toBeCloseTo(value("three.measured"), 9);
    expect(Math.abs(value("three.gradient"))).toBeGreaterThan(1e-3);
  });

  it("of derivatives alone is bounded by 2⁻⁴⁰, exactly", () => {
    expect(value("isPowerOfTwo")).toBe(true);
    expect(value("twentyBound")).toBeCloseTo(9.0949470177e-13, 22);
    expect(value("threeBound")).toBe(1 / 64);
  });

  it("with the weights is 1e-13, 1 and 2²⁰ in three chains of sigmoids", () => {
    const ends = chapter.runs.en.value("chainEnds") as { gradient: number }[];
    expect(ends.map(({ gradient }) => gradient).slice(1)).toEqual([1, 2 ** 20]);
    expect(ends[0]?.gradient).toBeGreaterThan(1e-13);
    expect(ends[0]?.gradient).toBeLessThan(1.2e-13);
  });

  it("explodes for tanh with weights of deviation 1, far above 1e4", () => {
    expect(value("steepGain")).toBeGreaterThan(1e5);
  });
});

describe("Nielsen’s window", () => {
  it("is widest at 6.894 and never wider than 0.44774", () => {
    expect(value("widest.weight")).toBeCloseTo(6.894, 3);
    expect(value("widest.width")).toBeCloseTo(0.44774, 5);
    expect(value("widest.width")).toBeLessThan(0.45);
    const widths = chapter.runs.en.value("windowWidths") as { width: number }[];
    expect(Math.max(...widths.map(({ width }) => width))).toBeLessThanOrEqual(value("widest.width"));
  });
});

describe("the start", () => {
  it("makes a sigmoid network that is a tanh network", () => {
    expect(value("equivalenceGap")).toBeLessThan(1e-12);
  });

  it("gives each weight of a sigmoid a quarter of the tanh weight’s gradient and its bias’s", () => {
    const [asTanh, asSigmoid] = ["asTanh", "asSigmoid"].map((name) => chapter.runs.en.value(name) as Network);
    const probe = chapter.runs.en.value("probe") as Float64Array;
    if (!asTanh || !asSigmoid) throw new Error("Cannot compare: a network is missing");
    for (const network of [asTanh, asSigmoid]) {
      const outputs = forward(network, probe);
      backward(
        network,
        outputs.map((output) => output - 1),
      );
    }
    const [ofTanh, ofSigmoid] = [asTanh.layers[2], asSigmoid.layers[2]];
    for (let k = 0; k < 256; k++) {
      const direct = ofTanh?.weightGradients[k] ?? NaN;
      const mixedIn = ofTanh?.biasGradients[Math.floor(k / 16)] ?? NaN;
      expect(ofSigmoid?.weightGradients[k]).toBeCloseTo((direct + mixedIn) / 4, 8);
    }
  });

  it("has χ = .0557 for the sigmoid, by our quadrature and the library’s", () => {
    expect(value("chiOne")).toBeCloseTo(0.05572, 5);
    expect(value("ourChi")).toBeCloseTo(value("chiOne"), 9);
    expect(value("reach")).toBeCloseTo(0.346, 3);
  });

  it("needs more than 33 points where the variance of the weights is large", () => {
    expect(value("enough")).toBeCloseTo(1.5536, 3);
    expect(value("tooFew")).toBeGreaterThan(2 * value("enough"));
  });

  it("is critical at σ_w = 10.149 for the sigmoid, and near it at finite width", () => {
    expect(value("criticalStd")).toBeCloseTo(10.149, 3);
    expect(value("starts.sigmoid")).toBeLessThan(1e-11);
    expect(value("starts.critical")).toBeGreaterThan(0.2);
    expect(value("starts.critical")).toBeLessThan(1.5);
    expect(value("starts.beyond")).toBeGreaterThan(1.5);
    expect(value("starts.equivalent")).toBeCloseTo(value("starts.tanh"), 8);
    expect(value("starts.tanh")).toBeGreaterThan(0.1);
    expect(value("starts.tanh")).toBeLessThan(0.3);
  });

  it("leaves three units in four on the flanks of σ′ at the sigmoid’s critical point", () => {
    expect(value("criticalSpread")).toBeCloseTo(6.75, 2);
    expect(value("criticalBeyond")).toBeGreaterThan(0.74);
    expect(value("criticalBeyond")).toBeLessThan(0.79);
  });

  it("has no critical variance for GELU, and the same one by both counts for two rays", () => {
    expect(criticalWeightVariance(activation("gelu"))).toBeNull();
    for (const slope of [0, 0.25, 0.7]) {
      const critical = criticalWeightVariance(activation("leaky-relu", { slope }));
      expect(critical).toBeCloseTo(2 / (1 + slope ** 2), 6);
    }
  });

  it("leaves the sigmoid unsaturated while its gradient dies", () => {
    expect(value("typicalZ")).toBeLessThan(0.7);
    expect(value("typicalSlope")).toBeGreaterThan(0.22);
    expect(value("lecunSigmoid.0.norm")).toBeLessThan(1e-11);
    expect(value("lecunSigmoid.19.norm")).toBeGreaterThan(0.1);
  });
});

describe("training", () => {
  it("fails from Xavier’s start at five layers for ten seeds of ten, and succeeds from the equivalent one", () => {
    expect(value("rescued.asIs.seeds")).toBe(10);
    expect(value("rescued.asIs.most")).toBeLessThan(0.65);
    expect(value("rescued.restart.least")).toBeGreaterThan(0.93);
    expect(value("rescued.adam.least")).toBeGreaterThan(0.85);
    expect(value("rescued.longer.least")).toBeGreaterThan(0.85);
  });

  it("is cured at five layers by Adam for ten seeds, and by patience for more than the page’s one", () => {
    const kinds = [{ activation: "sigmoid", rule: "xavier" }] as const;
    const least = (options: Parameters<typeof depthAndAccuracy>[0]) =>
      Math.min(...complete(depthAndAccuracy({ kinds, depths: [5], ...options })).runs.map((r) => r.accuracy));
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(least({ seeds, descent: "adam", learningRate: 0.01 })).toBeGreaterThan(0.85);
    expect(least({ seeds: [2, 3, 4], epochs: 1000 })).toBeGreaterThan(0.85);
  }, 60_000);

  it("from He’s start at width 8 fails for some seeds, and for more of them at eight layers", () => {
    const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
    const { runs } = complete(
      depthAndAccuracy({ kinds: [{ activation: "relu", rule: "he" }], depths: [5, 8], seeds }),
    );
    const failed = (depth: number) => runs.filter((run) => run.depth === depth && run.accuracy < 0.6).length;
    expect(failed(5)).toBeGreaterThanOrEqual(1);
    expect(failed(5)).toBeLessThanOrEqual(6);
    expect(failed(8)).toBeGreaterThanOrEqual(8);
    expect(failed(8)).toBeLessThanOrEqual(18);
  }, 60_000);

  it("is decided by the start in the race that the page shows", () => {
    const at = (id: string, depth: number) =>
      (chapter.runs.en.value("raceRuns") as { id: string; depth: number; accuracy: number }[]).find(
        (run) => run.id === id && run.depth === depth,
      )?.accuracy;
    expect(at("sigmoid", 3)).toBeGreaterThan(0.85);
    expect(at("sigmoid", 5)).toBeLessThan(0.6);
    expect(at("sigmoid", 8)).toBe(0.5);
    for (const id of ["equivalent", "tanh", "relu"]) expect(at(id, 8)).toBeGreaterThan(0.9);
  });

  it("is open at four layers: some seeds learn, some do not", () => {
    const { runs } = complete(
      depthAndAccuracy({
        kinds: [{ activation: "sigmoid", rule: "xavier" }],
        depths: [4],
        seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      }),
    );
    const learned = runs.filter(({ accuracy }) => accuracy > 0.85).length;
    expect(learned).toBeGreaterThanOrEqual(3);
    expect(learned).toBeLessThanOrEqual(9);
  });

  it("comes alive between 0.3 and 0.5 of the way to the equivalent start", () => {
    for (let seed = 1; seed <= 10; seed++) {
      expect(lastLoss(0.3, seed)).toBeGreaterThan(0.6);
      expect(lastLoss(0.5, seed)).toBeLessThan(0.4);
    }
  }, 60_000);

  it("wakes later without the biases, and at twelve layers not for most seeds", () => {
    for (const seed of [1, 2]) expect(lastLoss(0.5, seed, { biases: false })).toBeGreaterThan(0.6);
    for (const seed of [1, 2]) expect(lastLoss(0.8, seed, { biases: false })).toBeLessThan(0.4);
    const deep = [1, 2, 3, 4, 5, 6].map((seed) => lastLoss(1, seed, { biases: false, depth: 12 }));
    expect(deep.filter((loss) => loss > 0.6).length).toBeGreaterThan(3);
  }, 60_000);

  it("of thirty layers works from He’s start and from the equivalent one, and not from Xavier’s", () => {
    const [he = 0, xaviers = 0, equivalent = 0] = values("thirtyScores");
    expect(he).toBeGreaterThan(0.8);
    expect(xaviers).toBe(0.5);
    expect(equivalent).toBeGreaterThan(0.8);
    const kinds = [
      { activation: "relu", rule: "he" },
      { activation: "sigmoid", rule: "lecun", tanhEquivalent: true },
    ] as const;
    const { runs } = complete(thirtyLayers({ kinds, epochs: 30, seeds: [2, 3, 4] }));
    for (const { rule } of kinds) {
      const learned = runs.filter(({ kind, accuracy }) => kind.rule === rule && accuracy > 0.8);
      expect(learned.length).toBeGreaterThanOrEqual(2);
    }
  }, 60_000);

  function lastLoss(part: number, seed: number, { biases = true, depth = 8 } = {}) {
    const hidden = Array.from({ length: depth }, () => ({ units: 8, activation: "sigmoid" as const }));
    const shape = { inputs: 2, layers: [...hidden, { units: 1 }], batch: 20 };
    const [network, other] = [createNetwork(shape), createNetwork(shape)];
    const random = mulberry32(seed);
    initialise(network, xavier(), random);
    initialise(other, tanhEquivalent(xavier()), mulberry32(seed));
    for (const [i, equivalent] of other.parameters.entries())
      network.parameters[i] = (1 - part) * (network.parameters[i] ?? 0) + part * equivalent;
    if (!biases) for (const layer of network.layers) layer.biases.fill(0);
    const { inputs, targets } = moons({ rows: 200, noise: 0.1, random: mulberry32(7) });
    const how = { loss: "bce", optimiser: sgd({ learningRate: 0.5 }), epochs: 100, batchSize: 20 } as const;
    let last = 0;
    for (const { loss } of train(network, { ...how, inputs, targets, random })) last = loss;
    return last;
  }
});

describe("the measurements", () => {
  it("find the early layers starved, in every draw", () => {
    const draws = chapter.runs.en.value("fiveLayers.draws") as { weightGradients: Float64Array }[];
    for (const { weightGradients } of draws)
      expect([...weightGradients].sort((a, b) => a - b)).toEqual([...weightGradients]);
    expect(value("shrinkLeast")).toBeGreaterThan(50);
    expect(value("shrinkMean")).toBeGreaterThan(200);
  });

  it("by ratio are blind to a ReLU net whose gradients are 1e-24", () => {
    expect(value("trapRatio")).toBeGreaterThan(0.1);
    expect(value("trapRatio")).toBeLessThan(10);
    const norms = chapter.runs.en.value("trapped.1.mean.weightGradients") as Float64Array;
    expect(Math.max(...norms)).toBeLessThan(1e-20);
  });

  it("have one inner product in every layer, also after a rescaling that moves the ratio by 1e4", () => {
    for (const state of ["before", "after"]) {
      const layers = chapter.runs.en.value(`homogeneous.${state}.layers`) as { inner: number }[];
      for (const { inner } of layers) expect(inner / (layers[0]?.inner ?? 0)).toBeCloseTo(1, 9);
    }
    const ratio = (state: string) =>
      value(`homogeneous.${state}.layers.0.norm`) / value(`homogeneous.${state}.layers.1.norm`);
    expect(ratio("after") / ratio("before")).toBeCloseTo(1e-4, 9);
    expect(value("moved")).toBeLessThan(1e-9);
  });

  it("scatter more the narrower the layers", () => {
    const factors = (chapter.runs.en.value("narrowed") as { factor: number }[]).map(({ factor }) => factor);
    expect(factors[0]).toBeGreaterThan(5);
    expect([...factors].sort((a, b) => b - a)).toEqual(factors);
  });
});

describe("what is built in", () => {
  it("keeps the gain of order 1: a residual branch at any scale", () => {
    for (const i of [0, 1, 2, 3]) {
      expect(value(`gains.${i}.residual`)).toBeGreaterThan(0.5);
      expect(value(`gains.${i}.residual`)).toBeLessThan(4);
    }
  });

  it("makes the gain independent of the scale of the weights, which the plain network’s is not", () => {
    expect(value("gains.0.plain") / value("gains.1.plain")).toBeGreaterThan(1e15);
    for (const way of ["residual", "layer", "batch"]) {
      const quotient = value(`gains.0.${way}`) / value(`gains.1.${way}`);
      expect(quotient).toBeGreaterThan(0.9);
      expect(quotient).toBeLessThan(1.1);
    }
  });

  it("makes the mean of the sigmoid worth eight orders of magnitude", () => {
    expect(value("worth.layer.squared")).toBeCloseTo(0.153, 3);
    expect(value("worth.batch.squared")).toBeCloseTo(1.034, 3);
    expect(value("worth.layer.twenty")).toBeCloseTo(3.8e-9, 10);
    expect(value("worth.batch.twenty") / value("worth.layer.twenty")).toBeGreaterThan(5e7);
    expect(value("gains.0.layer")).toBeLessThan(1e-7);
    expect(value("gains.0.batch")).toBeGreaterThan(0.1);
  });

  it("lets ReLU explode under BatchNorm", () => {
    expect(value("worth.relu.twenty")).toBeGreaterThan(20);
    expect(value("gains.3.batch")).toBeGreaterThan(15);
  });

  it("cannot stop an explosion, but clipping can", () => {
    const failed = (runs: string) =>
      (chapter.runs.en.value(`explosions.${runs}`) as { divergence?: object }[]).map(
        ({ divergence }) => divergence !== undefined,
      );
    expect(failed("free")).toEqual([false, true, true]);
    expect(failed("clipped")).toEqual([false, false, false]);
  });

  it("lets a network that explodes moderately train, once its gradient is clipped", () => {
    const starts = [{ rule: "he", gain: 1.2 }] as const;
    for (const seed of [1, 2]) {
      const how = { starts, learningRate: 0.1, seed };
      expect(complete(explosion({ ...how, steps: 10 })).runs[0]?.divergence).toBeDefined();
      const [run] = complete(explosion({ ...how, steps: 150, clip: 1 })).runs;
      expect(run?.divergence).toBeUndefined();
      expect(run?.losses[0]).toBeGreaterThan(50);
      expect(run?.losses.at(-1)).toBeLessThan(0.8);
    }
  }, 60_000);
});
