import { describe, expect, it } from "vitest";
import { figure } from "../../../src/notebook/author/figure.ts";
import { type Columns, md, table, tex } from "../../../src/notebook/author/rich.ts";
import { show } from "../../../src/notebook/show/show.ts";

describe("show()", () => {
  it("gives nothing for undefined, and something for every other value", () => {
    expect(show(undefined)).toBeUndefined();
    for (const value of [null, 0, "", false, NaN]) expect(show(value)?.["text/plain"]).toBe(String(value));
  });

  it("shows a text as it stands, with its line breaks, and escaped", () => {
    expect(show('a < b\n"c"')).toEqual({
      "text/plain": 'a < b\n"c"',
      "text/html": "<pre>a &lt; b\n&quot;c&quot;</pre>",
    });
  });

  it("abbreviates a long text in every form", () => {
    const bundle = show("x".repeat(1e6));
    expect(bundle?.["text/plain"]).toMatch(/x… \(1000000 characters\)$/);
    expect(bundle?.["text/html"]?.length).toBeLessThan(11_000);
  });

  it("shows other values in a line of text and as what can be opened", () => {
    expect(show([1, 2])?.["text/plain"]).toBe("Array(2) [1, 2]");
    expect(show([1, 2])?.["text/html"]).toMatch(/^<div class="nb-value"><details open>/);
  });

  it("says only what a message can carry", () => {
    for (const value of [() => 1, Symbol("s"), new Map([[{}, () => 1]]), new WeakMap(), Promise.resolve(1)]) {
      expect(() => structuredClone(show(value))).not.toThrow();
    }
  });

  it("is not misled by an object that only looks a little like a table or an element", () => {
    expect(show({ kind: "table" })?.["text/plain"]).toBe('{kind: "table"}');
    expect(show({ kind: "range", text: "t" })?.["text/plain"]).toBe('{kind: "range", text: "t"}');
    expect(show({ outerHTML: "<b>bold</b>" })?.["text/html"]).not.toContain("<b>");
  });

  it("survives a Proxy that throws at every look", () => {
    const refuse = () => {
      throw new Error("hands off");
    };
    const proxy = new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse, ownKeys: refuse });
    expect(show(proxy)?.["text/plain"]).toBe("(cannot be shown)");
  });
});

describe("show(tex)", () => {
  it("keeps the formula as TeX, for whoever shows it to typeset", () => {
    expect(show(tex`\lambda < ${1.5}`)).toEqual({
      "text/plain": "\\lambda < 1.5",
      "text/latex": "$$\\lambda < 1.5$$",
      "text/html": "<pre>\\lambda &lt; 1.5</pre>",
    });
  });
});

describe("show(md)", () => {
  it("makes HTML of Markdown", () => {
    expect(show(md`**${3}** steps`)?.["text/html"]).toBe("<p><strong>3</strong> steps</p>\n");
  });
});

describe("show(table)", () => {
  const rows = [
    { face: 1, p: 0.0543, note: "<rare>" },
    { face: 2, p: -0.123456789, note: undefined, extra: null },
  ];

  it("makes a row of each object and a column of each key that any of them has", () => {
    expect(show(table(rows))?.["text/plain"]).toBe(
      "face\tp\tnote\textra\n1\t0.0543\t<rare>\t\n2\t-0.123456789\t\t",
    );
  });

  it("chooses and orders columns", () => {
    expect(show(table(rows, { columns: ["p", "face"] }))?.["text/plain"]).toBe(
      "p\tface\n0.0543\t1\n-0.123456789\t2",
    );
  });

  it("writes numbers with six digits and a true minus, texts escaped, heads as heads", () => {
    const html = show(table(rows))?.["text/html"];
    expect(html).toContain('<th scope="col">face</th>');
    expect(html).toContain('<td class="nb-number">−0.123457</td>');
    expect(html).toContain("<td>&lt;rare&gt;</td>");
    expect(show(table([{ "<k>": Infinity }]))?.["text/html"]).toContain(
      '&lt;k&gt;</th></tr></thead><tbody><tr><td class="nb-number">Infinity',
    );
  });

  it("samples a long one evenly and keeps both ends", () => {
    const long = Array.from({ length: 1001 }, (_, i) => ({ i }));
    const shown = show(table(long))?.["text/plain"].split("\n").slice(1).map(Number) ?? [];
    expect(shown).toHaveLength(200);
    expect([shown[0], shown.at(-1)]).toEqual([0, 1000]);
    const steps = shown.slice(1).map((i, k) => i - (shown[k] ?? 0));
    expect([Math.min(...steps), Math.max(...steps)]).toEqual([5, 6]);
  });

  it("of no rows is empty", () => {
    expect(show(table([]))?.["text/plain"]).toBe("");
  });
});

describe("show(figure)", () => {
  const plot = {
    nodeName: "SVG",
    outerHTML: "<svg></svg>",
    querySelectorAll: () => [],
    setAttribute() {},
  } as unknown as Element;
  const dataOf = (data: Record<string, unknown>[], columns?: Columns) =>
    show(figure(plot, { alt: "A line.", data, ...(columns ? { columns } : {}) }))?.[
      "application/vnd.nonlinear.figure+json"
    ];

  it("carries its numbers, sampled to 24 rows with both ends, and how many there are", () => {
    const shown = dataOf(Array.from({ length: 400 }, (_, x) => ({ x })));
    expect(shown?.total).toBe(400);
    expect(shown?.columns).toEqual(["x"]);
    expect(shown?.rows).toHaveLength(24);
    expect([shown?.rows[0], shown?.rows.at(-1)]).toEqual([[0], [399]]);
  });

  it("chooses columns by a list and renames them by a record", () => {
    const rows = [{ x: 1, y: 2 }];
    expect(dataOf(rows, ["y"])).toEqual({ columns: ["y"], rows: [[2]], total: 1 });
    expect(dataOf(rows, { y: "height" })).toEqual({ columns: ["x", "height"], rows: [[1, 2]], total: 1 });
  });

  it("keeps a column whose name every object has", () => {
    expect(dataOf([{ constructor: 1, toString: 2 }])?.columns).toEqual(["constructor", "toString"]);
  });
});
