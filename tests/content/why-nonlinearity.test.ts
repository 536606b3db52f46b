import {
  approximation,
  complete,
  createNetwork,
  exclusiveOr,
  firingRateFits,
  he,
  initialise,
  mulberry32,
  sgd,
  train,
  xor,
} from "nonlinear";
import { beforeAll, describe, expect, it } from "vitest";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
beforeAll(async () => {
  chapter = await loadChapter("1-why-nonlinearity");
}, 60_000);

/** A number of the chapter, by its path. */
const stated = (path: string) => Number(chapter.runs.en.value(path));
const list = (path: string, length: number) => Array.from({ length }, (_, i) => stated(`${path}.${i}`));
const alts = (cell: string) =>
  (chapter.runs.en.reports.get(cell)?.outputs ?? [])
    .filter((bundle) => bundle["image/svg+xml"])
    .map((bundle) => bundle["text/plain"] ?? "");

/** The four hidden ReLUs of the learning figure after their training: weights and bias of each. */
function hiddenAfter(seed: number, epochs: number): [u: number, v: number, bias: number][] {
  const random = mulberry32(seed);
  const network = createNetwork({
    inputs: 2,
    layers: [{ units: 4, activation: "relu" }, { units: 1 }],
    batch: 4,
  });
  initialise(network, he(), random);
  for (const _ of train(network, {
    ...xor(),
    loss: "mse",
    optimiser: sgd({ learningRate: 0.1 }),
    epochs,
    random,
  }));
  const layer = network.layers[0];
  const weight = (i: number) => layer?.weights[i] ?? 0;
  return [0, 1, 2, 3].map((j) => [weight(2 * j), weight(2 * j + 1), layer?.biases[j] ?? 0]);
}

describe("a neuron", () => {
  it("of inputs 1 and 2 and a ReLU says 0.1, with the bias as a weight on 1 as well (C005)", () => {
    expect(stated("reluOfExample")).toBeCloseTo(0.1, 14);
    for (const i of [0, 1, 2, 3])
      expect(Number(chapter.runs.en.value(`byName.${i}.bias as a weight on 1`))).toBeCloseTo(
        stated(`byName.${i}.y`),
        14,
      );
  });
});

describe("layers without f", () => {
  it("are one affine map with far fewer numbers, and with ReLU they are not (C006)", () => {
    expect(stated("collapsed.withoutF")).toBeLessThan(1e-12);
    expect(stated("collapsed.withRelu")).toBeGreaterThan(1);
    expect([stated("inside.deep"), stated("inside.one")]).toEqual([675, 15]);
  });

  it("have no more rank than the narrowest of them (C007)", () => {
    expect(stated("bottleneck")).toBe(2);
  });

  it("of a convolution are linear too, and only a ReLU after it is not (C013)", () => {
    expect(stated("convolved.withoutF")).toBeLessThan(1e-12);
    expect(stated("convolved.withRelu")).toBeGreaterThan(1);
    expect(list("toeplitz.3", 6)).toEqual([0, 0, -1, 0.5, 2, 0]);
  });

  it("learn later, the more of them there are, from the same small start (C014)", () => {
    const [one, two, three] = [0, 1, 2].map((i) => stated(`descents.${i}.half`));
    expect([one, two, three]).toEqual([3, 27, 190]);
    expect(stated("descents.0.hundredth")).toBe(22);
    expect(stated("descents.2.hundredth")).toBe(202);
  });

  it("leave the grid of the collapse figure on the grid of the product", () => {
    expect(alts("collapseFigure")[1]).toContain("they coincide");
  });
});

