import { describe, expect, it } from "vitest";
import { notebook } from "./notebook.ts";

const slow = `// %% slider
import { display, range, view } from "notebook";
import { gate } from "gate";
const k = view(range("k", { min: 0, max: 9, step: 1, value: 1 }));
// %% slow
const seen = k;
display("begun with " + seen);
const word = await gate("slow");
display("after " + word);
const result = seen + " " + word;
result
// %% reader
result`;

describe("asynchronous cells", () => {
  it("hand over what they declare once they are done", async () => {
    const n = notebook(slow);
    await n.begin("reader");
    expect([n.status("slow"), n.runs("reader")]).toEqual(["running", 0]);
    await n.gate("slow").open();
    expect(n.text("reader")).toBe("1 open");
  });

  it("let run() resolve only when all is quiet", async () => {
    const n = notebook(slow);
    let quiet = false;
    const run = n.run("slow").then(() => (quiet = true));
    await n.begin();
    expect(quiet).toBe(false);
    await n.gate("slow").open();
    await run;
    expect(n.status("reader")).toBe("done");
  });

  it("overlap when they are independent", async () => {
    const n = notebook(`// %% a
import { gate } from "gate";
const a = await gate("a");
// %% b
const b = await gate("b");
// %% both
a + b`);
    await n.begin("both");
    expect(n.started).toEqual(["a", "b"]);
    await n.gate("b").open("B");
    expect(n.status("b")).toBe("done");
    expect(n.runs("both")).toBe(0);
    await n.gate("a").open("A");
    expect(n.text("both")).toBe("AB");
  });

  it("hold up their readers' readers, too, which run once and on the new value", async () => {
    const n = notebook(`// %% a
import { gate } from "gate";
const a = await gate("a");
// %% b
const b = a + "!";
// %% c
b`);
    await n.begin("a");
    expect(n.started).toEqual(["a"]);
    await n.gate("a", 0).open("one");
    n.forget();
    await n.begin("a");
    await n.gate("a", 1).open("two");
    expect(n.started).toEqual(["a", "b", "c"]);
    expect(n.text("c")).toBe("two!");
  });

  it("do not hold up cells that do not read them", async () => {
    const n = notebook(`${slow}\n// %% quick\n"quick"`);
    await n.begin("slow", "quick");
    expect([n.status("slow"), n.text("quick")]).toEqual(["running", "quick"]);
  });

  describe("when their input moves while they wait", () => {
    it("show the newer run only, though the older one ends later", async () => {
      const n = notebook(slow);
      await n.begin("slow");
      await n.move("slider#0", 2);
      await n.gate("slow", 1).open("new");
      await n.gate("slow", 0).open("old");
      expect(n.text("slow")).toBe("begun with 2\nafter new\n2 new");
      expect(n.text("reader")).toBe("2 new");
      expect(n.runs("reader")).toBe(1);
    });

    it("show nothing of the older run when it ends first", async () => {
      const n = notebook(slow);
      await n.begin("slow");
      await n.move("slider#0", 2);
      await n.gate("slow", 0).open("old");
      expect([n.status("slow"), n.runs("reader")]).toEqual(["running", 0]);
      await n.gate("slow", 1).open("new");
      expect(n.text("slow")).toBe("begun with 2\nafter new\n2 new");
    });

    it("show no error of the older run", async () => {
      const n = notebook(slow);
      await n.begin("slow");
      await n.move("slider#0", 2);
      await n.gate("slow", 0).fail(new Error("old"));
      expect(n.status("slow")).toBe("running");
      await n.gate("slow", 1).open();
      expect(n.status("reader")).toBe("done");
    });

    it("keep nobody waiting who asked for other cells", async () => {
      const n = notebook(`// %% endless
import { gate } from "gate";
await gate("never");
// %% other
1 + 1`);
      await n.begin("endless");
      await n.run("other");
      expect([n.text("other"), n.status("endless")]).toEqual(["2", "running"]);
    });

    it("end the older run where it reports progress next, so that it works no further", async () => {
      const n = notebook(`// %% a
import { progress } from "notebook";
import { gate } from "gate";
const word = await gate("a");
await progress(0.5, word);
await gate("after");`);
      await n.begin("a");
      await n.begin("a");
      await n.gate("a", 0).open("old");
      expect(() => n.gate("after")).toThrow();
      await n.gate("a", 1).open("new");
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(() => n.gate("after", 1)).toThrow();
      await n.gate("after").open();
      expect(n.status("a")).toBe("done");
    });

    it("report no progress of the older run", async () => {
      const n = notebook(`// %% a
import { progress } from "notebook";
import { gate } from "gate";
const word = await gate("a");
await progress(0.5, word);`);
      await n.begin("a");
      await n.begin("a");
      await n.gate("a", 1).open("new");
      await n.gate("a", 0).open("old");
      expect(n.messages.flatMap((message) => (message.type === "progress" ? [message.label] : []))).toEqual([
        "new",
      ]);
    });

    it("wait for a new upstream result before they start again", async () => {
      const n = notebook(`// %% a
import { gate } from "gate";
const a = await gate("a");
// %% b
const b = a + (await gate("b"));
b`);
      await n.begin("b");
      await n.gate("a", 0).open("1");
      await n.begin("a");
      await n.gate("b", 0).open("x");
      expect(n.reports("b").map(({ status }) => status)).toEqual(["running"]);
      await n.gate("a", 1).open("2");
      await n.gate("b", 1).open("y");
      expect(n.text("b")).toBe("2y");
      expect(n.reports("b").map(({ status }) => status)).toEqual(["running", "running", "done"]);
    });
  });
});
