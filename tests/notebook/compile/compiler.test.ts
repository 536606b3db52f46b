import { describe, expect, it } from "vitest";
import { split } from "../../../src/notebook/compile/split.ts";
import { compile, newCompiler } from "./chapter.ts";

describe("createCompiler()", () => {
  it("returns the same object for a cell whose result did not change", () => {
    const compiler = newCompiler();
    const before = compile("// %% a\nconst x = 1;\n// %% b\nconst y = x;\n// %% c\n3", compiler);
    const after = compile("// %% a\nconst x = 2;\n// %% b\nconst y = x;\n// %% c\n3", compiler);
    expect(after.a).not.toBe(before.a);
    expect(after.b).toBe(before.b);
    expect(after.c).toBe(before.c);
  });

  it("returns a new one where another cell's edit brings a type error, and the old result when it goes", () => {
    const compiler = newCompiler();
    const good = compile("// %% a\nconst x = 1;\n// %% b\nx.toFixed()", compiler);
    const bad = compile("// %% a\nconst x = '1';\n// %% b\nx.toFixed()", compiler);
    expect(bad.b).not.toBe(good.b);
    expect(bad.b?.diagnostics).toHaveLength(1);
    expect(compile("// %% a\nconst x = 1;\n// %% b\nx.toFixed()", compiler).b).toEqual(good.b);
  });

  it("keeps results through reordering, and forgets cells that are gone", () => {
    const compiler = newCompiler();
    const before = compile("// %% a\nconst x = 1;\n// %% b\nconst y = x;", compiler);
    expect(compile("// %% b\nconst y = x;\n// %% a\nconst x = 1;", compiler).b).toBe(before.b);
    const alone = compile("// %% b\nconst y = x;", compiler);
    expect(alone.b?.inputs).toEqual([]);
    expect(alone.b?.diagnostics.map(({ message }) => message)).toEqual(["Cannot find name 'x'."]);
  });

  it("compiles no cells to nothing", () => {
    expect(newCompiler().compile([])).toEqual([]);
  });

  it("does not change what it is given", () => {
    const cells = split("// %% a\nconst x = 1;\nx").map(Object.freeze) as ReturnType<typeof split>;
    const [cell] = newCompiler().compile(Object.freeze(cells) as typeof cells);
    expect(cell).toMatchObject({ name: "a", source: "const x = 1;\nx" });
  });
});
