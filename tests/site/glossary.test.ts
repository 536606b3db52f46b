import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { terms } from "../../content/glossary/terms.ts";
import { definitionHtml, glance, termAddress, termOf } from "../../src/site/glossary/glossary.ts";
import { groupByInitial, initialOf } from "../../src/site/glossary/order.ts";

const ids = terms.map(({ id }) => id);
const languages = ["en", "zh-cn"] as const;
const prose = (definition: string) => definition.replace(/\$[^$]*\$/g, "");

describe("the glossary's terms", () => {
  it("have an id each, made of small letters and hyphens", () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(110);
  });

  it("belong to a chapter", () => {
    for (const { id, chapter } of terms) expect([1, 2, 3, 4, 5, 6, 7], id).toContain(chapter);
  });

  it("lead to other terms that are there, each once", () => {
    for (const { id, see } of terms) {
      expect(
        see.filter((other) => !ids.includes(other) || other === id),
        id,
      ).toEqual([]);
      expect(new Set(see).size, id).toBe(see.length);
    }
  });

  it.each(languages)("have names of their own in %s", (language) => {
    const names = terms.map((term) => term[language].name);
    expect(names.filter((name, i) => name === "" || names.indexOf(name) !== i)).toEqual([]);
    for (const { [language]: explained, id } of terms) {
      const all = [explained.name, ...(explained.also ?? []), ...(explained.not ?? [])];
      expect(new Set(all).size, id).toBe(all.length);
    }
  });

  it("are defined in one to three sentences of the language, with formulas that KaTeX sets", () => {
    for (const { id, en, "zh-cn": zh } of terms) {
      expect(en.definition, id).toMatch(/^[A-Z].*\.$/);
      expect(prose(en.definition), id).not.toMatch(/\p{Script=Han}/u);
      expect(zh.definition, id).toMatch(/\p{Script=Han}.*。$/u);
      expect(zh.definition, id).not.toMatch(/\p{Script=Han}[,.;:?]/u);
      for (const { definition } of [en, zh]) {
        expect(prose(definition).match(/[.?!](?= [^a-z]|$)|[。？！]/g)?.length, id).toBeLessThanOrEqual(3);
        expect(definitionHtml(definition), id).not.toMatch(/\$|\\[a-z]|katex-error/i);
      }
    }
  });

  it.each(languages)("begin with a short sentence without a formula in %s", (language) => {
    for (const { id } of terms) {
      const sentence = glance(id, language);
      expect(sentence, id).toMatch(/[.。]$/);
      expect(sentence, id).not.toMatch(/[$\\<]/);
      expect(sentence.length, id).toBeLessThanOrEqual(language === "en" ? 125 : 50);
    }
  });

  it("include all that the chapters link", () => {
    const linked = globSync("content/*/*.mdx").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/<Term id="([^"]*)"/g)].map(([, id]) => `${file}: ${id}`),
    );
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((link) => !ids.includes(link.split(": ")[1] ?? ""))).toEqual([]);
  });

  it("warn of the names that mislead", () => {
    expect(termOf("vanishing-gradient")["zh-cn"].not).toContain("梯度崩溃");
    expect(termOf("vanishing-gradient").en.not).toContain("gradient disappear");
    expect(termOf("range")["zh-cn"].not).toContain("阈值");
  });
});

describe("termOf()", () => {
  it("names what was perhaps meant by an id that is not there", () => {
    expect(() => termOf("vanishing-gradients")).toThrow(RangeError);
    expect(() => termOf("vanishing-gradients")).toThrow(/"vanishing-gradients".*vanishing-gradient/);
    expect(() => termAddress("rellu", "en")).toThrow(/relu/);
    expect(() => glance("layer-normalization", "en")).toThrow(/layer-normalisation/);
  });
});

describe("definitionHtml()", () => {
  it("sets formulas, keeps a mark that follows on their line, and leaves markup in the text harmless", () => {
    const html = definitionHtml("Small: $a < b$, not <b>.");
    expect(html).toContain('<span class="keep"><span class="katex">');
    expect(html).toContain("&lt;b&gt;");
    expect(html).not.toContain("$");
  });

  it("refuses a formula that is wrong", () => {
    expect(() => definitionHtml("$\\frac{1}$")).toThrow();
  });
});

describe("groupByInitial()", () => {
  it.each([
    ["熵", "S"],
    ["轮", "L"],
    ["权重", "Q"],
    ["不动点", "B"],
    ["雅可比矩阵", "Y"],
    ["准确率", "Z"],
    ["sigmoid 函数", "S"],
    ["ReLU", "R"],
  ])("looks for %s under %s", (name, letter) => expect(initialOf(name)).toBe(letter));

  it("orders letters, and names within a letter, as a dictionary of the language does", () => {
    const pinyin = groupByInitial(["最大熵", "softmax", "深度", "熵", "层"], (name) => name, "zh-cn");
    expect(pinyin).toEqual([
      { letter: "C", items: ["层"] },
      { letter: "S", items: ["熵", "深度", "softmax"].sort(new Intl.Collator("zh-CN").compare) },
      { letter: "Z", items: ["最大熵"] },
    ]);
    const english = groupByInitial(["ReLU", "range", "Adam", "accuracy"], (name) => name, "en");
    expect(english.flatMap(({ items }) => items)).toEqual(["accuracy", "Adam", "range", "ReLU"]);
  });
});
