import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

const chain = (a: string) => `// %% a
${a}
// %% b
const b = a + 1;
b
// %% c
b + 1
// %% free
"free"`;
const broken = chain('throw new Error("no"); const a = 1;');
const sound = chain("const a = 1;");

describe("a cell that fails", () => {
  it("leaves its dependents waiting for it by name, also those of its dependents", async () => {
    const n = notebook(broken);
    await n.run("a", "free");
    expect(n.status("a")).toBe("failed");
    for (const cell of ["b", "c"]) {
      expect(n.report(cell)).toEqual({
        type: "cell",
        cell,
        status: "waiting",
        waitingFor: ["a"],
        outputs: [],
      });
    }
    expect(n.text("free")).toBe("free");
    expect(n.states).toEqual(["running", "idle"]);
  });

  it("takes away what its dependents showed, so that nothing wrong stays", async () => {
    const n = notebook(sound);
    await n.run("a");
    expect(n.text("c")).toBe("3");
    n.edit(broken);
    await n.run("a");
    expect([n.status("b"), n.text("b"), n.text("c")]).toEqual(["waiting", "", ""]);
  });

  it("is not run again when a dependent is asked for, which waits", async () => {
    const n = notebook(broken);
    await n.run("a");
    n.forget();
    await n.run("c");
    expect(n.started).toEqual([]);
    expect(n.report("c")?.waitingFor).toEqual(["a"]);
  });

  it("is rerun with everything that waited for it once it is mended", async () => {
    const n = notebook(broken);
    await n.run("a");
    n.edit(sound);
    n.forget();
    await n.run("a");
    expect(n.started).toEqual(["a", "b", "c"]);
    expect(n.report("c")).toEqual({ ...n.report("c"), status: "done" });
    expect(n.report("c")?.waitingFor).toBeUndefined();
    expect(n.text("c")).toBe("3");
  });

  it("says nothing of its error any more once it runs well, nor do its readers wait", async () => {
    const n = notebook(
      `// %% a
import { toggle, view } from "notebook";
const broken = view(toggle("break"));
if (broken) throw new Error("no");
// %% b
broken`,
      { inputs: { "a#0": true } },
    );
    await n.run("a");
    expect([n.report("a")?.error?.message, n.report("b")?.waitingFor]).toEqual(["no", ["a"]]);
    await n.move("a#0", false);
    for (const cell of ["a", "b"]) {
      expect(n.status(cell)).toBe("done");
      expect(n.report(cell)).not.toHaveProperty("error");
      expect(n.report(cell)).not.toHaveProperty("waitingFor");
    }
  });

  it("keeps what it showed before the error", async () => {
    const n = notebook(
      '// %% a\nimport { display } from "notebook";\ndisplay("so far");\nthrow new Error("no");',
    );
    await n.run("a");
    expect([n.status("a"), n.text("a")]).toEqual(["failed", "so far"]);
  });

  it("is named once, though its dependents read it by two ways; two that fail are both named", async () => {
    const n = notebook(`// %% a
const a = ((): number => { throw new Error("a"); })();
// %% b
const b = ((): number => { throw new Error("b"); })();
// %% left
const l = a;
// %% right
const r = a + b;
// %% both
l + r`);
    await n.run("a", "b");
    expect(n.report("left")?.waitingFor).toEqual(["a"]);
    expect(n.report("both")?.waitingFor).toEqual(["a", "b"]);
  });

  it("leaves dependents waiting when its promise is rejected", async () => {
    const n = notebook('// %% a\nimport { gate } from "gate";\nconst a = await gate("a");\n// %% b\na');
    await n.begin("a");
    await n.gate("a").fail(new Error("late"));
    expect(n.report("b")?.waitingFor).toEqual(["a"]);
    expect(n.states).toEqual(["running", "idle"]);
  });
});

describe("a held cell, which was stopped", () => {
  const stopped = `// %% up
const u = 1;
// %% endless
const e = u + 1;
// %% reader
e + 1
// %% free
"free"`;

  it("is not run because another cell needs it; that one waits for it", async () => {
    const n = notebook(stopped, { held: ["endless"] });
    await n.run("reader", "free");
    expect(n.started).toEqual(["free"]);
    expect(n.report("reader")?.waitingFor).toEqual(["endless"]);
  });

  it("runs when someone asks for it, with what it needs and what needs it", async () => {
    const n = notebook(stopped, { held: ["endless"] });
    await n.run("reader");
    n.forget();
    await n.run("endless");
    expect(n.started).toEqual(["up", "endless", "reader"]);
    expect(n.text("reader")).toBe("3");
  });

  it("is not run because what it reads has changed; its readers wait for it", async () => {
    const n = notebook(stopped, { held: ["endless"] });
    await n.run("up");
    expect(n.started).toEqual(["up"]);
    expect(n.report("reader")?.waitingFor).toEqual(["endless"]);
  });

  it("that nobody needs disturbs nobody", async () => {
    const n = notebook(stopped, { held: ["endless", "a cell that is gone"] });
    await n.run("free");
    expect(n.text("free")).toBe("free");
  });
});
