import { activation } from "nonlinear";
import { describe, expect, it } from "vitest";
import { entryOf } from "../../src/site/api/catalogue.ts";
import { cardRows, cardTraits } from "../../src/site/cards/card.ts";
import { asymptote, peak } from "../../src/site/cards/shape.ts";

const rows = (name: string, language: "en" | "zh-cn" = "en") =>
  Object.fromEntries(
    cardRows(entryOf(name), language).map(([label, html]) => [label, html.replace(/<[^>]*>/g, "")]),
  );
const traits = (name: string) =>
  Object.entries(cardTraits(entryOf(name)))
    .filter(([, holds]) => holds)
    .map(([word]) => word.replace("data-", ""));

describe("a card's table", () => {
  it("adds to the catalogue what is computed: variance, asymptotes, extrema, the ends in floating point", () => {
    expect(rows("gelu")).toMatchObject({
      "Lowest point": "−0.17 at x = −0.7518",
      Steepest: "1.129 at x = 1.414",
      Asymptotes: "y = 0 (on the left); y = x (on the right)",
    });
    expect(rows("sigmoid", "zh-cn")).toMatchObject({ 最陡处: "0.25，在 x = 0 处" });
    expect(rows("sigmoid")["In floating point"]).toMatch(/exactly 1 from x = 36\.7\d$/);
  });

  it("states a zero as a zero, and leaves origin and parameters to the reference", () => {
    expect(rows("tanh")["Moments at N(0, 1)"]).toMatch(/^E f = 0 /);
    expect(Object.keys(rows("leaky-relu"))).not.toContain("Origin");
    expect(Object.keys(rows("leaky-relu"))).not.toContain("Parameters");
  });

  it("sets formulas in MathML alone", () => {
    const html = cardRows(entryOf("relu"), "en")
      .map(([, value]) => value)
      .join("");
    expect(html).toContain("<math");
    expect(html).not.toContain("katex-html");
  });
});

describe("the filter's words", () => {
  it.each([
    ["step", ["bounded", "monotone"]],
    ["tanh", ["bounded", "monotone", "smooth", "centred"]],
    ["relu", ["monotone"]],
    ["gelu", ["smooth"]],
    ["selu", ["monotone", "centred"]],
    ["softmax", ["bounded", "smooth"]],
  ])("of %s are %j", (name, words) => {
    expect(traits(name)).toEqual(words);
  });
});

describe("asymptote() and peak()", () => {
  const elu = activation("elu");

  it("find the line on each side", () => {
    expect(asymptote(elu.value, elu.derivative, -1)).toEqual({ slope: 0, height: -1 });
    expect(asymptote(elu.value, elu.derivative, 1)).toEqual({ slope: 1, height: 0 });
  });

  it("find none where the slope goes on changing, and no peak where f only rises", () => {
    expect(asymptote(Math.sin, Math.cos, 1)).toBeUndefined();
    expect(peak(elu.value)).toBeUndefined();
    expect(peak((x) => -((x - 1) ** 2))?.at).toBeCloseTo(1, 6);
  });
});

it("refuses a name that the catalogue does not have", () => {
  expect(() => entryOf("rlu")).toThrow(
    new RangeError("Cannot describe the activation rlu: the catalogue has none of that name"),
  );
});