describe("the exclusive or", () => {
  it("leaves an affine map nothing but the constant ½, at an error of ¼", () => {
    for (const answer of list("affineXor.answers", 4)) expect(answer).toBeCloseTo(0.5, 12);
    expect(stated("affineXor.error")).toBeCloseTo(0.25, 12);
  });

  it("is linear once the product is an input (C016)", () => {
    expect(stated("withProduct.error")).toBeLessThan(1e-20);
  });

  it("has no line with more than three corners right, of more than ten thousand", () => {
    expect(stated("lines.length")).toBeGreaterThan(10_000);
    expect(stated("bestScore")).toBe(3);
  });

  it("is not yet solved by the crease with which the fold figure opens, but by others", () => {
    expect(alts("foldPlot")[0]).toContain("gets 3 of the four corners right");
  });

  it("is learnt by every tanh network and by most ReLU networks, by none without f (C012)", () => {
    expect(stated("learned.0.solved")).toBe(0);
    expect(stated("learned.0.best")).toBeGreaterThan(0.2499);
    expect(stated("learned.1.solved")).toBe(10);
    expect(stated("learned.2.solved")).toBeGreaterThanOrEqual(6);
    expect(stated("missedByRelu")).toBeGreaterThanOrEqual(1);
  });

  it("is solved before our eyes by seed 1, and by ReLUs not with seeds 5 and 7, as the caption says", () => {
    expect(stated("history.50.loss")).toBeLessThan(1e-6);
    expect(alts("learningFigure")[0]).toContain("gets 4 of four corners right");
    const runs = complete(exclusiveOr({ seeds: [1, 5, 7], activations: ["relu"], steps: 1000 })).runs;
    expect(runs.map(({ error }) => error < 0.01)).toEqual([true, false, false]);
  });

  it("leaves the ReLUs of seeds 5 and 7 on at one corner at most, and puts two of seed 1 on the diagonal", () => {
    for (const seed of [5, 7])
      for (const [u, v, bias] of hiddenAfter(seed, 2000)) {
        const at = [bias, v + bias, u + bias, u + v + bias];
        expect(at.filter((z) => z > 1e-9).length, `seed ${seed}`).toBeLessThanOrEqual(1);
      }
    const onDiagonal = hiddenAfter(1, 1000).filter(
      ([u, v, bias]) => Math.abs(u + v) < 0.05 * Math.abs(u) && Math.abs(bias) < 0.05 * Math.abs(u),
    );
    expect(onDiagonal).toHaveLength(2);
  });

  it("is learnt so by other seeds as well: the prose does not live on ten lucky ones", () => {
    const seeds = Array.from({ length: 20 }, (_, i) => i + 101);
    const { runs } = complete(exclusiveOr({ seeds, activations: ["tanh", "relu"] }));
    const solved = (name: string) =>
      runs.filter((run) => run.activation === name && run.error < 1e-6).length / seeds.length;
    expect(solved("tanh")).toBeGreaterThan(0.85);
    expect(solved("relu")).toBeGreaterThan(0.5);
    expect(solved("relu")).toBeLessThan(1);
  });
});

describe("what one hidden layer can approximate", () => {
  it("with n steps, y = x within 1/(2(n + 1)) (C011)", () => {
    for (const i of [0, 1, 2, 3])
      expect(stated(`stairs.${i}.error`)).toBeCloseTo(stated(`stairs.${i}.bound`), 10);
    expect(stated("stairs49")).toBeCloseTo(0.01, 10);
  });

  it("with bumps, by steep sigmoids as well as by steps, and by gentle ones not", () => {
    const [steps, steep, , gentle] = list("bumpErrors", 4);
    expect(steps).toBeLessThan(0.08);
    expect(Math.abs((steep ?? 1) - (steps ?? 0))).toBeLessThan(0.005);
    expect(gentle).toBeGreaterThan(1.5 * (steps ?? 1));
  });

  it("with two ReLUs a layer, a saw whose teeth go all the way up and down", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => stated(`teeth.${i}.y`))).toEqual([
      0, 1, 0, 1, 0, 1, 0, 1, 0,
    ]);
  });

  it("with units x², never sin 3x: the floor is .1648058, whatever the width (C010)", () => {
    expect(stated("solved.quadraticFloor")).toBeCloseTo(0.1648058, 6);
    for (const i of [1, 2, 3])
      expect(stated(`solved.squares.${i}.meanSquareError`)).toBeCloseTo(0.1648058, 6);
    const other = complete(approximation({ squares: [2, 8], seed: 5 })).squares;
    for (const { meanSquareError } of other) expect(meanSquareError).toBeCloseTo(0.1648058, 6);
  });

  it("with sixteen ReLUs, sin 3x within .0175 and a mean square error below 1e-4 (C009)", () => {
    expect(stated("sixteen.largest")).toBeLessThan(0.0175);
    expect(stated("sixteen.largest")).toBeLessThan(stated("series.4.bound"));
    expect(stated("sixteen.meanSquare")).toBeLessThan(1e-4);
    expect(stated("sixteen.meanSquare")).toBeGreaterThan(8e-5);
  });

  it("is within the bound for every number of pieces, and falls like 1/k², of steps like 1/k", () => {
    for (const i of [0, 1, 2, 3, 4, 5, 6])
      expect(stated(`series.${i}.relu`)).toBeLessThanOrEqual(stated(`series.${i}.bound`));
    expect(stated("series.5.relu") / stated("series.6.relu")).toBeCloseTo(4, 1);
    expect(stated("series.5.step") / stated("series.6.step")).toBeCloseTo(2, 1);
    expect(stated("series.6.square")).toBe(stated("series.0.square"));
  });

  it("is not promised outside the interval", () => {
    expect(stated("outside.beyond")).toBeGreaterThan(50 * stated("outside.within"));
  });

  it("includes the parabola by three sigmoids, at the price of weights like 1/h²", () => {
    const [wide, narrow] = [0, 3].map((i) => ({
      h: stated(`parabolas.${i}.h`),
      error: stated(`parabolas.${i}.error`),
      weight: stated(`parabolas.${i}.weight`),
    }));
    expect(narrow?.error).toBeLessThan(2e-4);
    const ratio = ((wide?.h ?? 0) / (narrow?.h ?? 1)) ** 2;
    expect((narrow?.weight ?? 0) / (wide?.weight ?? 1) / ratio).toBeCloseTo(1, 6);
    expect((wide?.error ?? 0) / (narrow?.error ?? 1) / ratio).toBeGreaterThan(0.8);
    expect((wide?.error ?? 0) / (narrow?.error ?? 1) / ratio).toBeLessThan(1.2);
  });
});

