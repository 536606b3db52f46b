import { beforeAll, describe, expect, it } from "vitest";
import { complete, deadUnitsInTraining } from "../../src/compute/index.ts";
import { loadChapter, type LoadedChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
beforeAll(async () => {
  chapter = await loadChapter("6-relu-family");
}, 120_000);
const value = (path: string) => chapter.runs.en.value(path) as number;
const values = (...paths: string[]) => paths.map(value);

describe("the kink", () => {
  it("decides the fate of a unit that starts at zero: with slope 0 it never learns, with 1 it does at once", () => {
    expect(values("atKink.zero.on", "atKink.zero.b")).toEqual([0, expect.closeTo(0, 15)]);
    expect(value("atKink.one.on")).toBe(20);
    expect(value("atKink.one.b")).toBeCloseTo(0.1, 12);
  });

  it("does not save a path whose weights are small", () => {
    expect(value("onPath.halves")).toBe(2 ** -20);
    expect(Math.abs(value("onPath.small"))).toBeLessThan(1e-35);
    expect(value("sigmoidTail")).toBeCloseTo(4.54e-5, 7);
  });
});

describe("off is not dead:", () => {
  it("half of the pairs of a fresh layer are off, and no unit is dead", () => {
    expect(value("freshCensus.off")).toBeGreaterThan(0.48);
    expect(value("freshCensus.off")).toBeLessThan(0.52);
    expect(value("freshCensus.dead")).toBe(0);
    expect(value("freshCensus.least")).toBeGreaterThan(50);
  });
});

describe("death in the first layer under plain SGD", () => {
  it("is for ever, to the last bit, in thousands of checks", () => {
    expect(value("neverMoves.watched")).toBeGreaterThan(5000);
    expect(values("neverMoves.change", "neverMoves.revivals")).toEqual([0, 0]);
    expect(value("everRevived")).toBe(0);
    expect(value("threeLayers.0.revivals.0")).toBe(0);
  });

  it("ends as soon as one hypothesis is broken, and only then", () => {
    for (const kept of ["plain", "bothDecay", "wDecayLow"])
      expect(value(`fates.${kept}.revived`)).toBe(Infinity);
    for (const broken of ["wDecay", "momentum", "adam", "newRow", "below"]) {
      expect(value(`fates.${broken}.died`), broken).toBeLessThan(2);
      expect(value(`fates.${broken}.revived`), broken).toBeLessThan(20);
    }
  });

  it("comes back when the formulas say: momentum at the fifth step, decay of w at the eleventh", () => {
    // z(−2) = −2.25 + 0.75·(0.9 + … + 0.9ᵏ) is positive first for k = 4, after the step that killed.
    const coasting = (k: number) => -2.25 + 0.75 * 9 * (1 - 0.9 ** k);
    expect([coasting(3) > 0, coasting(4) > 0]).toEqual([false, true]);
    expect(value("fates.momentum.revived")).toBe(1 + 4);
    // 3·0.9ᵗ < 1
    expect(value("fates.wDecay.revived")).toBe(Math.ceil(Math.log(1 / 3) / Math.log(0.9)));
  });

  it("is not for ever in deeper layers, nor with momentum or Adam", () => {
    for (const layer of [1, 2]) expect(value(`threeLayers.0.revivals.${layer}`)).toBeGreaterThan(10);
    expect(value("threeLayers.1.revivals.0")).toBeGreaterThan(0);
    expect(value("threeLayers.2.revivals.0")).toBeGreaterThan(0);
  });
});

describe("what kills", () => {
  it("moves most pairs of rows together, and works through the bias", () => {
    expect(value("sameWay")).toBeGreaterThan(0.8);
    expect(value("sameWay")).toBeLessThan(1);
    expect(value("afterStep.4.both")).toBeGreaterThan(50);
    expect(value("afterStep.5.both")).toBeLessThan(value("afterStep.4.both"));
    for (let i = 0; i < 6; i++) expect(value(`afterStep.${i}.onlyW`)).toBe(0);
  });

  it("has a sharp threshold in the learning rate, which the accuracy does not show", () => {
    expect(value("at1.dead")).toBe(0);
    expect(value("at3.dead")).toBeLessThan(0.02);
    expect(value("at5.dead")).toBeLessThan(0.1);
    expect(value("at7.dead")).toBeGreaterThan(0.35);
    expect(value("at7.least")).toBeGreaterThanOrEqual(0.995);
    expect(value("at8.dead")).toBeGreaterThan(0.55);
    expect(value("at10.accuracy")).toBeLessThan(0.97);
    // at least one network dead altogether
    expect(value("at10.least")).toBeLessThan(0.6);
  });

  it("may be the bias at the start, whatever the rate", () => {
    for (const [cause, least] of [
      ["bias1", 0.2],
      ["bias2", 0.6],
      ["bias3", 0.8],
    ] as const) {
      expect(value(`causes.${cause}.first`)).toBeGreaterThan(least);
      expect(value(`causes.${cause}.last`)).toBeGreaterThanOrEqual(value(`causes.${cause}.first`));
    }
  });

  it("may be the squared error of a logit, at a rate that is harmless to the cross-entropy", () => {
    expect(values("causes.squared.first")).toEqual([0]);
    expect(value("causes.squared.last")).toBeGreaterThan(0.2);
    expect(value("at3.dead")).toBeLessThan(value("causes.squared.last"));
  });
});

describe("the figures open where their captions say", () => {
  it("Lazarus: units of layer 1 have died and none came back; deeper ones did", () => {
    const lives = chapter.runs.en.value("lives") as { deaths: number; revivals: number }[];
    expect(lives[0]?.deaths).toBeGreaterThan(0);
    expect(lives[0]?.revivals).toBe(0);
    for (const layer of lives.slice(1)) expect(layer.revivals).toBeGreaterThan(0);
  });

  it("kill: most deaths happen in the first epoch, and the accuracy stays up; at 8 so does it, but not for seed 1", () => {
    const killed = chapter.runs.en.value("killed") as { dead: Uint8Array; accuracy: number }[];
    const dead = killed.map((frame) => frame.dead.reduce((total, v) => total + v, 0));
    expect(dead[0]).toBe(0);
    expect(dead[1]).toBeGreaterThan((dead.at(-1) ?? 64) / 2);
    expect(dead.at(-1)).toBeGreaterThan(20);
    expect(killed.at(-1)?.accuracy).toBeGreaterThan(0.97);
    const { runs } = complete(deadUnitsInTraining({ learningRates: [5, 8], seeds: [1, 5] }));
    const [, five5, eight1, eight5] = runs;
    expect(five5?.deadFraction).toBeLessThan(0.1);
    expect(eight5?.deadFraction).toBeGreaterThan(0.5);
    expect(eight5?.trainAccuracy).toBeGreaterThan(0.97);
    expect(eight1?.trainAccuracy).toBeLessThan(0.97);
  });

  it("tuner: a slope of 4 explodes under He's weights, in both directions", () => {
    expect(value("tunedFactors.h")).toBeGreaterThan(3.5);
    expect(value("tunedFactors.δ")).toBeGreaterThan(3.5);
  });
});

describe("born dead", () => {
  it("lies between the two bounds at every width and depth, up to the noise of 200 networks", () => {
    for (let i = 0; i < 6; i++) {
      const [low = 0, share = 0, high = 0] = values(`born.${i}.low`, `born.${i}.share`, `born.${i}.high`);
      const noise = 3 * Math.sqrt(0.25 / 200);
      expect(share).toBeGreaterThan(low - noise);
      expect(share).toBeLessThan(high + noise);
    }
    expect(value("born2")).toBeGreaterThan(0.95);
    expect(value("born4")).toBeLessThan(value("born2"));
  });
});

describe("the conventions", () => {
  it("give RReLU three slopes, and draws agree with the means", () => {
    expect(value("rrelus.meanOfInverse")).toBeCloseTo(0.1962, 4);
    expect(value("rrelus.inverseOfMean")).toBeCloseTo(0.1818, 4);
    expect(value("rrelus.meanOfEnds")).toBeCloseTo(0.2292, 4);
    expect(value("rrelus.ofDivisor")).toBeCloseTo(value("rrelus.meanOfInverse"), 2);
    expect(value("rrelus.ofSlope")).toBeCloseTo(value("rrelus.meanOfEnds"), 2);
  });

  it("make PReLU's gradient Σ δ min(0, z)", () => {
    expect(value("preluCheck.miss")).toBeLessThan(1e-6);
  });

  it("turn a = 0.25, read as a divisor, into a factor of about four a layer", () => {
    expect(value("slopeFour.theory")).toBeCloseTo(4.1231, 4);
    expect(Math.abs(value("slopeFour.perLayer") - 4.12)).toBeLessThan(0.25);
    expect(value("slopeFour.backwards")).toBeGreaterThan(1e9);
  });
});

describe("the repairs", () => {
  it("leave a floor under the slope only in leaky ReLU; three are not monotone", () => {
    expect(value("leastSlopes.gelu")).toBeCloseTo(-0.129, 3);
    expect(value("leastSlopes.silu")).toBeCloseTo(-0.0998, 3);
    expect(value("leastSlopes.mish")).toBeCloseTo(-0.1125, 3);
    expect(value("eluBelowLeaky")).toBeCloseTo(-4.605, 3);
    expect(value("tails.1.slopes.3")).toBe(0.01);
    // GELU at −50
    expect(Math.abs(value("tails.4.slopes.3"))).toBe(0);
    // only the leaky slope has a floor above 0
    expect(value("tails.1.least")).toBe(0.01);
    for (const i of [0, 2, 3, 4, 5, 6]) expect(value(`tails.${i}.least`)).toBeLessThan(1e-4);
  });

  it("put as many leaky units on the low side as ReLU kills, but these come back", () => {
    expect(value("leakyCensus.dead")).toBeGreaterThan(0.6);
    expect(Math.abs(value("leakyCensus.dead") - value("at10.dead"))).toBeLessThan(0.15);
    expect(value("leakyCensus.revivals")).toBeGreaterThan(40);
  });

  it("centre the output only in SELU", () => {
    expect(value("standardMeans.leaky")).toBeCloseTo(value("standardMeans.leakyFormula"), 12);
    expect(value("standardMeans.elu")).toBeCloseTo(0.1605, 4);
    expect(Math.abs(value("standardMeans.selu"))).toBeLessThan(1e-9);
    expect(value("reluShare")).toBeGreaterThan(2 * value("eluShare"));
    expect(Math.abs(value("reluZeros") - 0.5)).toBeLessThan(0.02);
  });

  it("reach x² with an error of 1/(2k²) by k pieces", () => {
    expect(value("fourPieces")).toBeCloseTo(1 / 32, 15);
    for (const [i, k] of [1, 2, 3, 4, 8].entries())
      expect(value(`chordFits.convex.${i}.error`)).toBeCloseTo(1 / (2 * k * k), 12);
    expect(value("bend")).toBeGreaterThan(0);
  });
});

describe("the race", () => {
  it("has no winner of all three tasks", () => {
    const winners = [0, 1, 2].map((i) => chapter.runs.en.value(`winners.${i}`) as string[]);
    expect(winners.flat().filter((name) => winners.every((each) => each.includes(name)))).toEqual([]);
  });

  it("has GELU ahead of ReLU on the classes, tanh behind it, and ReLU at home on |x|", () => {
    expect(value("raceFacts.moonsGelu")).toBeLessThan(value("raceFacts.moonsRelu"));
    expect(value("raceFacts.moonsRelu")).toBeLessThan(value("raceFacts.moonsTanh"));
    expect(value("raceFacts.circlesGelu")).toBeLessThan(value("raceFacts.circlesRelu"));
    expect(value("raceFacts.absRelu")).toBeLessThan(20);
    const onAbs = (chapter.runs.en.value("races") as { name: string; median: number }[]).slice(-6);
    for (const { name, median } of onAbs) if (!name.endsWith("relu")) expect(median, name).toBe(Infinity);
  });

  it("is decided by the first weights as well: exchanged, ReLU loses its lead", () => {
    const [reluHe = 0, reluXavier = 0, tanhHe = 0] = values(
      "swapped.0.median",
      "swapped.1.median",
      "swapped.2.median",
    );
    expect(reluHe).toBeLessThan(reluXavier);
    expect(Math.abs(reluXavier - tanhHe)).toBeLessThanOrEqual(3);
  });
});
