import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { colors } from "../../src/notebook/author/colors.ts";
import { languages } from "../../src/site/chapters.ts";
import { type LoadedChapter, loadChapter } from "../../src/site/engine/chapter.ts";
import { highlight } from "../../src/notebook/show/highlight-code.ts";
import { outputsOf } from "../../src/site/engine/page-outputs.ts";
import { inksOf } from "../../src/site/inks.ts";
import type { Language } from "../../src/notebook/protocol.ts";

const inksIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, ink = ""]) => ink))].sort();

describe("the code of a cell", () => {
  const inks = new Map([
    ["delta", "red"],
    ["x", "purple"],
  ]);
  const plain = (html: string) => html.replace(/<[^>]*>/g, "");

  it("has its terms marked wherever they are named", () => {
    expect(highlight("const delta = x.y * point.x;", inks)).toBe(
      '<span class="tok-k">const</span> <span class="ink-red">delta</span> = ' +
        '<span class="ink-purple">x</span>.y * point.<span class="ink-purple">x</span>;',
    );
  });

  it("names no term in comments, texts, types and longer names", () => {
    const code = '// delta\nconst deltas: Map<x, "x"> = `delta x`;';
    expect(highlight(code, inks)).not.toContain("ink-");
  });

  it("keeps every letter", () => {
    const code = 'const a = [x<1, x && delta];\n\n  f(({ x }) => "<x>"); // x & delta\n';
    const written = plain(highlight(code, inks)).replaceAll("&lt;", "<").replaceAll("&amp;", "&");
    expect(written.replaceAll("&gt;", ">").replaceAll("&quot;", '"')).toBe(code);
    expect(plain(highlight(code))).toBe(plain(highlight(code, inks)));
  });

  it("takes them from the legend that names the cell, and from no other", () => {
    const body =
      '<Legend cells="a b">\n<Ink name="red" of="delta error">$d$</Ink>\n</Legend>' +
      '<Legend cells="c"><Ink name="blue" of="delta">e</Ink></Legend>';
    expect([...inksOf({ body }, "b")]).toEqual([
      ["delta", "red"],
      ["error", "red"],
    ]);
    expect([...inksOf({ body }, "c")]).toEqual([["delta", "blue"]]);
    expect(inksOf({ body }, "d").size).toBe(0);
  });
});

const derivations = ["2-maximum-entropy", "4-update-direction", "5-vanishing-gradients"];
const texts = derivations.flatMap((folder) =>
  (Object.keys(languages) as Language[]).map((language) => ({ folder, language })),
);

describe.each(texts)("the derivation of $folder in $language", ({ folder, language }) => {
  const body = readFileSync(`content/${folder}/${language}.mdx`, "utf8");
  let chapter: LoadedChapter;
  beforeAll(async () => {
    chapter = await loadChapter(folder);
  }, 120_000);
  const legend = /<Legend\b[\s\S]*?<\/Legend>/.exec(body)?.[0] ?? "";
  const named = inksIn(legend, /<Ink name="(\w+)"/g);

  it("has a legend of three to five terms, each in words", () => {
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(legend.match(/<Ink /g)).toHaveLength(named.length);
    expect(legend.match(/<Ink name="\w+" of="[\w ]+">\$.+\$.*[:：].{2,}<\/Ink>/g)).toHaveLength(named.length);
    for (const ink of named) expect(Object.keys(colors)).toContain(ink);
  });

  it("has every term in a numbered equation, and no other", () => {
    const equations = [...body.matchAll(/<Equation\b[\s\S]*?<\/Equation>/g)].join("\n");
    expect(inksIn(equations, /\\ink\{(\w+)\}/g)).toEqual(named);
  });

  it("has every name of a term in the code", () => {
    const cells = /cells="([^"]*)"/.exec(legend)?.[1]?.split(" ") ?? [];
    const missing = new Set(legend.match(/(?<=of=")[^"]*/g)?.flatMap((names) => names.split(" ")));
    const shown = cells.map((name) => {
      const source = chapter.cells.find((cell) => cell.name === name)?.source;
      expect(source, `the cell ${name}`).toBeDefined();
      const html = highlight(source ?? "", inksOf({ body }, name));
      for (const [, found = ""] of html.matchAll(/class="ink-\w+">([^<]*)</g)) missing.delete(found);
      return html;
    });
    expect(inksIn(shown.join(""), /class="ink-(\w+)"/g)).toEqual(named);
    expect([...missing]).toEqual([]);
  });

  it("has every term in a plot, in its colour", () => {
    const plots = chapter.cells.map(({ name }) => outputsOf(chapter, name, language)).join("");
    expect(inksIn(plots, /class="ink-(\w+)"/g)).toEqual(named);
    for (const [mark, ink = ""] of plots.matchAll(/<g [^>]*class="ink-(\w+)"[^>]*>/g))
      expect(mark).toMatch(new RegExp(`(?:stroke|fill)="var\\(--nb-${ink}\\)"`));
  });
});
