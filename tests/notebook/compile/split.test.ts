import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { join, split } from "../../../src/notebook/compile/split.ts";

describe("split()", () => {
  it("cuts a module at its `// %% name` lines and leaves them out", () => {
    expect(split("// %% die\nconst a = 1;\n\n// %% the-plot_2$\na\n")).toEqual([
      { name: "die", source: "const a = 1;" },
      { name: "the-plot_2$", source: "a" },
    ]);
  });

  it("keeps blank lines inside and before a cell's code, and drops those after it", () => {
    expect(split("// %% a\n\n1\n\n2\n\n\n// %% b")).toEqual([
      { name: "a", source: "\n1\n\n2" },
      { name: "b", source: "" },
    ]);
  });

  it("accepts comments and blank lines before the first cell", () => {
    expect(split("// A chapter.\n\n/* of\n two */\n// %% a\n1")).toEqual([{ name: "a", source: "1" }]);
  });

  it("refuses code before the first cell and names its line", () => {
    expect(() => split("// A chapter.\n\nconst a = 1;\n// %% b\n")).toThrow(
      /before the first .* code in line 3/,
    );
  });

  it("finds no cell in an empty text", () => {
    expect(split("")).toEqual([]);
  });

  it("refuses two cells of one name and names their lines", () => {
    expect(() => split("// %% a\n1\n// %% a\n2")).toThrow("lines 1 and 3 both start a cell named a");
  });

  it.each(["// %%", "// %% two words", "// %% 变量", "//%% tight", "// %% a.b"])(
    "refuses the marker %s",
    (marker) => {
      expect(() => split(`// %% ok\n1\n${marker}\n2`)).toThrow(
        /in line 3: expected "\/\/ %% name".*received/,
      );
    },
  );

  it("reads Windows line ends as line ends", () => {
    expect(split("// %% a\r\n1\r\n2\r\n")).toEqual([{ name: "a", source: "1\n2" }]);
  });
});

describe("join()", () => {
  const name = fc.stringMatching(/^[A-Za-z0-9_$-]+$/);
  const source = fc
    .array(fc.constantFrom("const a = 1;", "", "  a", "// note"), { maxLength: 5 })
    .map((lines) => lines.join("\n").replace(/\s*$/, ""));
  const cells = fc.uniqueArray(fc.record({ name, source }), { selector: (cell) => cell.name });

  it("is undone by split()", () => {
    fc.assert(
      fc.property(cells, (given) => {
        expect(split(join(given))).toEqual(given);
      }),
    );
  });

  it("gives back the text that split() was given, when it was written as join() writes", () => {
    fc.assert(
      fc.property(cells, (given) => {
        expect(join(split(join(given)))).toBe(join(given));
      }),
    );
  });
});