describe("the perceptron", () => {
  it("says 0 or 1 of AND, where the linear unit says −¼, ¼, ¼, ¾ (C008)", () => {
    expect(chapter.runs.en.reports.get("perceptron")?.outputs?.[0]?.["text/plain"]).toContain(
      "perceptron\t0\t0\t0\t1",
    );
    for (const [i, answer] of [-0.25, 0.25, 0.25, 0.75].entries())
      expect(stated(`andLine.answers.${i}`)).toBeCloseTo(answer, 12);
    expect(chapter.runs.en.value("andLearned.settled")).toBe(true);
    expect(stated("andUpdates")).toBeLessThan(30);
  });

  it("never settles on XOR, and its weights stay small: they cycle", () => {
    expect(chapter.runs.en.value("xorTried.settled")).toBe(false);
    expect(stated("xorTried.updates.length")).toBeGreaterThan(1000);
    expect(stated("farthest")).toBeLessThanOrEqual(3);
  });
});

describe("the neuron that fires", () => {
  it("adds two pulses 5 ms apart, and has forgotten the first after 100 ms (C001)", () => {
    expect(stated("near")).toBeCloseTo(1.0673, 4);
    expect(stated("far")).toBeCloseTo(0.604, 4);
    expect(stated("longestGap")).toBeCloseTo(8.1, 1);
  });

  it("is more like a ReLU for small currents and more like a sigmoid for large ones", () => {
    expect(stated("rmse.relu")).toBeLessThan(stated("rmse.sigmoid"));
    expect(stated("rmse.wideSigmoid")).toBeLessThan(stated("rmse.wideRelu"));
    const fine = complete(firingRateFits({ points: 400 })).fits;
    const error = (curve: string) => fine.find((fit) => fit.curve === curve)?.error ?? 1;
    expect(error("relu")).toBeCloseTo(0.039, 2);
    expect(error("relu")).toBeLessThan(error("sigmoid"));
  });

  it("fires not quite forty times a second at current 1.4", () => {
    expect(alts("currentPlot")[0]).toMatch(/At current 1\.40 the neuron fires 3\d\.\d times/);
    expect(alts("lifFigure")[0]).toContain("7 spikes");
  });
});

describe("the tables of the Chinese page", () => {
  it("have no English heading but the names of functions", () => {
    const headings = [...chapter.runs["zh-cn"].reports.values()]
      .flatMap(({ outputs }) => outputs ?? [])
      .flatMap((bundle) => bundle["application/vnd.nonlinear.figure+json"]?.columns ?? []);
    expect(headings.length).toBeGreaterThan(30);
    expect(headings.filter((name) => /[a-z]{3}/i.test(name) && !/^(sigmoid|ReLU)$/.test(name))).toEqual([]);
  });
});
