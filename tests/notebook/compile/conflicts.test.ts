import { describe, expect, it } from "vitest";
import { compile, compileOne, complaints } from "./chapter.ts";

describe("a name that two cells declare", () => {
  it.each(["let x = 2;", "function x() {}", "class x {}", "const [x] = [1];", "var x = 1;"])(
    "is refused in both: const x = 1 and %s",
    (rival) => {
      const cells = compile(`// %% one\nconst x = 1;\n// %% two\n${rival}\n// %% three\nx`);
      for (const cell of [cells.one, cells.two]) {
        expect(cell?.js).toBe("");
        expect(complaints(cell)).toHaveLength(1);
        expect(complaints(cell)[0]).toMatch(/^notebook 1:\d+ The cells one and two declare x/);
      }
      expect(cells.three?.inputs).toEqual(["x"]);
      expect(complaints(cells.three)).toEqual([]);
    },
  );

  it("names every cell that declares it", () => {
    const cells = compile("// %% a\nlet x = 1;\n// %% b\nlet x = 2;\n// %% c\nlet x = 3;");
    expect(complaints(cells.c)[0]).toMatch(/The cells a, b and c declare x/);
  });

  it("is allowed for types, which no cell runs", () => {
    const cells = compile(
      "// %% a\ninterface P { x: number }\n// %% b\ninterface P { y: number }\nconst p: P = { x: 1, y: 2 };",
    );
    expect(Object.values(cells).flatMap(complaints)).toEqual([]);
  });

  it("may be declared again inside a function of another cell", () => {
    expect(
      complaints(compileOne("function f() { const x = 2; return x; }", "// %% a\nconst x = 1;")),
    ).toEqual([]);
  });

  it("may not be $show, which is the notebook's", () => {
    expect(complaints(compileOne("const $show = 1;"))).toEqual([
      "notebook 1:7 The name $show is taken by the notebook: choose another",
    ]);
  });
});

describe("a cycle", () => {
  it("is reported in each of its cells with the whole way round, and none of them runs", () => {
    const cells = compile(
      "// %% a\nconst x = z + 1;\n// %% b\nconst y = x;\n// %% c\nconst z: number = y;\n// %% d\nz",
    );
    expect(complaints(cells.a)).toEqual([
      "notebook 1:11 These cells wait for each other: a → c → b → a. Move what they share into a cell of its own",
    ]);
    expect(complaints(cells.b).join()).toContain("b → a → c → b");
    expect([cells.a?.js, cells.b?.js, cells.c?.js]).toEqual(["", "", ""]);
    expect(complaints(cells.d)).toEqual([]);
    expect(cells.d?.js).not.toBe("");
  });

  it("is found between functions that call each other across cells", () => {
    const cells = compile(
      "// %% even\nfunction even(n: number): boolean { return n === 0 || odd(n - 1); }\n// %% odd\nfunction odd(n: number): boolean { return n !== 0 && even(n - 1); }",
    );
    expect(complaints(cells.odd).join()).toContain("odd → even → odd");
  });

  it("is not made by a function that calls itself, nor by two cells that share a type", () => {
    const cells = compile(
      "// %% a\nfunction f(n: number): number { return n < 1 ? 1 : f(n - 1); }\ninterface I { c: C }\n// %% b\nclass C { i?: I; v = f(1) }",
    );
    expect(Object.values(cells).flatMap(complaints)).toEqual([]);
  });
});

describe("an assignment to another cell's variable", () => {
  it.each([
    "x = 2;",
    "x += 2;",
    "x ??= 2;",
    "x++;",
    "--x;",
    "[x] = [2];",
    "({ x } = { x: 2 });",
    "({ y: x = 3 } = { y: 2 });",
    "[...[x]] = [2];",
    "for (x of [1]) ;",
    "(x as number) = 2;",
    "const f = () => { x = 2; };",
  ])("is refused, with what to do instead: %s", (source) => {
    const cell = compileOne(source, "// %% owner\nlet x = 1;");
    expect(cell.js).toBe("");
    expect(complaints(cell)).toHaveLength(1);
    expect(complaints(cell)[0]).toMatch(
      /^notebook 1:\d+ Cannot assign to x here, because the cell owner declares it: declare .* or change owner$/,
    );
  });

  it("to a constant is said once, in the notebook's words", () => {
    expect(complaints(compileOne("k = 2;", "// %% owner\nconst k = 1;"))).toEqual([
      expect.stringMatching(/^notebook 1:1 Cannot assign to k here/),
    ]);
  });

  it.each(["let x2 = 1; x2 = 2;", "const f = (x: number) => { x = 2; };", "o.p = 2;", "const y = [x];"])(
    "is not what `%s` does",
    (source) => {
      expect(complaints(compileOne(source, "// %% owner\nlet x = 1; const o = { p: 1 };"))).toEqual([]);
    },
  );
});
