import { describe, expect, it } from "vitest";
import { toNotebook } from "../../../src/notebook/take-away/jupyter.ts";
import type { Chapter } from "../../../src/notebook/take-away/chapter.ts";
import { chapterOf } from "./chapter.ts";

interface Cell {
  id: string;
  cell_type: string;
  source: string[];
  outputs?: { output_type: string; data: Record<string, string> }[];
  metadata: Record<string, unknown>;
}

function read(chapter: Chapter): { cells: Cell[]; text: (name: string) => string } {
  const { cells } = JSON.parse(toNotebook(chapter)) as { cells: Cell[] };
  const text = (name: string) => cells.find(({ metadata }) => metadata.name === name)?.source.join("") ?? "";
  return { cells, text };
}

describe("a notebook", () => {
  it("says that it is for Deno's kernel, in format 4.5", () => {
    const notebook = JSON.parse(toNotebook(chapterOf("// %% a\n1")));
    expect(notebook).toMatchObject({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {
        kernelspec: { name: "deno" },
        language_info: { name: "typescript", file_extension: ".ts" },
      },
    });
  });

  it("has prose as Markdown with its TeX, and cells as their reader knows them", () => {
    const source =
      '// %% imports\nimport { relu } from "nonlinear";\n// %% bend\nconst bend = relu(-1);\nbend';
    const { cells, text } = read(chapterOf(source, { prose: { bend: "Below $0$\n\n$$\n\\max(0, x)\n$$" } }));
    expect(cells.map(({ cell_type }) => cell_type)).toEqual(["markdown", "code", "code", "markdown", "code"]);
    expect(cells[3]?.source).toEqual(["Below $0$\n", "\n", "$$\n", "\\max(0, x)\n", "$$"]);
    expect(text("imports")).toBe('import { relu } from "./beside.mjs";');
    expect(text("bend")).toBe("const bend = relu(-1);\nbend");
    expect(text("setup")).toBe('import { setLanguage } from "./beside.mjs";\nsetLanguage("en");');
  });

  it("has the outputs that the engine made, without our own kinds", () => {
    const input = { id: "a#0", label: "k", kind: "toggle", value: true } as const;
    const outputs = {
      a: [{ "text/plain": "?", "application/vnd.nonlinear.input+json": input }, { "text/plain": "1" }],
    };
    const { cells } = read(chapterOf("// %% a\n1", { outputs }));
    expect(cells.at(-1)?.outputs).toEqual([
      { output_type: "display_data", metadata: {}, data: { "text/plain": "k: ✓" } },
      { output_type: "display_data", metadata: {}, data: { "text/plain": "1" } },
    ]);
  });

  it("has ids that nbformat takes, each once", () => {
    const { cells } = read(
      chapterOf(`// %% $a\n1\n// %% -a\n2\n// %% ${"long".repeat(30)}\n3`, { prose: { "-a": "x" } }),
    );
    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  it("keeps a loop's last value, which Jupyter would show, to itself", () => {
    expect(read(chapterOf("// %% a\nlet n = 0;\nfor (let i = 0; i < 3; i++) n += i;")).text("a")).toMatch(
      /\nundefined;$/,
    );
    expect(read(chapterOf("// %% a\nlet n = 0;\nn + 1;")).text("a")).not.toContain("undefined");
    expect(
      read(chapterOf("// %% a\nfunction f() {\n  return 1;\n}\nconst n = f();")).text("a"),
    ).not.toContain("undefined");
  });

  it("hides the code that a page folds", () => {
    const chapter = chapterOf("// %% a\n1");
    for (const part of chapter.parts) if (part.kind === "code") part.folded = true;
    expect(read(chapter).cells.at(-1)?.metadata).toEqual({ name: "a", jupyter: { source_hidden: true } });
  });

  it("speaks Chinese to Chinese readers", () => {
    const { cells, text } = read(chapterOf("// %% a\n1", { language: "zh-cn" }));
    expect(text("setup")).toContain('setLanguage("zh-cn")');
    expect(cells[0]?.source.join("")).toContain("选自 Nonlinear");
  });
});
