import { readFileSync } from "node:fs";
import { activation, catalogue, gaussianMoments } from "nonlinear";
import { beforeAll, describe, expect, it } from "vitest";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";

let chapter: LoadedChapter;
beforeAll(async () => {
  chapter = await loadChapter("3-catalogue");
}, 60_000);

const value = (path: string) => chapter.runs.en.value(path);
const number = (path: string) => Number(value(path));
/** What a figure or a control of a cell says. */
const said = (cell: string) =>
  (chapter.runs.en.reports.get(cell)?.outputs ?? []).map((bundle) => bundle["text/plain"]);
const prose = (language: string) => readFileSync(`content/3-catalogue/${language}.mdx`, "utf8");

describe("the cards", () => {
  const placed = [...prose("en").matchAll(/<Card name="([\w-]+)" cell="(\w+)">/g)].map(
    ([, name = "", cell = ""]) => ({ name, cell }),
  );

  it("are thirty, each of another function of the catalogue, its cell named after it", () => {
    expect(new Set(placed.map(({ name }) => name)).size).toBe(30);
    const known = catalogue.map(({ name }) => String(name));
    for (const { name, cell } of placed) {
      expect(known).toContain(name);
      expect(cell).toBe(`${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Card`);
    }
  });

  it.each(["en", "zh-cn"])("have all six headings in %s", (language) => {
    const words = {
      en: ["Definition.", "Formula.", "Use.", "Strengths.", "Weaknesses."],
      "zh-cn": ["定义。", "公式。", "用途。", "优点。", "缺点。"],
    }[language];
    const cards = prose(language).split("<Card ").slice(1);
    expect(cards).toHaveLength(30);
    for (const card of cards) {
      const inside = card.split("</Card>")[0] ?? "";
      expect([...inside.matchAll(/^\*\*([^*]+)\*\*/gm)].map(([, word]) => word)).toEqual(words);
    }
  });

  it("draw graphs of less than five kilobytes", () => {
    for (const { cell } of placed) {
      const svg = (chapter.runs.en.reports.get(cell)?.outputs ?? []).flatMap(
        (bundle) => bundle["image/svg+xml"] ?? [],
      );
      expect(svg, cell).toHaveLength(1);
      expect(svg[0]?.length, cell).toBeLessThan(5000);
    }
  });

  it("say the values at the point where they open", () => {
    expect(said("sigmoidCard").at(-1)).toBe(
      "sigmoid at x = 1.0: f = 0.731, f′ = 0.197, f″ = −0.091. No kinks.",
    );
    expect(said("eluCard").at(-1)).toMatch(/f = −0\.632, f′ = 0\.368, f″ = 0\.368\. Kinks at 0\.0/);
    expect(said("softmaxCard").at(-1)).toMatch(/0\.018, 0\.245, 0\.737/);
  });
});

describe("the derivations", () => {
  it("hold to the digits of a difference quotient", () => {
    for (const name of ["steep", "softplus", "silu", "gelu"])
      expect(Math.abs(number(`misses.${name}`)), name).toBeLessThan(1e-8);
    expect(number("misses.tanh")).toBeLessThan(1e-14);
  });

  it("find a factor a missing in σ′ = σ(1 − σ): at a = 3 the slope is 0.75 and not 0.25", () => {
    expect(number("slopeAtZero.measured")).toBeCloseTo(0.75, 8);
    expect(number("slopeAtZero.source")).toBeCloseTo(0.25, 12);
  });

  it("make the constants of SELU of two equations", () => {
    expect(number("solvedSelu.lambda")).toBeCloseTo(1.05070098735548, 9);
    expect(number("solvedSelu.alpha")).toBeCloseTo(1.67326324235438, 9);
    expect(Math.abs(number("seluMoments.mean"))).toBeLessThan(1e-12);
    expect(number("seluMoments.secondMoment")).toBeCloseTo(1, 10);
  });

  it("give ELU a mean of less than half of ReLU’s, and not zero", () => {
    expect(number("eluMean.closed")).toBeCloseTo(0.16052, 5);
    expect(number("eluMean.quadrature")).toBeCloseTo(number("eluMean.closed"), 10);
    expect(Math.abs(number("eluMean.sampled") - number("eluMean.closed"))).toBeLessThan(0.03);
    expect(number("eluMean.closed")).toBeLessThan(number("reluMean") / 2);
  });

  it("find GELU as the mean over random masks, up to chance", () => {
    expect(number("maskMiss")).toBeGreaterThan(0);
    expect(number("maskMiss")).toBeLessThan(0.02);
  });

  it("multiply 20 sigmoids’ gradient by 2²⁰, by 1, and by next to nothing", () => {
    expect(number("chainGradients.2")).toBe(2 ** 20);
    expect(number("chainGradients.1")).toBe(1);
    expect(number("chainGradients.0")).toBeLessThan(1e-12);
  });
});

