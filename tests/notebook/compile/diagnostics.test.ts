import { describe, expect, it } from "vitest";
import { compile, compileOne, complaints, newCompiler, run } from "./chapter.ts";

describe("a cell with broken syntax", () => {
  it("leaves its neighbours compiled", () => {
    const cells = compile("// %% a\nconst x = 1;\n// %% broken\nfunction f() {\n// %% c\nx + f()");
    expect(complaints(cells.broken)).toEqual(["syntax 1:15 '}' expected."]);
    expect(cells.broken?.js).toBe("");
    expect([cells.a, cells.c].flatMap(complaints)).toEqual([]);
    expect(cells.c?.inputs).toEqual(["x", "f"]);
    expect(cells.broken?.outputs).toEqual(["f"]);
  });

  it.each(["`", "/*", "(", "'", "const", "class {", "import", "} ", "if (", "@", "let let = 1;;("])(
    "is the only one to complain: %s",
    (broken) => {
      const cells = compile(`// %% a\nconst x = 1;\n// %% broken\n${broken}\n// %% c\nconst y: number = x;`);
      expect(complaints(cells.broken)[0]).toMatch(/^syntax 1:/);
      expect([cells.a, cells.c].flatMap(complaints)).toEqual([]);
      expect(cells.c?.inputs).toEqual(["x"]);
    },
  );

  it("keeps for the others the types it had when it was last whole", () => {
    const compiler = newCompiler();
    compile("// %% a\nconst x = 1;\n// %% b\nx.toFixed()", compiler);
    const cells = compile("// %% a\nconst x = (;\n// %% b\nx.toUpperCase()", compiler);
    expect(complaints(cells.b)).toEqual([
      expect.stringMatching(/^type 1:3 Property 'toUpperCase' does not exist/),
    ]);
    expect(cells.b?.inputs).toEqual(["x"]);
  });

  it("gives up a name that another cell has taken over", () => {
    const compiler = newCompiler();
    compile("// %% a\nconst x = 1;\n// %% b\n2", compiler);
    const cells = compile("// %% a\n(\n// %% b\nconst x = 2;\n// %% c\nx", compiler);
    expect(complaints(cells.b)).toEqual([]);
    expect(cells.a?.outputs).toEqual([]);
    expect(cells.c?.inputs).toEqual(["x"]);
  });
});

describe("a type error", () => {
  it("has the place that the reader sees, from its first to its last character", () => {
    const cells = compile("// %% a\nconst s = 'text';\n// %% b\n\n  const n: number =\n    s;");
    expect(cells.b?.diagnostics).toEqual([
      {
        kind: "type",
        line: 2,
        column: 9,
        endLine: 2,
        endColumn: 10,
        message: "Type 'string' is not assignable to type 'number'.",
        code: 2322,
      },
    ]);
  });

  it("may span lines", () => {
    const [problem] = compileOne("const f = (a: number) => a;\nf(\n  [\n1]\n);").diagnostics;
    expect(problem).toMatchObject({ line: 3, column: 3, endLine: 4, endColumn: 3 });
  });

  it("minds array access without a check, implicit any and null", () => {
    expect(complaints(compileOne("const n: number = [1][0];")).join()).toContain(
      "'number | undefined' is not assignable",
    );
    expect(complaints(compileOne("const f = (x) => x;")).join()).toContain("implicitly has an 'any' type");
  });

  it("says nothing of compiler options", () => {
    expect(complaints(compileOne("document.title"))).toEqual(["type 1:1 Cannot find name 'document'."]);
    expect(complaints(compileOne('require("fs")'))).toEqual(["type 1:1 Cannot find name 'require'."]);
  });

  it("is not raised by top-level await, an unused comma, or a variable assigned in another cell's order", () => {
    expect(
      complaints(compileOne("await 1;\n1, 2;\nconsole.log(late)", "// %% z\nlet late: number;\nlate = 1;")),
    ).toEqual([]);
  });
});

describe("the worker's own names", () => {
  it("are known without the DOM library", () => {
    const cell = compileOne(`const t = performance.now();
const id = setTimeout(() => console.log(t), 10);
clearTimeout(id);
const bytes: Uint8Array = new TextEncoder().encode("a");
const copy: { a: number } = structuredClone({ a: 1 });
queueMicrotask(() => {});
copy;`);
    expect(complaints(cell)).toEqual([]);
  });

  it("suffice for a Plot mark with a render function and for a figure", () => {
    const cell = compileOne(`import * as Plot from "@observablehq/plot";
import { figure } from "notebook";
const plot = Plot.plot({ marks: [Plot.ruleY([0]), (_i, _s, _v, _d, context) => context.document.createElementNS("http://www.w3.org/2000/svg", "g")] });
plot.setAttribute("role", "img");
figure(plot, { alt: "a rule", data: [{ y: 0 }] })`);
    expect(complaints(cell)).toEqual([]);
  });
});

describe("what an engine would refuse to parse", () => {
  it.each([
    "return 1;",
    "break;",
    "let a; let a;",
    "const a;",
    "1 = 2;",
    "const f = () => { await 1; };",
    "let let = 1;",
    "with (Math) abs(1);",
    "delete globalThis;",
    "const n = 010;",
    "/(/",
    "/a/zz",
    "super.x;",
    "class A { constructor() {} constructor() {} }",
    "class A { m(o: A) { return o.#x; } }",
    "eval = 1;",
    "function f(a: number, a: number) {}",
    "const { a, a } = { a: 1 };",
    "export { nothing };\nnew.target",
    "yield 1;",
    "const await = 1;",
    "label: label: for (;;) break;",
    "import.meta.url",
  ])("never reaches it: %s", (source) => {
    const cell = compileOne(source);
    if (cell.js === "") expect(complaints(cell).join("\n")).toMatch(/^syntax \d+:\d+ ./m);
    else expect(() => new Function(`return ${cell.js}`)).not.toThrow();
  });

  it("is a syntax error with the engine's words where TypeScript has none", () => {
    const cell = compileOne("class A { m(o: A) { return o.#x; } }");
    expect(cell.js).toBe("");
    expect(complaints(cell)[0]).toMatch(/^syntax 1:1 Private field '#x' must be declared/);
  });

  it("does not include a type declared twice", () => {
    const cells = compile("// %% a\ntype T = 1;\nconst a: T = 1;\n// %% b\ntype T = 2;");
    expect(complaints(cells.a)).toEqual(["type 1:6 Duplicate identifier 'T'."]);
    if (cells.a) expect(run(cells.a).result).toEqual({ a: 1 });
  });
});
