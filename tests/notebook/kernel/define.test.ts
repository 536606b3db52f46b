import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

const chain = (a: string, rest = "") =>
  `// %% a\n${a}\n// %% b\nconst y = x + 1;\n// %% c\ny\n// %% other\nconst z = 5;\nz${rest}`;

describe("a new text of the notebook", () => {
  it("keeps the results of unchanged cells", async () => {
    const n = notebook(chain("const x = 1;"));
    await n.run("a", "b", "c", "other");
    n.forget();
    n.edit(chain("const x = 1;", "\n// %% more\ny + z"));
    await n.run("more");
    expect(n.started).toEqual(["more"]);
    expect(n.text("more")).toBe("7");
  });

  it("takes the results of a changed cell and of all its readers away, and of nobody else", async () => {
    const n = notebook(chain("const x = 1;"));
    await n.run("a", "b", "c", "other");
    n.forget();
    n.edit(chain("const x = 2;"));
    await n.run("c");
    expect(n.started).toEqual(["a", "b", "c"]);
    expect(n.text("c")).toBe("3");
  });

  it("runs nothing by itself", async () => {
    const n = notebook(chain("const x = 1;"));
    await n.run("c");
    n.forget();
    n.edit(chain("const x = 2;"));
    expect(n.messages).toEqual([]);
  });

  it("keeps the results where only a type of the same length changed", async () => {
    const n = notebook("// %% a\nconst x: number = 1;\n// %% b\nx");
    await n.run("a");
    n.forget();
    n.edit("// %% a\nconst x: bigint = 1;\n// %% b\nx");
    await n.run("b");
    expect(n.started).toEqual(["b"]);
  });

  it("counts another module under the same name as a change", async () => {
    const modules = { one: { word: "one" }, two: { word: "two" } };
    const source = (module: string) =>
      `// %% a\nimport { word } from "${module}";\n// %% b\nconst said = word;\n// %% c\nsaid`;
    const n = notebook(source("one"), { modules });
    await n.run("c");
    n.edit(source("two"));
    await n.run("c");
    expect(n.text("c")).toBe("two");
    expect([n.runs("a"), n.runs("b")]).toEqual([0, 2]);
  });

  it("lets a name move to another cell", async () => {
    const n = notebook("// %% a\nconst x = 1;\n// %% b\n0\n// %% c\nx");
    await n.run("c");
    n.edit("// %% a\n0\n// %% b\nconst x = 2;\n// %% c\nx");
    await n.run("c");
    expect(n.text("c")).toBe("2");
  });

  it("forgets cells that are gone", async () => {
    const n = notebook("// %% a\n1\n// %% b\n2");
    await n.run("a");
    n.edit("// %% b\n2");
    expect(() => n.run("a")).toThrow(RangeError);
  });

  it("brings its own inputs and language", async () => {
    const text = `// %% a
import { range, t, view } from "notebook";
const k = view(range("k", { min: 0, max: 9, value: 1 }));
t({ en: "one", "zh-cn": "一" }) + k`;
    const n = notebook(text);
    await n.run("a");
    n.edit(text, { inputs: { "a#0": 4 }, language: "zh-cn" });
    await n.run("a");
    expect(n.text("a")).toBe("k: 4\n一4");
  });

  describe("while a cell is running", () => {
    const slow = (word: string) => `// %% slow
import { gate } from "gate";
const said = "${word} " + (await gate("${word}"));
// %% reader
said
// %% other
"other"`;

    it("drops the late result of the old text", async () => {
      const n = notebook(slow("old"));
      await n.begin("slow");
      n.edit(slow("new"));
      await n.begin("slow");
      await n.gate("new").open();
      await n.gate("old").open();
      expect(n.text("reader")).toBe("new open");
      expect(n.reports("slow").map(({ status }) => status)).toEqual(["running", "fresh", "running", "done"]);
    });

    it("drops the late result of the old text also when it comes first", async () => {
      const n = notebook(slow("old"));
      await n.begin("slow");
      n.edit(slow("new"));
      await n.begin("slow");
      n.forget();
      await n.gate("old").open();
      expect(n.messages).toEqual([]);
    });

    it("drops the late result of a cell that is gone", async () => {
      const n = notebook(slow("old"));
      await n.begin("slow");
      n.edit('// %% other\n"other"');
      n.forget();
      await n.gate("old").open();
      expect(n.messages).toEqual([]);
    });

    it("reports a running cell that changed as not run, and is idle", async () => {
      const n = notebook(slow("old"));
      const quiet = n.run("slow");
      n.edit(slow("new"));
      expect(n.status("slow")).toBe("fresh");
      expect(n.states).toEqual(["running", "idle"]);
      await quiet;
    });

    it("runs neither the new text nor its readers until someone asks", async () => {
      const n = notebook(slow("old"));
      await n.begin("slow");
      n.edit(slow("new"));
      n.forget();
      await n.run("other");
      expect(n.started).toEqual(["other"]);
    });

    it("keeps running cells that did not change", async () => {
      const n = notebook(slow("old"));
      await n.begin("slow");
      n.edit(slow("old").replace('"other"', '"another"'));
      await n.gate("old").open();
      expect(n.text("reader")).toBe("old open");
    });
  });

  it("runs a reader that lost the name it read, so that its old result does not stand", async () => {
    const n = notebook("// %% a\nconst x = 1;\n// %% b\nconst y = x + 1;\n// %% c\ny");
    await n.run("a");
    n.edit("// %% a\nconst z = 1;\n// %% b\nconst y = x + 1;\n// %% c\ny");
    await n.run("a");
    expect([n.status("b"), n.report("c")?.waitingFor]).toEqual(["failed", ["b"]]);
    expect(n.error("b")).toMatch(/ReferenceError: x is not defined/);
  });
});
