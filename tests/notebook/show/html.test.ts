import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { InputState, MimeBundle } from "../../../src/notebook/protocol.ts";
import { controlHtml, placeText, rangeText } from "../../../src/notebook/show/control.ts";
import { outputHtml, type Showing } from "../../../src/notebook/show/html.ts";

const showing: Showing = {
  clean: (markup) => `<clean>${markup}</clean>`,
  typeset: (tex) => `<math>${tex}</math>`,
  words: { data: "numbers & table", rows: "rows", play: "play" },
};
const element = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.firstElementChild;
const output = (bundle: Omit<MimeBundle, "text/plain">) =>
  outputHtml({ "text/plain": "plain", ...bundle }, showing);
const evil = '"><img src=x onerror=alert(1)>';
const unknown = { type: "linear", domain: [0, 4], range: [40, 380] };

const states: InputState[] = [
  { kind: "range", id: "a#0", label: "mean", min: 1, max: 6, step: 0.01, value: 4.5 },
  { kind: "number", id: "a#0", label: "seed", min: 1, value: 7 },
  { kind: "select", id: "a#0", label: "which", options: ["one", "two"], value: 1 },
  { kind: "choices", id: "a#0", label: "all", options: ["one", "two", "three"], value: [0, 2] },
  { kind: "toggle", id: "a#0", label: "on", value: true },
  { kind: "button", id: "a#0", label: "again", value: 2 },
];

describe("a control", () => {
  it.each(states.map((state) => [state.kind, state] as const))(
    "of kind %s is native, labelled, and tells whose it is",
    (kind, state) => {
      const root = element(controlHtml(state, showing.words));
      const control = root?.querySelector("input, select, button");
      expect(control?.getAttribute("data-input")).toBe("a#0");
      expect(control?.getAttribute("data-kind")).toBe(kind);
      expect(root?.textContent).toContain(state.label);
      const names: Record<string, string> = { button: "div", choices: "fieldset" };
      expect(root?.localName).toBe(names[kind] ?? "label");
    },
  );

  it.each(states.map((state) => [state.kind, state] as const))(
    "of kind %s lets no label, option or value out as markup",
    (_kind, state) => {
      const hostile = {
        ...state,
        label: evil,
        value: evil,
        options: [evil],
        min: evil,
        max: evil,
      } as unknown as InputState;
      expect(element(controlHtml(hostile, showing.words))?.querySelector("img")).toBeNull();
      expect(controlHtml(hostile, showing.words)).not.toContain("<img");
    },
  );

  it("shows where it stands", () => {
    const [range, number, select, choices, toggle, button] = states.map((state) =>
      element(controlHtml(state, showing.words)),
    );
    expect(range?.querySelector("output")?.textContent).toBe("4.50");
    expect(range?.querySelector("input")?.getAttribute("value")).toBe("4.5");
    expect(number?.querySelector("input")?.getAttribute("step")).toBe("any");
    expect(number?.querySelector("input")?.hasAttribute("max")).toBe(false);
    expect(select?.querySelector("option[selected]")?.textContent).toBe("two");
    const boxes = [...(choices?.querySelectorAll("input") ?? [])];
    expect(boxes.map((box) => box.hasAttribute("checked"))).toEqual([true, false, true]);
    expect(toggle?.querySelector("input")?.hasAttribute("checked")).toBe(true);
    expect(button?.querySelector("button")?.getAttribute("data-value")).toBe("2");
  });
});

describe("a slider that can be played", () => {
  const state = { kind: "range", id: "a#0", label: "epoch", min: 0, max: 9, step: 1, value: 9 } as const;

  it("has a button of its own, named in the page's language, with its speed", () => {
    const words = { ...showing.words, play: "播放" };
    const button = element(controlHtml({ ...state, perSecond: 5 }, words))?.querySelector("button");
    expect(button?.getAttribute("aria-label")).toBe("播放: epoch");
    expect(button?.getAttribute("data-play")).toBe("5");
    expect(button?.getAttribute("aria-pressed")).toBe("false");
  });

  it("is an ordinary slider without a speed", () => {
    expect(element(controlHtml(state, showing.words))?.querySelector("button")).toBeNull();
  });
});

