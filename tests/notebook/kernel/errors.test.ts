import { afterEach, describe, expect, it, vi } from "vitest";
import { cellOfError } from "../../../src/notebook/kernel/errors.ts";
import { notebook } from "./notebook.ts";

/** What a notebook of one cell `a` (after a cell `before`) says went wrong. */
async function errorOf(source: string, before = "0"): Promise<string | undefined> {
  const n = notebook(`// %% before\n${before}\n// %% a\n${source}`);
  await n.run("a");
  expect(n.status("a")).toBe("failed");
  return n.error("a");
}

describe("an error at run time", () => {
  it("has its name, its message, and its line and column in the cell", async () => {
    expect(await errorOf('const n = 1;\n\n  throw new RangeError("too far");')).toBe(
      "RangeError: too far (3:9)",
    );
  });

  it("is placed where the reader sees it, though types were erased before it", async () => {
    expect(
      await errorOf("const n: number = 1; const m: string = (null as unknown as string[])[0] as string;"),
    ).toMatch(/^TypeError: .* \(1:\d+\)$/);
    expect(await errorOf("type T = number; let v: T | undefined; undefinedFunction();")).toBe(
      "ReferenceError: undefinedFunction is not defined (1:40)",
    );
  });

  it("in a last expression is placed as if nothing had been inserted around it", async () => {
    expect(await errorOf("missing")).toBe("ReferenceError: missing is not defined (1:1)");
    expect(await errorOf("const two = 2;\n  two + missing")).toBe(
      "ReferenceError: missing is not defined (2:9)",
    );
    expect(await errorOf("(1, missing)")).toBe("ReferenceError: missing is not defined (1:5)");
  });

  it("after the first line of several is placed on its own line", async () => {
    expect(await errorOf("[\n  1,\n  missing,\n]")).toBe("ReferenceError: missing is not defined (3:3)");
  });

  it("in a callback is placed inside the callback", async () => {
    expect(await errorOf("[1, 2].map((k) => {\n  if (k === 2) throw new Error('at 2');\n});")).toBe(
      "Error: at 2 (2:22)",
    );
  });

  it("in another cell's function is placed at the call, which the reader of this cell can mend", async () => {
    const f = "function f() {\n  throw new Error('inside');\n}";
    expect(await errorOf("const n = 1;\nf();", f)).toBe("Error: inside (2:1)");
  });

  it("deep inside a library is placed at the call", async () => {
    const call = 'import { softmax } from "nonlinear";\nsoftmax([1, NaN])';
    expect(await errorOf(call)).toMatch(/^(Range|Type)Error: .* \(2:1\)$/);
  });

  it("many calls deep in a library is placed at the call", async () => {
    const deep = (n: number): number => {
      if (n === 0) throw new Error("deep");
      return deep(n - 1) + 1;
    };
    const n = notebook('// %% a\nimport { deep } from "deep";\ndeep(30)', { modules: { deep: { deep } } });
    await n.run("a");
    expect(n.error("a")).toBe("Error: deep (2:1)");
  });

  it("of endless recursion is placed in the cell", async () => {
    expect(await errorOf("function f(): number {\n  return f() + 1;\n}\nf();")).toMatch(
      /^RangeError: Maximum call stack size exceeded \(\d:\d+\)$/,
    );
  });

  it("keeps the name of a reader's own kind of error", async () => {
    expect(await errorOf('class Sad extends Error { override name = "Sad"; }\nthrow new Sad("so");')).toBe(
      "Sad: so (2:7)",
    );
  });

  it("that is not an Error is shown as the value it is", async () => {
    expect(await errorOf('throw "a word";')).toBe("Uncaught value: a word (undefined:undefined)");
    expect(await errorOf("throw { code: 7 };")).toBe("Uncaught value: {code: 7} (undefined:undefined)");
    expect(await errorOf("throw undefined;")).toMatch(/^Uncaught value: undefined /);
  });

  it("that fights being looked at does not bring the kernel down", async () => {
    const proxy =
      "new Proxy(new Error(), { getPrototypeOf() { throw 1; }, get() { throw 1; }, ownKeys() { throw 1; } })";
    expect(await errorOf(`throw ${proxy};`)).toMatch(/^Uncaught value: /);
    expect(await errorOf('throw Object.assign(new Error(), { message: Symbol("odd"), name: {} });')).toMatch(
      /Symbol\(odd\)/,
    );
  });
});

