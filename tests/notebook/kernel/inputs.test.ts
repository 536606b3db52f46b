import { describe, expect, it } from "vitest";
import type { InputValue } from "../../../src/notebook/protocol.ts";
import { notebook } from "./notebook.ts";

const controls: Record<
  string,
  { code: string; initial: unknown; stored: InputValue; read: unknown; unfit: unknown[] }
> = {
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
  choices: {
    code: 'choices("k", { options: { a: "1st", b: "2nd", c: "3rd" }, value: ["2nd"] })',
    initial: "2nd",
    stored: [2, 0],
    read: "1st 3rd",
    unfit: [0, "2nd", true, null],
  },
  scrubber: {
    code: 'scrubber("k", { frames: 10 })',
    initial: 9,
    stored: 0,
    read: 0,
    unfit: [-1, 10, NaN, "2", true, null],
  },
  toggle: {
    code: 'toggle("k", { value: true })',
    initial: true,
    stored: false,
    read: false,
    unfit: [0, "false", null],
  },
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
  const inputs: Record<string, InputValue> = stored === undefined ? {} : { "a#0": stored as InputValue };
  const n = notebook(
    `// %% a
import * as Plot from "@observablehq/plot";
import { button, choices, number, pointer, range, scrubber, select, toggle, view } from "notebook";
const k: unknown = view(${code});
const told = Array.isArray(k) ? k.join(" ") : typeof k === "object" && k !== null && "x" in k && "y" in k ? k.x + " " + k.y : k;`,
    { watch: ["told"], inputs },
  );
  await n.run("a");
  return n.values.told;
}

describe.each(Object.entries(controls))(
  "view(%s)",
  (_kind, { code, initial, stored, read: expected, unfit }) => {
    it("returns its initial value before anybody touches it", async () => {
      expect(await read(code)).toBe(initial);
    });

    it("returns what the reader set", async () => {
      expect(await read(code, stored)).toBe(expected);
    });

    it("returns its initial value where what was stored is out of range or of the wrong kind", async () => {
      for (const value of unfit) expect([value, await read(code, value)]).toEqual([value, initial]);
    });
  },
);

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
