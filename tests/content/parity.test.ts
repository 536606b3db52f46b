import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/site/chapters.ts";
import { readExercises } from "../../src/site/engine/exercises.ts";
import { split } from "../../src/notebook/compile/split.ts";

const folders = globSync("content/*/en.mdx").map(dirname).sort();
const read = (file: string) => readFileSync(file, "utf8");

/** The prose without front matter, code and formulas. */
const bare = (text: string) =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/\$\$[\s\S]*?\$\$/g, "")
    .replace(/\$[^$\n]*\$/g, "")
    .replace(/`[^`\n]*`/g, "");

/** Every tag with what names it, in order: `Figure die dieFigure`. Words in attributes may differ. */
function tags(text: string): string[] {
  return [...bare(text).matchAll(/<(\/?[A-Z]\w*)((?:\s+\w+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*(\/?)>/g)].map(
    ([, name = "", attributes = "", closed = ""]) => {
      const named = [
        ...attributes.matchAll(
          /(id|name|cell|with|to|of|digits|folded|slot)(?:=(?:"([^"]*)"|\{([^}]*)\}))?/g,
        ),
      ];
      return [name, ...named.map(([, key, word, number]) => `${key}=${word ?? number ?? ""}`), closed]
        .join(" ")
        .trim();
    },
  );
}

const headings = (text: string) => [...bare(text).matchAll(/^(#{1,6}) /gm)].map(([, level]) => level);
const imports = (text: string) => text.split("\n").filter((line) => /^(import|export)\b/.test(line));
const counted = (list: string[]) =>
  [...new Set(list)].sort().map((item) => `${item} × ${list.filter((other) => other === item).length}`);

describe.each(folders)("%s", (folder) => {
  const english = read(`${folder}/en.mdx`);
  const cells = existsSync(`${folder}/cells.ts`)
    ? split(read(`${folder}/cells.ts`)).map(({ name }) => name)
    : [];
  const exercises = existsSync(`${folder}/exercises.ts`) ? readExercises(read(`${folder}/exercises.ts`)) : [];

  describe.each(Object.keys(languages))("in %s", (language) => {
    const file = `${folder}/${language}.mdx`;
    const text = () => read(file);

    it("has a page with a title and a description", () => {
      expect(text()).toMatch(/^---\ntitle: .+\ndescription: .+\n/);
    });

    it("has the tags of the English page, in the same paragraphs' order", () => {
      const flow = (all: string[]) => all.filter((tag) => !/^(Value|Ref|\/?Term|Claim .*\/$)/.test(tag));
      expect(flow(tags(text()))).toEqual(flow(tags(english)));
    });

    it("states the same numbers, refers to the same places and terms, and marks the same claims", () => {
      const inline = (all: string[]) =>
        counted(all.filter((tag) => /^(Value|Ref|\/?Term|Claim .*\/$)/.test(tag)));
      expect(inline(tags(text()))).toEqual(inline(tags(english)));
    });

    it("has the headings of the English page", () => {
      expect(headings(text())).toEqual(headings(english));
    });

    it("imports the tags in one line, the same in every language, and holds no other logic", () => {
      expect(imports(text())).toEqual(imports(english));
      expect(imports(text())).toHaveLength(1);
      expect(imports(text())[0]).toMatch(/^import \{[^}]+\} from "\.\.\/\.\.\/components";$/);
      const expressions = [
        ...bare(text())
          .replace(/<[^>]*>/g, "")
          .matchAll(/\{(?!\/\*)[^}]*\}/g),
      ].map(([found]) => found);
      expect(expressions.filter((found) => !imports(text())[0]?.includes(found))).toEqual([]);
    });

    it("imports the tags it uses, and no others", () => {
      const used = new Set(tags(text()).map((tag) => tag.replace("/", "").split(" ")[0]));
      const imported = /\{([^}]+)\}/
        .exec(imports(text())[0] ?? "")?.[1]
        ?.split(",")
        .map((name) => name.trim());
      expect(imported?.sort()).toEqual([...used].sort());
    });

    it("places every cell at most once, and on a numbered chapter every cell", () => {
      const placed = tags(text()).flatMap((tag) =>
        [...tag.matchAll(/(?:^Cell name|(?<=^(?:Figure|Card) .*)(?:cell|with))=(\w+)/g)].map(
          ([, cell = ""]) => cell,
        ),
      );
      expect(placed.filter((name, i) => placed.indexOf(name) !== i)).toEqual([]);
      if (folder !== "content/home") expect([...placed].sort()).toEqual([...cells].sort());
      else expect(cells).toEqual(expect.arrayContaining(placed));
    });

    it("places every exercise once, in the order in which they are numbered", () => {
      const placed = tags(text()).flatMap((tag) => /^Exercise name=(\w+)/.exec(tag)?.[1] ?? []);
      expect(placed).toEqual(exercises.map(({ name }) => name));
    });

    it("takes every number of three or more decimals from a cell", () => {
      const prose = bare(text()).replace(/<[^>]*>/g, "");
      expect(prose.match(/.{0,25}\d\.\d{3,}.{0,15}/g) ?? []).toEqual([]);
    });
  });
});

it("every chapter is there in every language", () => {
  const missing = folders.flatMap((folder) =>
    Object.keys(languages).map((language) => `${folder}/${language}.mdx`),
  );
  expect(missing.filter((file) => !existsSync(file))).toEqual([]);
});
