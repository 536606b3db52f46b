import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

/** What a notebook of one cell shows, and the notebook. */
async function run(source: string, options: Parameters<typeof notebook>[1] = {}) {
  const n = notebook(`// %% a\n${source}`, options);
  await n.run("a");
  return n;
}

describe("display", () => {
  it("shows several outputs in order, the last expression last", async () => {
    const n = await run('import { display } from "notebook";\ndisplay(1);\ndisplay("two");\n3');
    expect(n.text("a")).toBe("1\ntwo\n3");
  });

  it("shows nothing for undefined", async () => {
    const n = await run('import { display } from "notebook";\ndisplay(undefined);\nvoid 0');
    expect(n.report("a")?.outputs).toEqual([]);
  });

  it("shows null, zero and the empty text, which are values", async () => {
    const n = await run('import { display } from "notebook";\ndisplay(0);\ndisplay("");\nnull');
    expect(n.text("a")).toBe("0\n\nnull");
  });

  it("under another name or through a callback still belongs to its cell", async () => {
    const n = notebook(`// %% other
import { display as say } from "notebook";
const tell = (k: number) => say(k);
// %% a
[1, 2].forEach((k) => say(k));`);
    await n.run("a", "other");
    expect([n.text("a"), n.text("other")]).toEqual(["1\n2", ""]);
  });

  it("from a timer of the last run is shown when it comes", async () => {
    const n = await run(
      'import { display } from "notebook";\nimport { gate } from "gate";\ngate("g").then(display);\n"at once"',
    );
    expect(n.text("a")).toBe("at once");
    await n.gate("g").open("later");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([n.status("a"), n.text("a")]).toEqual(["done", "at once\nlater"]);
  });

  it("from a timer of an older run is dropped", async () => {
    const n = await run(
      'import { display } from "notebook";\nimport { gate } from "gate";\ngate("g").then(display);\n"at once"',
    );
    await n.run("a");
    n.forget();
    await n.gate("g", 0).open("old");
    expect(n.messages).toEqual([]);
  });

  it("starts afresh with every run", async () => {
    const n = await run("7");
    await n.run("a");
    expect(n.text("a")).toBe("7");
  });

  it("of a Proxy that refuses to be looked at does not fail", async () => {
    const traps = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"].map(
      (trap) => `${trap}() { throw 1; }`,
    );
    const n = await run(`new Proxy({}, { ${traps} })`);
    expect([n.status("a"), n.text("a")]).toEqual(["done", "(cannot be shown)"]);
  });
});

describe("t", () => {
  it.each([
    ["en", "entropy"],
    ["zh-cn", "熵"],
  ] as const)("chooses the words of the page's language: %s", async (language, word) => {
    const n = await run('import { t } from "notebook";\nt({ en: "entropy", "zh-cn": "熵" })', { language });
    expect(n.text("a")).toBe(word);
  });
});

describe("a cell that never stops talking", () => {
  it("shows its first outputs and says that there are more", async () => {
    const n = notebook(`// %% a
import { display } from "notebook";
for (let i = 0; i < 20_000; i++) display(i);`);
    await n.run("a");
    expect(n.text("a").split("\n")).toHaveLength(201);
    expect(n.text("a")).toMatch(/200 outputs shown/);
  });

  it("tells the page of its progress a few times a second", async () => {
    const n = notebook(`// %% a
import { progress } from "notebook";
for (let i = 0; i < 50_000; i++) void progress(0.5, "x");`);
    await n.run("a");
    expect(n.messages.filter(({ type }) => type === "progress").length).toBeLessThan(100);
  });

  it("is told that what it shows is too large for a page", async () => {
    const n = notebook(`// %% a
import { md } from "notebook";
md\`\${"word ".repeat(400_000)}\``);
    await n.run("a");
    expect(n.text("a")).toMatch(/^Too large to show: \d+ characters of markup, at most 1000000/);
  });
});

describe("progress", () => {
  const told = (n: Awaited<ReturnType<typeof run>>) => n.messages.filter(({ type }) => type === "progress");

  it("tells the page how far the cell has come", async () => {
    const n = await run(
      'import { progress } from "notebook";\nawait progress(0);\nawait progress(0.5, "half");\nawait progress(1);',
    );
    expect(told(n)).toEqual([
      { type: "progress", cell: "a", fraction: 0, label: "" },
      { type: "progress", cell: "a", fraction: 0.5, label: "half" },
      { type: "progress", cell: "a", fraction: 1, label: "" },
    ]);
  });

  it("lets other cells run in between", async () => {
    const n = notebook(
      '// %% a\nimport { progress } from "notebook";\nfor (let k = 0; k < 3; k++) await progress(k / 3);\n// %% b\n1',
    );
    const quiet = n.run("a");
    await n.begin("b");
    expect([n.status("a"), n.status("b")]).toEqual(["running", "done"]);
    await quiet;
    expect(n.status("a")).toBe("done");
  });

  it.each(["-0.1", "1.1", "NaN"])("refuses the fraction %s", async (fraction) => {
    const n = await run(`import { progress } from "notebook";\nawait progress(${fraction});`);
    expect(n.error("a")).toBe(
      `RangeError: Cannot report progress: the fraction must lie between 0 and 1, received ${fraction} (2:7)`,
    );
    expect(told(n)).toEqual([]);
  });
});

describe("watched values", () => {
  const source = `const n = 3;
const p = { q: [0.1, 0.2], word: "so", yes: true, deep: { f: () => 1 } };
const list = new Float64Array([0.5]);`;

  it("are told by their path when the cell is done", async () => {
    const watch = ["n", "p.q.1", "p.word", "p.yes", "list.0", "elsewhere"];
    const n = await run(source, { watch });
    expect(n.values).toEqual({ n: 3, "p.q.1": 0.2, "p.word": "so", "p.yes": true, "list.0": 0.5 });
  });

  it("are told only where they are numbers, words or truths", async () => {
    const n = await run(source, { watch: ["p", "p.deep.f", "p.nothing", "n.of.a.number"] });
    expect(n.messages.filter(({ type }) => type === "values")).toEqual([]);
  });

  it("follow the reader's control", async () => {
    const n = await run(
      'import { range, view } from "notebook";\nconst k = view(range("k", { min: 0, max: 9, value: 2 }));\nconst square = k * k;',
      {
        watch: ["square"],
      },
    );
    await n.move("a#0", 5);
    expect(n.values).toEqual({ square: 25 });
  });

  it("are left out where looking at them throws, also in an asynchronous cell", async () => {
    const n = await run("await null;\nconst n = { get bad(): number { throw new Error('no'); }, good: 1 };", {
      watch: ["n.bad", "n.good"],
    });
    expect([n.status("a"), n.values]).toEqual(["done", { "n.good": 1 }]);
  });

  it("are not told by a cell that fails", async () => {
    const n = await run('const n = 1;\nthrow new Error("no");', { watch: ["n"] });
    expect(n.values).toEqual({});
  });
});
