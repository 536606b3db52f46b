import { describe, expect, it } from "vitest";
import { compile, compileOne, complaints } from "./chapter.ts";

describe("a cell's outputs", () => {
  it.each([
    ["const a = 1, b = 2; let c = 3; var d = 4;", ["a", "b", "c", "d"]],
    ["const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3], f: 4 };", ["a", "c", "d", "e"]],
    ["function f() {} async function g() {} function* h() {} class C {}", ["f", "g", "h", "C"]],
    ["for (var i = 0; i < 2; i++) { var j = i; let k = j; }", ["i", "j"]],
    ["function f(x: number): void; function f(x: string): void; function f() {}", ["f"]],
    ["export const a = 1; export function f() {}", ["a", "f"]],
    ["interface I { x: number } type T = I; declare const d: T;", []],
    ["{ const inner = 1; } (() => { var own = 2; })();", []],
  ])("of `%s` are %j", (source, outputs) => {
    const cell = compileOne(source);
    expect(cell.outputs).toEqual(outputs);
    expect(cell.js).not.toBe("");
  });
});

describe("a cell's inputs", () => {
  const given = `// %% given
const a = 1, b = { c: 2 }, list = [1];
let written: number;
class Base { x = 1 }
interface Shape { a: number }
function f<T>(x: T) { return x; }`;

  it.each([
    ["b.c + a + b.c + f(a)", ["b", "a", "f"], "are listed in order of first use, each once"],
    ["const later = () => a;", ["a"], "include what a closure reads"],
    ["const o = { a };", ["a"], "include shorthand properties"],
    ["const o = { a: 1 }; o.a", [], "exclude property names"],
    ["const g = (a: number) => { const b = a; return b; };", [], "exclude shadowed names"],
    [
      "{ const a = 2; display2(a); } function display2(x: number) { return x + b.c; }",
      ["b"],
      "respect blocks",
    ],
    ["class D extends Base implements Shape { a = 2 }", ["Base"], "include a base class, but no interface"],
    ["type A = typeof a; const x = 1 as unknown as A | Base;", [], "exclude names in types"],
    ["const g = f<typeof a>;", ["f"], "exclude type arguments"],
    ["const { c = a } = b;", ["a", "b"], "include default values"],
    ["const s = `$" + "{a}`;", ["a"], "include templates"],
    ["const o = { [list.length]: 1 };", ["list"], "include computed names"],
    ["a: for (;;) break a;", [], "exclude labels"],
    ["[...list].map((n) => n satisfies number as number)", ["list"], "see through assertions"],
  ])("of `%s`: %j (%3$s)", (source, inputs) => {
    const cell = compileOne(source, given);
    expect(cell.inputs).toEqual(inputs);
    expect(complaints(cell)).toEqual([]);
  });

  it("may be declared by a cell further down", () => {
    const cells = compile(
      "// %% a\nconst x = y + new C().z + f();\n// %% b\nconst y = 1; class C { z = 1 } function f() { return 1; }",
    );
    expect(cells.a?.inputs).toEqual(["y", "C", "f"]);
    expect(complaints(cells.a)).toEqual([]);
    expect(cells.a?.js).not.toBe("");
  });

  it("include what another cell exports", () => {
    const cells = compile(
      "// %% a\nexport const x = 1; export default function g() { return x; }\n// %% b\nx + g()",
    );
    expect(cells.a?.inputs).toEqual([]);
    expect(cells.a?.outputs).toEqual(["x", "g"]);
    expect(cells.b?.inputs).toEqual(["x", "g"]);
  });

  it("exclude a variable used before its own cell declares it, which TypeScript still reports", () => {
    const cell = compileOne("const x = y; const y = 1;");
    expect(cell.inputs).toEqual([]);
    expect(complaints(cell).join()).toMatch(/used before its declaration/);
  });

  it("see types and inferred types of other cells", () => {
    const cells = compile(
      "// %% a\ninterface P { x: number }\nconst p: P = { x: 1 };\n// %% b\nconst q: P = p; const s: string = q.x;",
    );
    expect(cells.b?.inputs).toEqual(["p"]);
    expect(complaints(cells.b)).toEqual(["type 1:23 Type 'number' is not assignable to type 'string'."]);
  });

  it("are independent of a missing semicolon at the end of the cell before", () => {
    const cells = compile("// %% a\nconst x = 1\n// %% b\n[x].length\n// %% c\n(x)");
    expect([cells.b, cells.c].flatMap(complaints)).toEqual([]);
    expect(cells.b?.inputs).toEqual(["x"]);
  });
});
