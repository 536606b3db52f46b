import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

const diamond = (x = "1") => `// %% a
const x = ${x};
x
// %% left
const l = x + 1;
l
// %% right
const r = x * 10;
r
// %% bottom
l + r
// %% alone
"alone"`;
const all = ["a", "left", "right", "bottom", "alone"];

describe("dataflow", () => {
  it("runs cells after those they read, whatever their order on the page", async () => {
    const n = notebook(`// %% last\nb + 1\n// %% second\nconst b = a * 2;\n// %% first\nconst a = 20;`);
    await n.run("last", "second", "first");
    expect(n.started).toEqual(["first", "second", "last"]);
    expect(n.text("last")).toBe("41");
  });

  it("reruns the dependents of a changed cell only, in order, each at most once", async () => {
    const n = notebook(diamond());
    await n.run(...all);
    expect(n.text("bottom")).toBe("12");
    n.forget();
    n.edit(diamond("2"));
    await n.run("a");
    expect(n.started).toEqual(["a", "left", "right", "bottom"]);
    expect(n.text("bottom")).toBe("23");
  });

  it("reruns from the middle of the graph without touching what lies upstream", async () => {
    const n = notebook(diamond());
    await n.run(...all);
    n.forget();
    await n.run("right");
    expect(n.started).toEqual(["right", "bottom"]);
  });

  it("runs a cell asked for twice in one order once", async () => {
    const n = notebook(diamond());
    await n.run("a", "bottom", "a");
    expect(n.started).toEqual(["a", "left", "right", "bottom"]);
  });

  it("runs upstream cells that never ran, exactly once, when a cell needs them", async () => {
    const n = notebook(diamond());
    await n.run("bottom");
    expect(n.started).toEqual(["a", "left", "right", "bottom"]);
    n.forget();
    await n.run("bottom");
    expect(n.started).toEqual(["bottom"]);
  });

  it("runs what a dependent needs from elsewhere, too", async () => {
    const n = notebook("// %% a\nconst a = 1;\n// %% b\nconst b = 2;\n// %% both\na + b");
    await n.run("a");
    expect(n.started).toEqual(["a", "b", "both"]);
    expect(n.text("both")).toBe("3");
  });

  it("gives a cell that reads itself no edge to itself", async () => {
    const n = notebook("// %% a\nconst down = (k: number): number => (k > 0 ? down(k - 1) : 7);\ndown(3)");
    await n.run("a");
    expect(n.text("a")).toBe("7");
    expect(n.runs("a")).toBe(1);
  });

  it("refuses to run a cell that is not there, by its name", () => {
    expect(() => notebook("// %% a\n1").run("b")).toThrow(
      new RangeError("Cannot run the cell b: there is none of that name"),
    );
  });

  it("numbers the executions in the order in which cells start, and the numbers grow", async () => {
    const n = notebook(diamond());
    await n.run("left");
    expect([n.report("a")?.execution, n.report("left")?.execution]).toEqual([1, 2]);
    await n.run("a");
    expect([n.report("a")?.execution, n.report("left")?.execution]).toEqual([5, 6]);
  });

  it("announces running and idle once per change", async () => {
    const n = notebook(`${diamond()}\n// %% slow\nimport { gate } from "gate";\nawait gate("slow")`);
    await n.run(...all);
    expect(n.states).toEqual(["running", "idle"]);
    n.forget();
    await n.begin("slow");
    await n.begin("a");
    expect(n.states).toEqual(["running"]);
    await n.gate("slow").open();
    expect(n.states).toEqual(["running", "idle"]);
  });

  it("says running before the first cell starts and idle after the last has ended", async () => {
    const n = notebook("// %% a\n1");
    await n.run("a");
    expect(
      n.messages.map((message) =>
        message.type === "cell" ? message.status : message.type === "state" && message.state,
      ),
    ).toEqual(["running", "running", "done", "idle"]);
  });

  it("counts no execution of a cell that no reader sees", async () => {
    const n = notebook(
      `// %% a
const a = 1;
// %% secret
const s = a + 1;
// %% b
s`,
      { hidden: ["secret"] },
    );
    await n.run("a");
    expect([n.report("a")?.execution, n.report("secret")?.execution, n.report("b")?.execution]).toEqual([
      1,
      undefined,
      2,
    ]);
  });
});