describe("an error in asynchronous work", () => {
  it("thrown after an await is placed in the cell", async () => {
    expect(await errorOf('await null;\nthrow new Error("later");')).toBe("Error: later (2:7)");
  });

  it("of a rejected promise is placed where the promise was rejected", async () => {
    expect(await errorOf('const p = 1;\nawait Promise.reject(new TypeError("refused"));')).toBe(
      "TypeError: refused (2:22)",
    );
  });

  it("that is not an Error is shown as the value it is", async () => {
    expect(await errorOf('await Promise.reject("no");')).toMatch(/^Uncaught value: no /);
  });
});

describe("an import", () => {
  it("may come by a package's second door", async () => {
    const n = notebook('// %% a\nimport { digits } from "nonlinear/digits";\ndigits().rows');
    await n.run("a");
    expect([n.error("a"), n.text("a")]).toEqual([undefined, "1797"]);
  });

  it("of an unknown module says what there is", async () => {
    expect(await errorOf('import { x } from "nowhere";\nx')).toMatch(
      /^TypeError: Cannot import from "nowhere": this notebook offers nonlinear, notebook, @observablehq\/plot/,
    );
  });

  it("of an unknown name says which", async () => {
    expect(await errorOf('import { nothing } from "nonlinear";\nnothing')).toMatch(
      /^TypeError: Cannot import nothing: "nonlinear" has no such export/,
    );
  });
});

describe("a stray error, from a timer", () => {
  afterEach(() => void vi.useRealTimers());

  async function strayIn(source: string) {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const n = notebook(source);
    await Promise.all([n.run("a"), vi.advanceTimersByTimeAsync(0)]);
    try {
      vi.advanceTimersByTime(100);
    } catch (thrown) {
      return { n, thrown };
    }
    throw new Error("nothing was thrown");
  }
  const timer = "// %% a\nconst a = 1;\nsetTimeout(() => {\n  throw new Error('tick');\n}, 50);\n// %% b\na";

  it("is known by its stack as the cell's whose code threw", async () => {
    const { thrown } = await strayIn(timer);
    expect(cellOfError(thrown)).toBe("a");
  });

  it("marks the cell failed, with the place, and leaves its readers waiting", async () => {
    const { n, thrown } = await strayIn(timer);
    expect(n.text("b")).toBe("1");
    n.kernel.uncaught("a", thrown);
    expect(n.error("a")).toBe("Error: tick (3:9)");
    expect(n.report("b")?.waitingFor).toEqual(["a"]);
  });

  it("ends a run that is still waiting, and the kernel comes to rest", async () => {
    const { n, thrown } = await strayIn(
      '// %% a\nimport { gate } from "gate";\nsetTimeout(() => { throw new Error("tick"); }, 50);\nvoid 0;\n// %% slow\nconst s = await gate("slow");\n// %% b\ns',
    );
    vi.useRealTimers();
    await n.begin("slow");
    n.kernel.uncaught("slow", thrown);
    await n.gate("slow").open();
    expect([n.status("slow"), n.status("b")]).toEqual(["failed", "waiting"]);
    expect(n.states.at(-1)).toBe("idle");
  });

  it("of nobody known belongs to no cell", () => {
    expect(cellOfError(new Error("elsewhere"))).toBeUndefined();
    expect(cellOfError("a word")).toBeUndefined();
    const n = notebook("// %% a\n1");
    n.kernel.uncaught("gone", new Error("of a cell that is gone"));
    expect(n.messages).toEqual([]);
  });
});
