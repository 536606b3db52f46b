import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { InputState } from "../../../src/notebook/protocol.ts";
import { inks } from "../../../src/notebook/take-away/inks.ts";
import { portable, settingText } from "../../../src/notebook/take-away/outputs.ts";

const plain = { "text/plain": "it" };

describe("an output that leaves the page", () => {
  it("that is a plot stands alone: it has a name space, a ground and its colours", () => {
    const svg =
      '<svg width="3" style="font: 1px x;"><path fill="var(--nb-blue)" stroke="var(--none, red)"/></svg>';
    const data = portable({
      ...plain,
      "image/svg+xml": svg,
      "application/vnd.nonlinear.figure+json": { columns: [], rows: [], total: 0 },
    });
    expect(Object.keys(data ?? {})).toEqual(["text/plain", "image/svg+xml"]);
    expect(data?.["image/svg+xml"]).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" style="background: #fdfcfa; color: #23262b; font: 1px x;"><path fill="#0072b4" stroke="red"/></svg>',
    );
  });

  it("that is a plot with a name space and without a style gets no second name space", () => {
    const svg = portable({ ...plain, "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"></svg>' })?.[
      "image/svg+xml"
    ];
    expect(svg).toMatch(/^<svg[^>]*>$|^<svg style="[^"]*" xmlns="http:\/\/www.w3.org\/2000\/svg"><\/svg>$/);
  });

  it("that is a formula is TeX, for Jupyter would rather show the HTML", () => {
    const data = portable({ ...plain, "text/latex": "$$x$$", "text/html": "<pre>x</pre>" });
    expect(data).toEqual({ ...plain, "text/latex": "$$x$$" });
  });

  it("that is a value keeps its HTML", () => {
    expect(portable({ ...plain, "text/html": "<b>it</b>" })).toEqual({ ...plain, "text/html": "<b>it</b>" });
  });

  it("that is a control says what it is set to; a button is left out", () => {
    const input = (state: object) =>
      portable({
        ...plain,
        "application/vnd.nonlinear.input+json": { id: "a#0", label: "k", ...state } as InputState,
      });
    expect(input({ kind: "range", min: 0, max: 1, step: 0.01, value: 0.5 })).toEqual({
      "text/plain": "k: 0.50",
    });
    expect(input({ kind: "button", value: 0 })).toBeUndefined();
  });
});

it("a setting is told by the names of the options, not by their places", () => {
  const tell = (state: object) => settingText({ id: "", label: "k", ...state } as InputState);
  expect(tell({ kind: "select", options: ["a", "b"], value: 1 })).toBe("k: b");
  expect(tell({ kind: "choices", options: ["a", "b", "c"], value: [0, 2] })).toBe("k: a, c");
  expect(tell({ kind: "choices", options: ["a"], value: [] })).toBe("k: –");
  expect(tell({ kind: "toggle", value: true })).toBe("k: ✓");
  expect(tell({ kind: "number", value: 7 })).toBe("k: 7");
});

it("the inks are the page's on paper", () => {
  const css = readFileSync("src/site/styles/tokens.css", "utf8");
  for (const [name, value] of Object.entries(inks)) expect(css).toContain(`${name}: light-dark(${value},`);
});
