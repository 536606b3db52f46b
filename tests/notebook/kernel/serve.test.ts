import * as author from "notebook";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCompiler } from "../../../src/notebook/compile/compiler.ts";
import { gatherTypes } from "../../../src/notebook/compile/gather.node.ts";
import { split } from "../../../src/notebook/compile/split.ts";
import { serve } from "../../../src/notebook/kernel/serve.ts";
import type { FromKernel, ToKernel } from "../../../src/notebook/protocol.ts";

const compiler = createCompiler({ files: gatherTypes(".") });

/** A kernel behind a port, as in the worker; `told` is what the page heard. */
function worker(source: string) {
  const { port1: page, port2: port } = new MessageChannel();
  onTestFinished(() => page.close());
  const scope = new EventTarget();
  const told: FromKernel[] = [];
  page.onmessage = ({ data }) => void told.push(data as FromKernel);
  serve(port as unknown as MessagePort, { notebook: author }, scope);
  let request = 0;
  const post = (
    message: ToKernel extends infer M ? (M extends unknown ? Omit<M, "request"> : never) : never,
  ) => page.postMessage({ request: ++request, ...message });
  post({
    type: "define",
    cells: compiler.compile(split(source)),
    language: "zh-cn",
    inputs: {},
    watch: ["k"],
    held: [],
    hidden: [],
  });
  /** Waits until the page has heard something of this type, `n` times. */
  const hears = async (type: FromKernel["type"], n = 1) => {
    for (let wait = 0; wait < 200 && told.filter((message) => message.type === type).length < n; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return told.filter((message) => message.type === type);
  };
  return { post, hears, told, scope };
}

const source = `// %% a
import { range, view } from "notebook";
const k = view(range("k", { min: 0, max: 9, step: 1, value: 2 }));
// %% exercise-e
function e() { return 1; }
// %% check-e
const q = { attempt: e, check: (attempt: () => number, is: { ok(truth: boolean, message: string): void }) => is.ok(attempt() === 1, "no") };`;

describe("the kernel behind a port", () => {
  it("says first that it is ready", async () => {
    const { hears, told } = worker(source);
    await hears("settled");
    expect(told).toEqual([{ type: "ready" }, { type: "settled", request: 1 }]);
  });

  it("runs cells, tells their reports and values, and settles each request after what it caused", async () => {
    const { post, hears, told } = worker(source);
    post({ type: "run", cells: ["a"] });
    await hears("settled", 2);
    expect(told.slice(2).map(({ type }) => type)).toEqual([
      "state",
      "cell",
      "cell",
      "values",
      "state",
      "settled",
    ]);
    expect(told).toContainEqual({ type: "values", values: { k: 2 } });
  });

  it("moves a control", async () => {
    const { post, hears } = worker(source);
    post({ type: "input", id: "a#0", value: 7 });
    expect(await hears("values")).toEqual([{ type: "values", values: { k: 7 } }]);
  });

  it("checks an exercise in the page's language", async () => {
    const { post, hears } = worker(source);
    post({ type: "check", exercise: "exercise-e", check: "check-e", token: "7" });
    expect(await hears("check")).toEqual([
      { type: "check", token: "7", exercise: "exercise-e", passed: true, message: "正确：全部检查通过。" },
    ]);
  });

  it.each([
    ["error", "error"],
    ["unhandledrejection", "reason"],
  ])("takes a stray %s for the cell's whose code threw it", async (type, property) => {
    const { scope, hears } = worker(source);
    await hears("settled");
    const error = Object.assign(new Error("stray"), { stack: "Error: stray\n    at cell:a:3:1" });
    const event = Object.assign(new Event(type, { cancelable: true }), { [property]: error });
    scope.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(await hears("cell")).toMatchObject([
      { cell: "a", status: "failed", error: { message: "stray", line: 2, column: 1 } },
    ]);
  });

  it("takes modules as scripts, a later one for an earlier one, and cells see them when they run next", async () => {
    const { post, hears } = worker('// %% a\nimport { n } from "far/away";\nconst k = n + 1;');
    post({ type: "run", cells: ["a"] });
    expect((await hears("cell", 2)).at(-1)).toMatchObject({
      status: "failed",
      error: {
        message: expect.stringMatching(/^Cannot import from "far\/away": this notebook offers notebook/),
      },
    });
    post({ type: "offer", script: 'module.exports = { "far/away": {} };' });
    post({ type: "run", cells: ["a"] });
    expect((await hears("cell", 4)).at(-1)).toMatchObject({
      status: "failed",
      error: { message: expect.stringMatching(/^Cannot import n: "far\/away" has no such export/) },
    });
    post({ type: "offer", script: 'const n = 41; module.exports = { "far/away": { n } };' });
    post({ type: "run", cells: ["a"] });
    expect(await hears("values")).toEqual([{ type: "values", values: { k: 42 } }]);
    post({ type: "offer", script: 'module.exports = { "far/away": { n: 1 } };' });
    post({ type: "run", cells: ["a"] });
    expect((await hears("values", 2)).at(-1)).toEqual({ type: "values", values: { k: 2 } });
  });

  it("keeps an offered script's own names to itself, and holds it to strict mode", async () => {
    const { post, hears } = worker(
      `// %% a\nimport { strict } from "far";\nconst k = strict + Number("hidden" in globalThis);`,
    );
    post({
      type: "offer",
      script:
        "var hidden = (function () { return this; })(); module.exports = { far: { strict: Number(hidden === undefined) } };",
    });
    post({ type: "run", cells: ["a"] });
    expect(await hears("values")).toEqual([{ type: "values", values: { k: 1 } }]);
  });

  it("leaves a stray error of nobody's to the browser", async () => {
    const { scope } = worker(source);
    const event = Object.assign(new Event("error", { cancelable: true }), { error: new Error("elsewhere") });
    scope.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
