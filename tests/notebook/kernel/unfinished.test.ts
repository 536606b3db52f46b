import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

describe("a cell that cannot run", () => {
  it("fails with its syntax error at its place and leaves its readers waiting", async () => {
    const n = notebook("// %% unclosed\nconst fine = 1;\nconst list = [1, 2;\n// %% readsIt\nlist");
    await n.run("readsIt");
    expect(n.error("unclosed")).toMatch(/^SyntaxError: ',' expected\. \(2:19\)$/);
    expect(n.report("readsIt")?.waitingFor).toEqual(["unclosed"]);
    expect(n.runs("unclosed")).toBe(0);
  });

  it("fails with the reason and not with a type error that stands before it", async () => {
    const n = notebook('// %% one\nconst n: number = "text";\nconst twice = 1;\n// %% two\nconst twice = 2;');
    await n.run("one");
    expect(n.error("one")).toMatch(/^SyntaxError: The cells one and two declare twice.* \(2:7\)$/);
  });

  it("names both cells of a name declared twice, in both", async () => {
    const n = notebook("// %% one\nconst same = 1;\n// %% two\nconst same = 2;");
    await n.run("one", "two");
    for (const cell of ["one", "two"]) expect(n.error(cell)).toMatch(/one and two declare same, .* \(1:7\)$/);
  });

  it("names the cells of a cycle, in each of them, and comes to rest", async () => {
    const n = notebook(
      "// %% p\nconst p: number = q + 1;\n// %% q\nconst q: number = p + 1;\n// %% outside\np",
    );
    await n.run("p");
    expect(n.error("p")).toMatch(/wait for each other: p → q → p\. .* \(1:19\)$/);
    expect(n.error("q")).toMatch(/wait for each other: q → p → q\. .* \(1:19\)$/);
    expect(n.report("outside")?.waitingFor).toEqual(expect.arrayContaining(["p"]));
  });

  it("runs once it is mended", async () => {
    const n = notebook("// %% p\nconst p: number = q + 1;\n// %% q\nconst q: number = p + 1;");
    await n.run("p");
    n.edit("// %% p\nconst p: number = q + 1;\n// %% q\nconst q: number = 1;\n// %% sum\np + q");
    await n.run("sum");
    expect(n.text("sum")).toBe("3");
  });
});
