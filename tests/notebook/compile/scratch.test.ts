import { describe, expect, it } from "vitest";
import { split } from "../../../src/notebook/compile/split.ts";
import { complaints, newCompiler } from "./chapter.ts";

const compiler = newCompiler();
const chapter = `// %% imports
import { sigmoid } from "nonlinear";
// %% data
interface Row { x: number }
const rows: Row[] = [{ x: 1 }];
// %% reader
const total = rows.reduce((sum, { x }) => sum + Math.abs(sigmoid(x)), 0);`;
const published = Object.fromEntries(compiler.compile(split(chapter)).map((cell) => [cell.name, cell]));

/** The chapter with cells of the reader's own, which stand before it or after it. */
function withOwn(own: Record<string, string>, { first = false, text = chapter } = {}) {
  const mine = Object.entries(own).map(([name, source]) => ({ name, source, scratch: true }));
  const cells = first ? [...mine, ...split(text)] : [...split(text), ...mine];
  return Object.fromEntries(compiler.compile(cells).map((cell) => [cell.name, cell]));
}

describe("a cell of the reader's own", () => {
  it("sees the names of the chapter with their types, and is not seen by it", () => {
    const { mine, ...others } = withOwn({ mine: "const n: string = rows.length;\ntotal" });
    expect(mine?.inputs).toEqual(["rows", "total"]);
    expect(complaints(mine)).toEqual(["type 1:7 Type 'number' is not assignable to type 'string'."]);
    expect(others).toEqual(published);
  });

  it.each([
    ["const rows = 1;", 7, "The chapter's cell data declares rows already: choose another name here"],
    ["function total() {}", 10, "The chapter's cell reader declares total already: choose another name here"],
    ["interface Row { y: 1 }", 11, "The chapter's cell data declares Row already: choose another name here"],
    ["const sigmoid = 1;", 7, "The chapter's cell imports imports sigmoid already: choose another name here"],
    [
      'import { relu as sigmoid } from "nonlinear";',
      18,
      "The chapter's cell imports imports sigmoid already",
    ],
    ['import { relu as total } from "nonlinear";', 18, "The chapter's cell reader declares total already"],
    ["const Math = { abs: () => 7 };", 7, "The name Math is the language's own, and the chapter uses it"],
  ])(
    "that says %s is blamed alone, wherever it stands, and the chapter works on",
    (source, column, message) => {
      for (const first of [false, true]) {
        const { mine, ...others } = withOwn({ mine: source }, { first });
        expect(mine?.js).toBe("");
        expect(complaints(mine)).toEqual([expect.stringContaining(`notebook 1:${column} ${message}`)]);
        expect(others).toEqual(published);
      }
    },
  );

  it("may import what the chapter imports, and use names of the language that the chapter does not", () => {
    const { mine, ...others } = withOwn({
      mine: 'import { sigmoid } from "nonlinear";\nclass Node { y = sigmoid(0); }\nconst Map = 1;\nnew Node()',
    });
    expect(complaints(mine)).toEqual([]);
    expect(mine?.outputs).toEqual(["Node", "Map"]);
    expect(others).toEqual(published);
  });

  it("cannot assign to a name of the chapter", () => {
    const { mine, ...others } = withOwn({ mine: "rows = [];" });
    expect(complaints(mine)[0]).toMatch(/^notebook 1:1 Cannot assign to rows here/);
    expect(others).toEqual(published);
  });

  it("is blamed when the reader changes a cell of the chapter so that both declare a name", () => {
    const text = `${chapter}\nconst helper = 1;`;
    const { mine, reader } = withOwn({ mine: "const helper = 2;" }, { text });
    expect(complaints(mine)).toEqual([
      expect.stringContaining("The chapter's cell reader declares helper already"),
    ]);
    expect(complaints(reader)).toEqual([]);
    expect(reader?.outputs).toEqual(["total", "helper"]);
  });

  it("shares its names with others of hers, and with cells of the chapter that she changes to read them", () => {
    const text = `${chapter}\nhelper;`;
    const { other, reader } = withOwn({ mine: "const helper = 2;", other: "helper + 1" }, { text });
    expect(other?.inputs).toEqual(["helper"]);
    expect(reader?.inputs).toContain("helper");
    const { one, two } = withOwn({ one: "const twice = 1;", two: "const twice = 2;" });
    for (const cell of [one, two])
      expect(complaints(cell)[0]).toContain("The cells one and two declare twice");
  });

  it("that cannot be parsed leaves the chapter as it is", () => {
    for (const source of ["const rows = {", "const Math = (", "function total("]) {
      const { mine, ...others } = withOwn({ mine: source });
      expect(mine?.js).toBe("");
      expect(others).toEqual(published);
    }
  });

  it("is helped while it is written, set aside or not", () => {
    const source = "const rows = 1;\nsigm";
    const cells = [...split(chapter), { name: "mine", source, scratch: true }];
    const found = compiler.ask(cells, { kind: "suggest", cell: "mine", offset: source.length });
    expect(found).toContainEqual(expect.objectContaining({ name: "sigmoid" }));
  });
});
