import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { button, pointer, range, select } from "../../../src/notebook/author.ts";
import {
  display,
  jupyterDisplay,
  md,
  setControls,
  setLanguage,
  t,
  table,
  tex,
  view,
} from "../../../src/notebook/take-away/host.ts";

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((text) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  setLanguage("en");
  setControls();
});

const mean = range("mean", { min: 1, max: 6, step: 0.1, value: 4.5 });

describe("outside of a notebook", () => {
  it("display() prints a value as text, and nothing for undefined", () => {
    display([1, 2]);
    display(table([{ face: 1, p: 0.5 }]));
    display(undefined);
    expect(printed).toEqual(["Array(2) [1, 2]", "face\tp\n1\t0.5"]);
  });

  it("view() gives the initial value and says what it is; a button is passed over", () => {
    expect(view(mean)).toBe(4.5);
    expect(view(select("way", { options: { up: 1, down: 2 }, value: 2 }))).toBe(2);
    expect(view(button("again"))).toBe(0);
    expect(printed).toEqual(["mean: 4.5", "way: down"]);
  });

  it("view() of a control on a plot shows the plot", () => {
    view(pointer("point", { value: { x: 1, y: 2 }, plot: ({ x }) => table([{ x }]) as never }));
    expect(printed).toEqual(["x\n1"]);
  });
});

describe("setControls()", () => {
  it("is heard by the controls that come next, in their order; a hole and what does not fit leave the initial value", () => {
    setControls(undefined, 2.5, 99);
    expect([view(mean), view(mean), view(mean), view(mean)]).toEqual([4.5, 2.5, 4.5, 4.5]);
  });

  it("is forgotten with the next cell that has settings of its own", () => {
    setControls(2, 3);
    view(mean);
    setControls(5);
    expect(view(mean)).toBe(5);
  });
});

it("setLanguage() chooses the words of t()", () => {
  setLanguage("zh-cn");
  expect(t({ en: "entropy", "zh-cn": "熵" })).toBe("熵");
});

it("tables, formulas and formatted texts tell Deno's kernel what they look like", () => {
  const shown = (value: object) => (value as Record<symbol, () => object>)[jupyterDisplay]?.();
  expect(shown(tex`\lambda`)).toEqual({ "text/plain": "\\lambda", "text/latex": "$$\\lambda$$" });
  expect(shown(md`**two**`)).toMatchObject({ "text/html": "<p><strong>two</strong></p>\n" });
  expect(shown(table([{ a: 1 }]))).toMatchObject({ "text/plain": "a\n1" });
  expect(Object.keys(table([{ a: 1 }]))).not.toContain("jupyterDisplay");
});