describe("rangeText()", () => {
  it.each<[number, number, string]>([
    [4.5, 0.01, "4.50"],
    [3, 1, "3"],
    [-0.25, 0.05, "−0.25"],
    [0.3, 0.1 + 0.2, "0.3"],
    [1 / 3, 1 / 3, "0.333"],
  ])("writes %d at steps of %d as %s", (value, step, text) => {
    expect(rangeText(value, step)).toBe(text);
  });
});

describe("outputHtml()", () => {
  it("shows plain text in a pre, escaped, where there is nothing better", () => {
    expect(outputHtml({ "text/plain": "a < b" }, showing)).toBe(
      '<div class="nb-output"><pre>a &lt; b</pre></div>',
    );
  });

  it("cleans HTML and SVG before it shows them", () => {
    expect(output({ "text/html": "<b>1</b>" })).toContain("<clean><b>1</b></clean>");
    expect(output({ "image/svg+xml": "<svg></svg>" })).toContain(
      '<div class="nb-plot"><clean><svg></svg></clean></div>',
    );
  });

  it("typesets a formula without its dollars", () => {
    expect(output({ "text/latex": "$$\\lambda$$", "text/html": "<pre>" })).toBe(
      '<div class="nb-output nb-tex"><math>\\lambda</math></div>',
    );
  });

  it("shows a control in place of the words for it", () => {
    const [state] = states;
    expect(output({ "application/vnd.nonlinear.input+json": state })).toContain('type="range"');
  });

  it("folds a figure's numbers into a table and says how many of them there are", () => {
    const figure = { columns: ["x"], rows: [[1], [2]], total: 400 };
    const html = output({ "image/svg+xml": "<svg></svg>", "application/vnd.nonlinear.figure+json": figure });
    expect(html).toContain("<summary>numbers &amp; table (2 / 400 rows)</summary>");
    expect(html).toContain('<td class="nb-number">2</td>');
    const whole = output({
      "image/svg+xml": "<svg></svg>",
      "application/vnd.nonlinear.figure+json": { ...figure, total: 2 },
    });
    expect(whole).toContain("<summary>numbers &amp; table</summary>");
  });

  it("gives a figure without numbers no table", () => {
    const figure = { columns: [], rows: [], total: 0 };
    expect(
      output({ "image/svg+xml": "<svg></svg>", "application/vnd.nonlinear.figure+json": figure }),
    ).not.toContain("details");
  });

  it("announces a pointer as a slider that says both its coordinates", () => {
    const state: InputState = {
      kind: "pointer",
      id: "a#0",
      label: 'the "mean"',
      drag: true,
      value: { x: 1.23456, y: -2 },
      step: { x: 0.1, y: 0.1 },
      x: unknown,
      y: unknown,
    };
    const plot = element(
      output({ "image/svg+xml": "<svg></svg>", "application/vnd.nonlinear.input+json": state }),
    )?.querySelector(".nb-pointer");
    const told = Object.fromEntries(
      [
        "role",
        "tabindex",
        "aria-label",
        "aria-valuemin",
        "aria-valuemax",
        "aria-valuenow",
        "aria-valuetext",
      ].map((name) => [name, plot?.getAttribute(name)]),
    );
    expect(told).toEqual({
      role: "slider",
      tabindex: "0",
      "aria-label": 'the "mean"',
      "aria-valuemin": "0",
      "aria-valuemax": "4",
      "aria-valuenow": "1.23456",
      "aria-valuetext": placeText(state.value),
    });
    expect(placeText(state.value)).toBe("x 1.235, y -2");
    expect(JSON.parse(plot?.getAttribute("data-state") ?? "")).toEqual(state);
  });
});
