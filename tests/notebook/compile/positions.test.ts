import { describe, expect, it } from "vitest";
import { sourcePosition } from "../../../src/notebook/compile/positions.ts";
import { compileOne } from "./chapter.ts";

/** Where the reader's cell and the compiled one hold the same word. */
function find(text: string, word: string) {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

describe("sourcePosition()", () => {
  it.each([
    ["throw new Error('here');"],
    ["const a: Array<number> = [1];\n\nif (a) here();"],
    ["  [1, 2].map((x: number) => here(x))"],
    ["[1].map(() => 1); [2].map((x) =>\n  here(x),\n).join(here2)"],
    ["1, here()"],
    ["[here]; // after"],
  ])("takes the place of `here` in js back to where the reader wrote it: %s", (source) => {
    const cell = compileOne(source);
    const at = find(cell.js, "here");
    expect(sourcePosition(cell, at.line, at.column)).toEqual(find(source, "here"));
  });

  it("takes what follows an expression back over both insertions", () => {
    const cell = compileOne(
      "f(); f() // here\nfunction type() {}".replace("\nfunction type() {}", ""),
      "// %% a\nconst f = () => 1;",
    );
    const at = find(cell.js, "here");
    expect(sourcePosition(cell, at.line, at.column)).toEqual({ line: 1, column: 13 });
  });

  it("takes a place inside the inserted text to the expression it wraps", () => {
    const cell = compileOne("  1 + 1");
    expect(sourcePosition(cell, 2, 5)).toEqual({ line: 1, column: 3 });
  });

  it("brings places in the wrapper to the nearest end of the cell", () => {
    const cell = compileOne("const a = 1;\nconst b = 2;");
    expect(sourcePosition(cell, 1, 12)).toEqual({ line: 1, column: 1 });
    expect(sourcePosition(cell, 9, 4).line).toBe(2);
  });

  it("agrees with the stack of an error thrown while a cell runs", () => {
    const source = "const f = (x: number): never => {\n  throw new Error(String(x));\n};\n  f(1)";
    const cell = compileOne(source);
    // Three lines of wrapping are new Function's own and the directive's.
    const thrown = catchError(() => new Function("$show", `return ${cell.js}`)()(() => {}));
    const places = [...(thrown.stack ?? "").matchAll(/<anonymous>:(\d+):(\d+)/g)].map(([, line, column]) =>
      sourcePosition(cell, Number(line) - 2, Number(column)),
    );
    expect(places.slice(0, 2)).toEqual([
      { line: 2, column: 9 },
      { line: 4, column: 3 },
    ]);
  });
});

function catchError(attempt: () => unknown): Error {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("expected an error");
}
