import { describe, expect, it } from "vitest";
import { compileOne, complaints, run } from "./chapter.ts";

const head = '(function ($show) { "use strict";\n';

describe("a cell's js", () => {
  it("is a function of inputs, imports and $show that returns what the cell declares", () => {
    const cell = compileOne(
      'import { view } from "notebook";\nexport const a: number = x + y, f = (n: number): string => [n, view].join();',
      "// %% before\nconst x = 1, y = 2;",
    );
    expect(cell.js).toBe(
      `(function (x, y, view, $show) { "use strict";
;${" ".repeat(31)}
       const a         = x + y, f = (n        )         => [n, view].join();
return { a, f };
})`,
    );
    expect(run(cell, { x: 1, y: 2, view: "!" }).result).toMatchObject({ a: 3 });
  });

  it("keeps every character where it was but for the insertions", () => {
    const source =
      "const f = async <\n  T,\n>(x: T): Promise<Array<\n  T\n>> => [x as T];\ntype T = 1;\nf<number>(2)!";
    const cell = compileOne(source);
    const body = cell.js
      .slice(head.length, cell.js.lastIndexOf("\nreturn "))
      .replace("$show(", "")
      .replace(/\)$/, "");
    expect(body.length).toBe(source.length);
    expect([...body].map((c, i) => c === source[i] || " ();,".includes(c))).not.toContain(false);
    expect(body.split("\n").map((line) => line.length)).toEqual(
      source.split("\n").map((line) => line.length),
    );
  });

  it.each([
    "",
    "// only a comment",
    "type T = 1;",
    "interface I {}",
    'import { view } from "notebook";',
    "declare const d: 1;",
  ])("of `%s` runs and returns nothing", (source) => {
    expect(run(compileOne(source))).toEqual({ result: {}, shown: [] });
  });

  it.each([
    ["await Promise.resolve(1);", true],
    ["for await (const x of [1]) ;", true],
    ["if (true) { const x = [await 1]; }", true],
    ["await (async () => 1)()", true],
    ["const f = async () => { await 1; for await (const x of []) ; };", false],
    ["class A { async m() { await 1; } }", false],
    ['const s = "await 1";', false],
  ])("of `%s` is async: %s", (source, expected) => {
    expect(compileOne(source).js.startsWith("(async function (")).toBe(expected);
  });

  it("is strict, as a module is", () => {
    expect(run(compileOne("(function (this: unknown) { return this; })()")).shown).toEqual([[undefined]]);
  });

  it("runs in spite of a type error", () => {
    const cell = compileOne('const n: number = "text"; n');
    expect(complaints(cell)).toEqual(["type 1:7 Type 'string' is not assignable to type 'number'."]);
    expect(run(cell)).toEqual({ result: { n: "text" }, shown: [["text"]] });
  });

  it("ignores export", () => {
    const cell = compileOne(
      "export const a = 1;\nexport default function f() { return a; }\nexport { a as b };\nexport type T = 1;",
    );
    expect(complaints(cell)).toEqual([]);
    expect(run(cell).result).toMatchObject({ a: 1 });
  });

  it("does not join the lines around an erased statement", () => {
    const cell = compileOne('const f = () => 1\nimport "notebook"\n;(2)\nlet a = f\ntype T = 1\n(3)');
    expect(run(cell)).toMatchObject({ result: { a: expect.any(Function) }, shown: [[3]] });
  });
});

describe("the last expression", () => {
  it.each([
    ["1 + 1", 2],
    ["1 + 1;", 2],
    ["1 + 1 // = 2", 2],
    ["1 + 1; // = 2\n// done", 2],
    ["(1 + 1) /* two */;", 2],
    ["1, 2", 2],
    ["void 1", undefined],
    ["2 as unknown as string", 2],
    ["2 satisfies number // a number", 2],
    ["[1, 2]\n  .map((x) => x + 1)\n  .at(-1)", 3],
    ["({ a: 2 }).a", 2],
    ["`a\nb`", "a\nb"],
    ['"use me"', "use me"],
    ["2\ntype After = 1;", 2],
    ["2;;", 2],
    ["let x = 0;\nx = 1 + (1 as number) as number", 2],
    ["const f = () => 2\nf() as number /* two */ // a", 2],
    ["(1, 2 as number)", 2],
    ["1, 2 as number", 2],
    ["2!", 2],
  ])("of `%s` is shown as one value", (source, value) => {
    expect(run(compileOne(source)).shown).toEqual([[value]]);
  });

  it("is shown after it was awaited", async () => {
    const { result, shown } = run(compileOne("await Promise.resolve(2)"));
    expect(await result).toEqual({});
    expect(shown).toEqual([[2]]);
  });

  it.each(["1; const a = 2;", "1; function f() {}", "if (true) 1;", "{ 1 }", "const a = 1;"])(
    "does not exist in `%s`",
    (source) => {
      expect(run(compileOne(source)).shown).toEqual([]);
      expect(compileOne(source).insertions).toEqual([]);
    },
  );
});

describe("TypeScript that cannot be erased", () => {
  it.each([
    [
      "const a = 1;\n  enum E { A }",
      "syntax 2:3 A cell cannot hold an enum: use an object `as const` or a union of strings",
    ],
    [
      "namespace N { export const a = 1; }",
      "syntax 1:1 A cell cannot hold a namespace: use an object or plain declarations",
    ],
    [
      "class A { constructor(private x: number) {} }",
      "syntax 1:23 A constructor cannot declare properties in its parameters: declare a field and assign it",
    ],
    ["const a = <number>2;", "syntax 1:11 A cell cannot assert a type with `<T>x`: write `x as T`"],
    ['import fs = require("fs");', 'syntax 1:1 A cell cannot import with `=`: write `import … from "…"`'],
    [
      "const a = 1 + 1 as number * 2;",
      "syntax 1:11 Without its type this expression would group otherwise: put parentheses around it",
    ],
    [
      "export default function () {}",
      "syntax 1:1 A cell cannot export this: its top-level names are visible to every other cell as they are",
    ],
    [
      "export default 5;",
      "syntax 1:1 A cell cannot export this: its top-level names are visible to every other cell as they are",
    ],
    [
      'export * from "notebook";',
      "syntax 1:1 A cell cannot export this: its top-level names are visible to every other cell as they are",
    ],
  ])("is a syntax error where it stands: %s", (source, message) => {
    const cell = compileOne(source);
    expect(complaints(cell)[0]).toEqual(message);
    expect(cell.js).toBe("");
  });
});
