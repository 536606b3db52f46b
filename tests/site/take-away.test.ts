import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Page } from "../../src/site/page.ts";
import { takenChapter } from "../../src/site/take-away/chapter.ts";
import { type Known, proseOf, tagNames } from "../../src/site/take-away/prose.ts";
import { sidecarText } from "../../src/site/take-away/sidecar-file.ts";
import { parseTags } from "../../src/site/take-away/tags.ts";

describe("the tags of prose", () => {
  it("are found with their attributes and what is between their ends", () => {
    expect(parseTags('a <Term id="x">b <Value of="y" digits={2} /></Term> <Cell name="z" folded />')).toEqual(
      [
        "a ",
        {
          name: "Term",
          attributes: { id: "x" },
          children: ["b ", { name: "Value", attributes: { of: "y", digits: "2" }, children: undefined }],
        },
        " ",
        { name: "Cell", attributes: { name: "z", folded: true }, children: undefined },
      ],
    );
  });

  it("are none in formulas and code, and comments and imports are nothing", () => {
    const text = "$a <b> c$ `<T>` $$\n<X>\n$$\n```ts\nconst a: Set<A> = b;\n```\n";
    expect(parseTags(text).join("")).toBe(text);
    expect(parseTags('import { A } from "b";\n{/* <A> */}').join("")).toBe("\n");
  });

  it("that do not fit each other are refused", () => {
    expect(() => parseTags("<A>\n<B>\n</A>")).toThrow("expected </B>, received </A>");
    expect(() => parseTags("<A>")).toThrow("expected </A>, received its end");
  });

  it("of all components that a chapter may use are known here", () => {
    const ofOtherPages = ["Glossary", "Machine", "Open", "Opening", "Progress", "Speed"];
    const tags = [...readFileSync("components/index.ts", "utf8").matchAll(/default as (\w+)/g)].map(
      ([, tag]) => tag,
    );
    expect([...tagNames, ...ofOtherPages].sort()).toEqual(tags.sort());
  });
});

const known: Known = {
  value: (path) => (path === "half" ? 0.5 : undefined),
  exercises: [{ name: "die", solution: "const a = 1;", cells: [{ name: "exercise-die" }, undefined] }],
};
const pageOf = (body: string, language: Page["language"] = "en"): Page => ({
  folder: "9-dice",
  number: 9,
  slug: "dice",
  language,
  body,
});
const prose = (body: string, language?: Page["language"]) => proseOf(pageOf(body, language), known);
const text = (body: string, language?: Page["language"]) => prose(body, language).join("");

