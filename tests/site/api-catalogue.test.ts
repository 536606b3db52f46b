import { catalogue } from "nonlinear";
import { describe, expect, it } from "vitest";
import { entryNamed, formulas, properties } from "../../src/site/api/catalogue.ts";
import { catalogueWords } from "../../src/site/api/catalogue-words.ts";
import { loadReference } from "../../src/site/api/reference.ts";

const texts = (html: string) => html.replace(/<annotation.*?<\/annotation>|<[^>]*>/g, "");

function rows(name: string, language: "en" | "zh-cn"): Record<string, string> {
  const entry = entryNamed(name);
  if (!entry) throw new RangeError(`Cannot test: the catalogue has no ${name}`);
  return Object.fromEntries(properties(entry, language).map(([label, html]) => [label, texts(html)]));
}

describe("an entry of the catalogue", () => {
  it("is found by the name of a public function, and each is", () => {
    const functions = loadReference().filter(({ kind }) => kind === "function");
    const found = functions.flatMap(({ name }) => entryNamed(name)?.name ?? []);
    expect(found.sort()).toEqual(catalogue.map(({ name }) => name).sort());
    expect(entryNamed("reluDerivative")).toBeUndefined();
  });

  it.each(catalogue.map((entry) => [entry.name, entry] as const))("%s can be typeset", (_, entry) => {
    const { value, derivative } = formulas(entry);
    for (const html of [value, derivative]) {
      expect(html).toContain("<math");
      expect(html).not.toContain("annotation");
    }
    for (const language of ["en", "zh-cn"] as const) {
      const all = properties(entry, language);
      expect(all.map(([label]) => label)).toContain(catalogueWords(language).origin);
      for (const [, html] of all) expect(texts(html)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("says what a scalar function is, in both languages", () => {
    expect(rows("relu", "en")).toMatchObject({
      Smoothness: "continuous; f′ jumps at 0",
      Monotone: "increasing",
      "Moments at N(0, 1)": "E f = 0.3989 E f² = 0.5 E f′ = 0.5 E f′² = 0.5",
    });
    expect(rows("hardtanh", "zh-cn")).toMatchObject({ 光滑性: "连续; f′ 在 −1, 1 处跳变", 奇偶性: "奇函数" });
  });

  it("tells parameters with their defaults, and a number beside a formula that is none", () => {
    const { Parameters, "Lipschitz constant": lipschitz } = rows("sigmoid", "en");
    expect(Parameters).toMatch(/^slope = 1, .*steepness/);
    expect(lipschitz).toMatch(/ \(0\.25\)$/);
    expect(rows("identity", "en")["Lipschitz constant"]).not.toContain("(");
  });

  it("leaves out what does not apply", () => {
    expect(Object.keys(rows("softmax", "en"))).not.toContain("Monotone");
    expect(Object.keys(rows("relu", "en"))).not.toContain("Parity");
  });
});
