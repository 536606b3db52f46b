import { describe, expect, it } from "vitest";
import type { InputValue } from "../../../src/notebook/protocol.ts";
import { notebook } from "./notebook.ts";

const controls: Record<string, { code: string; initial: unknown; stored: InputValue; read: unknown; unfit: unknown[] }> = {
  range: {
    code: 'range("k", { min: 1, max: 6, step: 0.5, value: 4.5 })',
    initial: 4.5,
    stored: 6,
    read: 6,
    unfit: [0.9, 6.1, NaN, "2", true, null, { x: 1, y: 1 }],
  },
  number: {
    code: 'number("k", { min: 0, max: 10, value: 7 })',
    initial: 7,
    stored: 0,
    read: 0,
    unfit: [-1, 11, NaN, "2", true, null],
  },
  select: {
    code: 'select("k", { options: { one: "1st", two: "2nd" }, value: "2nd" })',
    initial: "2nd",
    stored: 0,
    read: "1st",
    unfit: [2, -1, 0.5, NaN, true, "0", null],
  },
  toggle: { code: 'toggle("k", { value: true })', initial: true, stored: false, read: false, unfit: [0, "false", null] },
  button: { code: 'button("k")', initial: 0, stored: 3, read: 3, unfit: [-1, 0.5, NaN, true, "2", null] },
  pointer: {
    code: 'pointer("k", { value: { x: 1, y: 2 }, plot: (at) => Plot.plot({ marks: [Plot.dot([[at.x, at.y]])] }) })',
    initial: "1 2",
    stored: { x: 3, y: 4 },
    read: "3 4",
    unfit: [1, true, null, { x: NaN, y: 1 }, { x: 1, y: null }],
  },
};

/** What `view` returns for a stored value, if any. */
async function read(code: string, stored?: unknown): Promise<unknown> {
  const inputs = stored === undefined ? {} : { "a#0": stored as InputValue };
  const n = notebook(
    `// %% a
import * as Plot from "@observablehq/plot";
import { button, number, pointer, range, select, toggle, view } from "notebook";
const k: unknown = view(${code});
const told = typeof k === "object" && k !== null && "x" in k && "y" in k ? k.x + " " + k.y : k;`,
    { watch: ["told"], inputs },
  );
  await n.run("a");
  return n.values.told;
}

describe.each(Object.entries(controls))("view(%s)", (_kind, { code, initial, stored, read: expected, unfit }) => {
  it("returns its initial value before anybody touches it", async () => {
    expect(await read(code)).toBe(initial);
  });

  it("returns what the reader set", async () => {
    expect(await read(code, stored)).toBe(expected);
  });

  it("returns its initial value where what was stored is out of range or of the wrong kind", async () => {
    for (const value of unfit) expect([value, await read(code, value)]).toEqual([value, initial]);
  });
});

describe("view", () => {
  const two = `// %% cell
import { range, toggle, view } from "notebook";
const a = view(range("a", { min: 0, max: 10, step: 1, value: 5 }));
const on = view(toggle("on"));
// %% reader
a + (on ? 100 : 0)
// %% other
1`;

  it("numbers the controls of a cell: cell#0, cell#1", async () => {
    const n = notebook(two);
    await n.run("cell");
    expect(n.controls("cell")).toEqual([
      { kind: "range", id: "cell#0", label: "a", min: 0, max: 10, step: 1, value: 5 },
      { kind: "toggle", id: "cell#1", label: "on", value: false },
    ]);
  });

  it("says in plain text what the control stands at", async () => {
    const n = notebook(two);
    await n.run("cell");
    expect(n.text("cell")).toBe("a: 5\non: false");
  });

  it("reruns its cell and the readers, and nothing else, when the reader moves the control", async () => {
    const n = notebook(two);
    await n.run("cell", "other");
    n.forget();
    await n.move("cell#0", 7);
    expect(n.started).toEqual(["cell", "reader"]);
    expect(n.text("reader")).toBe("7");
    await n.move("cell#1", true);
    expect(n.text("reader")).toBe("107");
    expect(n.controls("cell").map(({ value }) => value)).toEqual([7, true]);
  });

  it("draws the control at the initial value where the stored one does not fit", async () => {
    const n = notebook(two, { inputs: { "cell#0": 99 } });
    await n.run("cell");
    expect(n.controls("cell")[0]?.value).toBe(5);
  });
});

describe("a pointer", () => {
  const source = (wrap = (plot: string) => plot) => `// %% a
import * as Plot from "@observablehq/plot";
import { figure, pointer, view } from "notebook";
const p = view(pointer("the mean", {
  value: { x: 2, y: 10 },
  step: { x: 0.5 },
  drag: false,
  plot: (at) => ${wrap(`Plot.plot({
    width: 400, height: 200, marginLeft: 40, marginRight: 20, marginTop: 20, marginBottom: 30,
    x: { domain: [0, 4] }, y: { type: "log", domain: [1, 100] }, marks: [Plot.dot([[at.x, at.y]])],
  })`)},
}));
p.x * p.y`;

  it("carries the axes of its plot, so that the page can turn pixels into data", async () => {
    const n = notebook(source());
    await n.run("a");
    expect(n.controls("a")).toEqual([
      {
        kind: "pointer",
        id: "a#0",
        label: "the mean",
        drag: false,
        value: { x: 2, y: 10 },
        step: { x: 0.5, y: 0.1 },
        x: { type: "linear", domain: [0, 4], range: [40, 380] },
        y: { type: "log", domain: [1, 100], range: [170, 20] },
      },
    ]);
  });

  it("is drawn where the reader put it", async () => {
    const n = notebook(source());
    await n.run("a");
    const svg = () => n.report("a")?.outputs?.[0]?.["image/svg+xml"];
    expect(svg()).toContain('cx="210"');
    await n.move("a#0", { x: 1, y: 10 });
    expect(svg()).toContain('cx="125"');
    expect(n.text("a").split("\n").at(-1)).toBe("10");
  });

  it("lies on a figure as well, whose words and numbers it keeps", async () => {
    const n = notebook(source((plot) => `figure(${plot}, { alt: "A point.", data: [{ x: at.x }] })`));
    await n.run("a");
    const [output] = n.report("a")?.outputs ?? [];
    expect(output?.["text/plain"]).toBe("A point.");
    expect(output?.["application/vnd.nonlinear.figure+json"]?.rows).toEqual([[2]]);
    expect(n.controls("a")[0]).toMatchObject({ x: { range: [40, 380] } });
  });

  it("on bands carries their values", async () => {
    const bands = source().replace("x: { domain: [0, 4] }", 'x: { type: "band", domain: [1, 2, 3] }').replace("dot", "barY");
    const n = notebook(bands.replace('type: "log", domain: [1, 100]', "domain: [0, 100]"));
    await n.run("a");
    expect(n.controls("a")[0]).toMatchObject({ x: { type: "band", domain: [1, 2, 3] } });
  });
});