describe("prose as Markdown", () => {
  it("states values, terms and references in words", () => {
    expect(text('<Value of="half" digits={3} /> of the <Term id="entropy">entropy</Term>')).toBe(
      "0.500 of the entropy",
    );
    expect(text('<Figure id="die" cell="a">Drag.</Figure> See <Ref to="die" />.')).toContain(
      "See Figure 9.1.",
    );
  });

  it("refuses a value that no cell has", () => {
    expect(() => text('<Value of="none" />')).toThrow("Cannot state none");
  });

  it("lists the terms of a legend, in formulas that TeX alone understands", () => {
    const legend =
      '<Legend cells="a">\n<Ink name="red" of="delta">$\\ink{red}{\\delta}$: the error</Ink>\n<Ink name="blue" of="x">$x$: the input</Ink>\n</Legend>';
    expect(text(legend)).toMatch(/\n- \$\{\\delta\}\$: the error\n- \$x\$: the input\n/);
    expect(text('<Equation id="h">\n\n$$\n\\ink{red}{\\delta_n}\\, x\n$$\n\n</Equation>')).toContain(
      "{\\delta_n}\\, x",
    );
  });

  it("numbers formulas, whose TeX stays", () => {
    expect(text('<Equation id="h">\n\n$$\nH = \\log 2 .\n$$\n\n</Equation>')).toContain(
      "$$\nH = \\log 2 . \\tag{9.1}\n$$",
    );
  });

  it("quotes a claim with its verdict, its formulas in one line; a mark is short", () => {
    const box = text('<Claim id="C038">\n\nNo.\n\n$$\nx\n$$\n\n</Claim>');
    expect(box).toMatch(/^> \*\*C038 ✗ false\*\* \(source 0/);
    expect(box).toContain("\n>\n> No.\n>\n> $$ x $$");
    expect(text('True <Claim id="C042" />.')).toBe("True [C042 ✓].");
  });

  it("gives a list its title, and folds a hint", () => {
    expect(text("<Objectives>\n- a\n</Objectives>", "zh-cn")).toMatch(/^\*\*本章内容\*\*\n+- a/);
    expect(text("<Hint>\n\nLook.\n\n</Hint>").trim()).toBe(
      "<details>\n<summary>Hint</summary>\n\nLook.\n\n</details>",
    );
  });

  it("sets an exercise, its cell and its solution, and says that the check stays behind", () => {
    expect(prose('<Exercise name="die">\n\nDo it.\n\n</Exercise>')).toEqual([
      "\n\n**Exercise 9.1**\n\n",
      "\n\nDo it.\n\n",
      expect.stringContaining("The check that the page makes is not in this file"),
      { cell: "exercise-die" },
      expect.stringContaining("```ts\nconst a = 1;\n```"),
    ]);
  });

  it("places the cell that stands with a figure before it, and the caption below", () => {
    expect(prose('<Figure id="f" cell="a" with="b">\nDrag.\n</Figure>')).toEqual([
      { cell: "b", folded: true },
      { cell: "a" },
      { caption: "**Figure 9.1.** Drag." },
    ]);
  });

  it("writes formulas and facts of the catalogue", () => {
    expect(text('<Formula name="relu" />')).toContain("$$\nf(x) = ");
    const [, facts, cell] = prose('<Card name="relu" cell="reluCard">### ReLU</Card>');
    expect(facts).toMatch(/- Range: \$.*\$\n- Smoothness: continuous/);
    expect(cell).toEqual({ cell: "reluCard", folded: true });
  });

  it("refuses a tag that it does not know", () => {
    expect(() => text("<Video />")).toThrow("Cannot put <Video> of content/9-dice/en.mdx into a notebook");
  });
});

describe.each(["en", "zh-cn"] as const)("chapter 2 in %s", (language) => {
  it("has every cell once, no tag left over, and no link that would lead nowhere", async () => {
    const { parts, title } = await takenChapter("2-maximum-entropy", language);
    const cells = parts.flatMap((part) => (part.kind === "code" ? [part.cell.name] : []));
    const markdown = parts.flatMap((part) => (part.kind === "markdown" ? [part.text] : [])).join("\n\n");
    expect(title).toMatch(language === "en" ? /^Chapter 2: / : /^第 2 章: |^第 2 章：/);
    expect(new Set(cells).size).toBe(cells.length);
    const source = readFileSync("content/2-maximum-entropy/cells.ts", "utf8");
    const all = [...source.matchAll(/^\/\/ %% (.*)$/gm)].map(([, name = ""]) => name);
    expect(cells.filter((name) => !name.startsWith("exercise-")).sort()).toEqual(all.sort());
    expect(markdown.replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|```[\s\S]*?```|`[^`]*`/g, "")).not.toMatch(
      /<\/?[A-Z]|\]\(\./,
    );
    const equations = readFileSync(`content/2-maximum-entropy/${language}.mdx`, "utf8").match(/<Equation/g);
    expect(markdown.match(/\\tag\{2\.\d+\}/g)).toHaveLength(equations?.length ?? 0);
  }, 60_000);
});

it("the file beside carries the licences of what is in it", async () => {
  const text = await sidecarText();
  for (const name of ["MIT License", "linkedom", "@observablehq/plot", "d3-array", "marked"])
    expect(text).toContain(name);
}, 60_000);
