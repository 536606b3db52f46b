import { readFileSync } from "node:fs";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as nonlinear from "nonlinear";
import { activationNames } from "nonlinear";
import * as second from "nonlinear/digits";
import { describe, expect, it } from "vitest";
import { activationNamed, activationPlot } from "../../src/site/api/activation-plot.ts";
import { firstSentence, parseDocstring } from "../../src/site/api/docstring.ts";
import { roomsBehind } from "../../src/site/api/doors.ts";
import type { Entry } from "../../src/site/api/entry.ts";
import { extract } from "../../src/site/api/extract.ts";
import { inlineHtml, memberHtml, paragraphHtml, signatureHtml } from "../../src/site/api/html.ts";
import { outline } from "../../src/site/api/outline.ts";
import { linker, loadReference, roomPath } from "../../src/site/api/reference.ts";
import { listRooms, rooms, textOf } from "../../src/site/api/rooms.ts";
import { sidebarGroup } from "../../src/site/api/sidebar.ts";
import { words } from "../../src/site/api/words.ts";

/** The entries of a package that consists of these files. */
function extractFrom(files: Record<string, string>): Entry[] {
  const root = mkdtempSync(join(tmpdir(), "package-"));
  const exports = { ".": "./index.ts", ...("second.ts" in files && { "./second": "./second.ts" }) };
  const manifest = JSON.stringify({ name: "nonlinear", exports });
  for (const [name, text] of Object.entries({ ...files, "package.json": manifest })) {
    const path = join(root, "src/compute", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return extract(root);
}

function entryOf(declaration: string): Entry {
  const name = /export (?:function\*?|const|interface|type) (\w+)/.exec(declaration)?.[1] ?? "";
  const isType = /export (?:interface|type)/.test(declaration);
  const door = `export ${isType ? "type " : ""}{ ${name} } from "./room/file.ts";`;
  const [entry] = extractFrom({ "index.ts": door, "room/file.ts": declaration });
  if (!entry) throw new Error("Cannot test: nothing was extracted");
  return entry;
}

describe("a docstring", () => {
  const doc = parseDocstring(`/**
 * Half of x, x/2. It is exact.
 *
 * Shapes and units.
 * Second line. Throws a RangeError if x is odd,
 * and a TypeError if it is none.
 *
 * Source: A. Author, "Halves"
 * (1900).
 *
 * @example
 * const x = 3;
 *
 * half(x); // => 1.5
 */`);

  it("is taken apart into text, errors, sources and examples", () => {
    expect(doc).toEqual({
      text: ["Half of x, x/2. It is exact.", "Shapes and units.\nSecond line."],
      throws: ["a RangeError if x is odd,\nand a TypeError if it is none."],
      sources: ['A. Author, "Halves"\n(1900).'],
      examples: ["const x = 3;\n\nhalf(x); // => 1.5"],
    });
  });

  it("may be one line, or nothing but errors, or nothing at all", () => {
    expect(parseDocstring("/** W, K×d in row-major order */").text).toEqual(["W, K×d in row-major order"]);
    expect(parseDocstring("/** Throws as `softmax` does. */").throws).toEqual(["as `softmax` does."]);
    expect(parseDocstring("")).toEqual({ text: [], throws: [], sources: [], examples: [] });
  });

  it("keeps an asterisk, an address with an @ and an indented formula", () => {
    const { text } = parseDocstring("/**\n * a * b by me@here.\n *\n *   y = x\n *     + 1\n */");
    expect(text).toEqual(["a * b by me@here.", "  y = x\n    + 1"]);
  });

  it.each([
    ["The sum, a + b. It is exact.", "The sum, a + b."],
    ["After E. T. Jaynes, i.e. from means.\nMore.", "After E. T. Jaynes, i.e. from means."],
    ["No full stop", "No full stop"],
    ["E24. The constants. More", "E24. The constants."],
    ["About 0.5 of it. `x` is the rest.", "About 0.5 of it."],
  ])("begins with a sentence for lists: %j", (text, sentence) => {
    expect(firstSentence({ ...doc, text: [text] })).toBe(sentence);
  });
});

describe("a declaration", () => {
  it("of a function shows optional parameters and defaults, and not its body", () => {
    const { kind, signature, own } = entryOf(
      "export function f(x: number, { slope = 0.01 }: { slope?: number } = {}): number { return x * slope; }",
    );
    expect(kind).toBe("function");
    expect(signature).toBe("function f(x: number, { slope = 0.01 }: { slope?: number } = {}): number");
    expect(own).toEqual(["x", "slope"]);
  });

  it("that is long has a line for each parameter", () => {
    expect(
      entryOf(
        "export function combine(first: Float64Array, second: Float64Array, out?: Float64Array): Float64Array { return first; }",
      ).signature,
    ).toBe(
      "function combine(\n  first: Float64Array,\n  second: Float64Array,\n  out?: Float64Array,\n): Float64Array",
    );
  });

  it("says what the compiler finds where the source leaves a type out", () => {
    expect(entryOf("export function f(x = 1) { return [x]; }").signature).toBe("function f(x = 1): number[]");
    expect(entryOf('/** Names. */\nexport const names = ["a", "b"] as const;').signature).toBe(
      'const names: readonly ["a", "b"]',
    );
  });

  it("keeps generics, generators and every overload", () => {
    expect(entryOf("export function* f<T>(x: T): Generator<T> { yield x; }").signature).toBe(
      "function* f<T>(x: T): Generator<T>",
    );
    expect(
      entryOf(
        "/** Same. */\nexport function f(x: 1): 1;\nexport function f(x: 2): 2;\nexport function f(x: 1 | 2) { return x; }",
      ),
    ).toMatchObject({ signature: "function f(x: 1): 1\nfunction f(x: 2): 2", doc: { text: ["Same."] } });
  });

  it("of an interface tells its members with their lines", () => {
    const { kind, signature, members } = entryOf(
      "interface B { b: 1 }\n/** Options. */\nexport interface A extends B {\n  /** how much; 1 when absent */\n  readonly a?: number; // why\n  /**\n   * f\n   */\n  f(x: number,\n    y: number): void;\n}",
    );
    expect([kind, signature]).toEqual(["interface", "interface A extends B"]);
    expect(members.map((member) => [member.signature, member.doc.text[0]])).toEqual([
      ["readonly a?: number", "how much; 1 when absent"],
      ["f(x: number, y: number): void", "f"],
    ]);
  });

  it("of a type stands as it is; many alternatives are broken into lines", () => {
    expect(entryOf("export type T = number | Float64Array;").signature).toBe(
      "type T = number | Float64Array",
    );
    const names = Array.from({ length: 12 }, (_, i) => `"name-number-${i}"`);
    const lines = entryOf(`export type T = ${names.join(" | ")};`).signature.split("\n");
    expect(lines[0]).toBe("type T =");
    expect(lines.slice(1).every((line) => line.startsWith("  | ") && line.length <= 80)).toBe(true);
    expect(entryOf(`export type T = (x: ${names.join(" | ")}) => void;`).signature).not.toContain("\n");
    expect(entryOf('const all = { a: 1, "b-c": 2 };\nexport type T = keyof typeof all;').signature).toBe(
      'type T = "a" | "b-c"',
    );
    expect(entryOf("export type T = {\n  /** one */\n  a: 1;\n};").members).toMatchObject([
      { signature: "a: 1", doc: { text: ["one"] } },
    ]);
  });

  it("remembers file, room and door; a folder's namesake comes first", () => {
    const entries = extractFrom({
      "index.ts": 'export { a } from "./room/a.ts";\nexport { room, type R } from "./room/room.ts";\n',
      "second.ts": 'export { a } from "./room/a.ts";\nexport { b } from "./other/deep/b.ts";\n',
      "room/a.ts": "export function a(): void {}",
      "room/room.ts": "export type R = 1;\nexport function room(): void {}",
      "other/deep/b.ts": "export function b(): void {}",
    });
    expect(entries.map(({ name, room, door, file }) => [name, room, door, file])).toEqual([
      ["b", "other", "nonlinear/second", "src/compute/other/deep/b.ts"],
      ["room", "room", "nonlinear", "src/compute/room/room.ts"],
      ["R", "room", "nonlinear", "src/compute/room/room.ts"],
      ["a", "room", "nonlinear", "src/compute/room/a.ts"],
    ]);
  });
});

describe("HTML", () => {
  const link = (name: string) => (["softmax", "Vector"].includes(name) ? `/to#${name}` : undefined);

  it("links code that begins with a public name, and escapes everything", () => {
    expect(inlineHtml("As `softmax` and `softmax(z)[0] < 1`, {@link softmax}; a < b, `other`", link)).toBe(
      'As <a href="/to#softmax"><code>softmax</code></a> and ' +
        '<a href="/to#softmax"><code>softmax(z)[0] &lt; 1</code></a>, ' +
        '<a href="/to#softmax"><code>softmax</code></a>; a &lt; b, <code>other</code>',
    );
    expect(inlineHtml("`softmaxes` `my softmax`", link)).not.toContain("href");
  });

  it("knows lists and indented lines", () => {
    expect(paragraphHtml("Either\n- one,\n  or\n- two.", link)).toBe(
      "<p>Either</p><ul><li>one,\n  or</li><li>two.</li></ul>",
    );
    expect(paragraphHtml("  y = x\n    + 1", link)).toContain('class="api-lines"');
    expect(paragraphHtml("a\n- b", link)).toContain("<li>b</li>");
    expect(paragraphHtml("x minus\n−Infinity", link)).toBe("<p>x minus\n−Infinity</p>");
  });

  it("colours declarations and links their public types, not parameters of the same name", () => {
    const html = signatureHtml("function f(softmax: Vector, x?: number): Float64Array", link);
    expect(html).toContain('softmax: <a href="/to#Vector"><span class="tok-t">Vector</span></a>');
    expect(html.match(/href/g)).toHaveLength(1);
    expect(html.replace(/<[^>]*>/g, "")).toBe("function f(softmax: Vector, x?: number): Float64Array");
  });

  it.each(["readonly a?: number", "f(x: number): Vector", "g: (x: Vector) => void"])(
    "shows a member as it is: %s",
    (member) => {
      expect(
        memberHtml(member, () => undefined)
          .replace(/<[^>]*>/g, "")
          .replace("&gt;", ">"),
      ).toBe(member);
    },
  );
});

describe("the reference of nonlinear", () => {
  const entries = loadReference();
  const names = entries.map(({ name }) => name);

  it("has every function and constant that the package lets out, once", () => {
    for (const name of Object.keys({ ...nonlinear, ...second })) expect(names).toContain(name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has every type that its door names", () => {
    const door = readFileSync("src/compute/index.ts", "utf8");
    const types = [...door.matchAll(/\btype (\w+)|^export type \{ (\w+)/gm)].map(([, a, b]) => a ?? b);
    for (const name of types) expect(names).toContain(name);
  });

  it("shows each on the page of its folder; those beside the doors on the first page", () => {
    const pages = ["", ...listRooms(".")];
    for (const { name, room, file } of entries) {
      expect(pages, name).toContain(room);
      expect(file.startsWith(`src/compute/${room}`), name).toBe(true);
    }
    expect(listRooms(".").filter((room) => !entries.some((entry) => entry.room === room))).toEqual([]);
    expect([...roomsBehind(".")].sort()).toEqual([...listRooms(".")].sort());
  });

  it("says something about each function and constant", () => {
    const values = entries.filter(({ kind }) => kind === "function" || kind === "constant");
    expect(values.filter(({ doc }) => doc.text.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it("gives each function a source, and an example with its value if the first door has it", () => {
    const without = entries
      .filter(({ kind }) => kind === "function")
      .filter(({ doc, door }) => {
        const example = doc.examples.some((one) => one.includes("// => "));
        return doc.sources.length === 0 || (door === "nonlinear" && !example);
      });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("links every public name that stands in backticks, and to its own place", () => {
    const link = linker(entries, "zh-cn");
    for (const { name, doc, members } of entries) {
      const texts = [doc, ...members.map((member) => member.doc)].flatMap((one) => [
        ...one.text,
        ...one.throws,
        ...one.sources,
      ]);
      for (const [, code = ""] of texts.join("\n\n").matchAll(/`(\w+)`/g)) {
        const entry = entries.find((candidate) => candidate.name === code);
        const expected = entry && `${roomPath(entry.room, "zh-cn")}#${code}`;
        expect(link(code), `${code} in ${name}`).toBe(expected);
      }
    }
  });

  it("links every public type of a signature", () => {
    for (const { signature, name } of entries) {
      const linked = new Set<string>();
      signatureHtml(signature, (type) => {
        linked.add(type);
        return undefined;
      });
      const types = entries.filter(({ kind }) => kind === "interface" || kind === "type");
      const used = types.filter((type) =>
        new RegExp(`[:<|,] ?(?:readonly )?${type.name}\\b(?!:)`).test(signature),
      );
      for (const type of used) expect([...linked], `${type.name} in ${name}`).toContain(type.name);
    }
  });
});

describe("outline()", () => {
  const levels = (files: Record<string, string>) =>
    Object.fromEntries(outline(extractFrom(files)).map(({ entry, level }) => [entry.name, level]));

  it("puts types and derived names of a file below its first name", () => {
    expect(
      levels({
        "index.ts":
          'export { relu, reluDerivative, other, type Options } from "./room/relu.ts";\nexport type { Shape } from "./room/shape.ts";',
        "room/relu.ts":
          "export interface Options { a: 1 }\nexport function relu(): void {}\nexport function reluDerivative(): void {}\nexport function other(): void {}",
        "room/shape.ts": "export type Shape = 1;",
      }),
    ).toEqual({ relu: 2, reluDerivative: 3, other: 2, Options: 3, Shape: 2 });
  });
});

describe("activations", () => {
  it("are known by the names of their functions", () => {
    expect(activationNamed("leakyRelu")).toBe("leaky-relu");
    expect(activationNamed("leakyReluDerivative")).toBeUndefined();
    const shown = loadReference().flatMap(({ name }) => activationNamed(name) ?? []);
    expect(shown.sort()).toEqual([...activationNames].sort());
  });

  it.each([
    ["en", /^<svg .*aria-label="relu between .* values 0, 0, 4 at −4, 0, 4; .* between 0 and 1\."/],
    ["zh-cn", /^<svg .*aria-label="relu 在 .*0、0、4.*0 与 1 之间。"/],
  ] as const)("are drawn with words in %s", (language, words) => {
    expect(activationPlot("relu", language).replaceAll(".00", "")).toMatch(words);
  });
});

describe("rooms", () => {
  it.each(listRooms("."))("%s has a title and a sentence in both languages", (room) => {
    const { title, about } = textOf(room);
    for (const text of [title, about]) {
      expect(Object.keys(text)).toEqual(["en", "zh-cn"]);
      expect(text.en.length).toBeGreaterThan(3);
    }
    expect(about.en).toMatch(/^[A-Z].*\.$/);
    expect(about["zh-cn"]).toMatch(/\p{Script=Han}.*。$/u);
  });

  it("without words are refused by name", () => {
    expect(() => textOf("attic")).toThrow("src/compute/attic");
  });

  it("stand in the sidebar in the order of the dictionary, after the contents", () => {
    const { items, collapsed } = sidebarGroup(".");
    expect(collapsed).toBe(true);
    const known = Object.keys(rooms).filter((room) => listRooms(".").includes(room));
    expect(items.map(({ link }) => link)).toEqual(["/api/", ...known.map((room) => `/api/${room}/`)]);
  });

  it("and everything else the site says there exist in both languages", () => {
    for (const word of Object.values(words)) expect(word["zh-cn"]).toMatch(/\p{Script=Han}/u);
  });
});