describe("the code of source 001, ported", () => {
  it("has a step of another value at 0, and a grid that does not show it", () => {
    expect([number("stepFacts.coded"), number("stepFacts.stated")]).toEqual([0, 1]);
    expect(number("stepFacts.differing")).toBe(0);
    expect(number("stepFacts.nearest")).toBeCloseTo(-1.776e-14, 16);
    expect(number("stepFacts.last")).toBeCloseTo(4.9, 10);
  });

  it("teaches three step units by the perceptron rule, where backpropagation has nothing to say", () => {
    expect(number("taught.accuracy")).toBe(1);
    expect(number("taught.updates")).toBeLessThan(100);
    expect(number("taught.backpropagated")).toBe(0);
  });

  it("cuts 37.5 % of the line’s points, and gradient descent reaches least squares", () => {
    expect(number("lineFacts.outside")).toBe(0.375);
    expect(number("lineFacts.low")).toBe(-8);
    expect(number("lineFacts.high")).toBeCloseTo(7.6, 10);
    expect(number("descent.distance")).toBeLessThan(1e-12);
  });

  it("has a tanh that is NaN at −355 and loses half of its digits at 1e-10; the mended one is right", () => {
    const [misnamed, mended] = [value("misnamed"), value("mendedTanh")] as ((x: number) => number)[];
    expect(misnamed?.(-354)).toBe(-1);
    expect(misnamed?.(-355)).toBeNaN();
    expect(number("tanhFacts.tinyError")).toBeGreaterThan(1e-8);
    for (const x of [-1000, -355, -1, -1e-10, 0, 1e-300, 0.3, 20, 1000])
      expect(Math.abs((mended?.(x) ?? 0) - Math.tanh(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.tanh(x)));
  });

  it("has a softmax whose rows do not sum to 1", () => {
    expect(number("brokenSums.0")).toBeLessThan(0.99);
    expect(number("brokenSums.0") + number("brokenSums.1")).toBeCloseTo(1, 12);
    for (const i of [0, 1]) expect(number(`mendedSums.${i}`)).toBeCloseTo(1, 14);
  });
});

describe("what the prose says of numbers", () => {
  it("holds for the ends of floating point", () => {
    expect(number("floatEnds.sigmoid")).toBeCloseTo(36.74, 2);
    expect(number("floatEnds.tanh")).toBeCloseTo(19.06, 2);
    expect(number("floatEnds.slopeShare")).toBeLessThan(0.01);
    expect(number("floatEnds.logAt12") / number("floatEnds.logAt6")).toBeCloseTo(2, 2);
  });

  it("holds for every stable formula of the cliffs, and fails for every naive one somewhere", () => {
    type Cliff = Record<"naive" | "stable" | "exact", (x: number) => number>;
    const cliffs = Object.entries(value("cliffs") as Record<string, Cliff>);
    expect(cliffs).toHaveLength(5);
    const error = (received: number, exact: number) =>
      received === exact ? 0 : Math.abs(received - exact) / Math.abs(exact);
    for (const [name, { naive, stable, exact }] of cliffs) {
      let worst = 0;
      for (let e = -12; e <= 2.85; e += 0.05) {
        for (const x of [10 ** e, -(10 ** e)]) {
          const miss = error(stable(x), exact(x));
          // Below the normal numbers there are fewer digits to be right.
          if (Math.abs(exact(x)) > 1e-290) expect(miss, `${name} at ${x}`).toBeLessThan(1e-13);
          const naiveMiss = error(naive(x), exact(x));
          worst = Math.max(worst, Number.isNaN(naiveMiss) ? 1 : naiveMiss);
        }
      }
      expect(worst, name).toBeGreaterThan(0.5);
    }
  });

  it("holds for neurons, outputs and loops", () => {
    expect(number("rateErrors.relu")).toBeLessThan(number("rateErrors.sigmoid"));
    expect(Math.abs(number("wrong.0.squaredError"))).toBeLessThan(1e-4);
    expect(number("wrong.0.crossEntropy")).toBeLessThan(-0.99);
    const fading = [0, 1, 2, 3].map((i) => number(`fading.${i}`));
    expect(fading).toEqual([...fading].sort((a, b) => b - a));
    expect(fading.at(-1)).toBeLessThan(0.05);
  });

  it("holds for the two readings of 0.25", () => {
    expect(number("conventions.0.atMinus2")).toBe(-8);
    expect(number("conventions.0.factor")).toBeGreaterThan(4);
    expect(number("conventions.1.factor")).toBeLessThan(1.05);
  });

  it("shows no number that is not 0 as 0", () => {
    for (const language of ["en", "zh-cn"])
      for (const [, path = "", digits = ""] of prose(language).matchAll(
        /<Value of="([\w.]+)" digits=\{(\d+)\} \/>/g,
      ))
        if (number(path) !== 0) expect(Number(number(path).toFixed(Number(digits))), path).not.toBe(0);
  });

  it("holds for every distance between functions that a card states", () => {
    const apart = (f: (x: number) => number, g: (x: number) => number) =>
      Math.max(...Array.from({ length: 4001 }, (_, i) => Math.abs(f(i / 200 - 10) - g(i / 200 - 10))));
    const { value: gelu } = activation("gelu");
    const { value: silu } = activation("silu");
    const distances = [
      [apart(activation("hard-sigmoid").value, activation("sigmoid").value), 0.065, 0.07],
      [apart(activation("hard-swish").value, silu), 0.14, 0.15],
      [apart(activation("mish").value, silu), 0.18, 0.19],
      [apart(activation("gelu-tanh").value, gelu), 0.0004, 0.0005],
      [apart((x) => silu(1.702 * x) / 1.702, gelu), 0.0195, 0.0205],
    ];
    for (const [distance = 0, low = 0, high = 0] of distances) {
      expect(distance).toBeGreaterThan(low);
      expect(distance).toBeLessThan(high);
    }
  });

  it("holds for LeCun’s constants: ±1 goes to ±1, where it bends most, and the identity is near", () => {
    const { value: f, secondDerivative } = activation("scaled-tanh");
    expect(Math.abs(f(1) - 1)).toBeLessThan(5e-6);
    const places = Array.from({ length: 401 }, (_, i) => i / 100);
    const bends = places.map((x) => Math.abs(secondDerivative(x)));
    expect(places[bends.indexOf(Math.max(...bends))]).toBeCloseTo(1, 1);
    for (const x of places.filter((x) => x <= 1)) expect(Math.abs(f(x) - x)).toBeLessThan(0.06);
  });

  it("holds for slopes far out: softsign’s against tanh’s, SiLU’s against GELU’s", () => {
    const slope = (name: "softsign" | "tanh" | "gelu" | "silu", x: number) => activation(name).derivative(x);
    expect(slope("softsign", 6)).toBeCloseTo(0.02, 3);
    expect(slope("softsign", 6) / slope("tanh", 6) / 800).toBeCloseTo(1, 1);
    expect(Math.abs(slope("gelu", -5))).toBeLessThan(1e-5);
    expect(slope("silu", -5)).toBeCloseTo(-0.03, 2);
  });

  it("holds for what goes from layer to layer: SELU’s gradients grow a little, SiLU’s shrink with He’s weights", () => {
    const slopes = (name: "selu" | "silu") => gaussianMoments(activation(name)).secondMomentDerivative;
    expect(slopes("selu")).toBeGreaterThan(1);
    expect(slopes("selu")).toBeLessThan(1.1);
    expect(2 * slopes("silu")).toBeLessThan(0.9);
  });

  it("holds for the three mean slopes of RReLU", () => {
    const means = [2 / 11, Math.log(8 / 3) / 5, 11 / 48];
    const slopes = Array.from({ length: 10_000 }, (_, i) => 1 / (3 + (5 * (i + 0.5)) / 10_000));
    expect(slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length).toBeCloseTo(means[1] ?? 0, 8);
    expect(activation("rrelu").value(-1)).toBeCloseTo(-(means[2] ?? 0), 12);
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  it("holds for the tail of ELU, still steeper than 0.01 at −4.6 and no more at −4.61", () => {
    const { derivative } = activation("elu");
    expect([derivative(-4.6) > 0.01, derivative(-4.61) > 0.01]).toEqual([true, false]);
  });

  it("holds for the pieces of maxout", () => {
    expect([0, 1, 2, 3].map((i) => number(`convexErrors.${i}`))).toEqual([0.5, 0.125, 0.03125, 0.0078125]);
    expect(number("concaveFloor")).toBe(0.5);
  });

  it("says nothing of this machine’s speed until it is asked", () => {
    expect(said("speed").at(-1)).toMatch(/nothing measured yet/);
  });
});
