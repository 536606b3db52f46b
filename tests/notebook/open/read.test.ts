import { describe, expect, it } from "vitest";
import { OpenError } from "../../../src/notebook/open/fault.ts";
import type { Origin } from "../../../src/notebook/open/imports.ts";
import { textOf } from "../../../src/notebook/open/json.ts";
import { readNotebook } from "../../../src/notebook/open/read.ts";
import { isCode } from "../../../src/notebook/take-away/order.ts";

const origin: Origin = {
  sidecar: {
    file: "side.mjs",
    flat: ["maths", "notebook"],
    namespaces: { maths: "maths", notebook: "notebook", "@observablehq/plot": "Plot" },
  },
  names: { maths: ["sum", "Vector"], notebook: ["view", "range"] },
};

const code = (source: unknown, more: object = {}) => ({ cell_type: "code", metadata: {}, source, ...more });
const prose = (source: unknown, more: object = {}) => ({
  cell_type: "markdown",
  metadata: {},
  source,
  ...more,
});
const file = (cells: unknown, more: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more });
const read = (text: string) => readNotebook(text, "mine.ipynb", "en", origin);
const codes = (...cells: unknown[]) => read(file(cells)).parts.filter(isCode);
const sourceOf = (source: string) => codes(code(source))[0]?.cell.source;
const fault = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return error instanceof OpenError ? error.fault : error;
  }
  return "none";
};

describe("imports of the file beside a download", () => {
  it("become imports of the modules that have the names, types included", () => {
    expect(
      sourceOf('import { Plot, range, sum, type Vector, view as see } from "./side.mjs";\nsum([])'),
    ).toBe(
      'import * as Plot from "@observablehq/plot";\nimport { sum, type Vector } from "maths";\nimport { range, view as see } from "notebook";\nsum([])',
    );
  });

  it("of names out of a namespace become imports by name", () => {
    const taking = 'import { Plot as $Plot } from "./side.mjs";\nconst { dot, lineY: line } = $Plot;\ndot';
    expect(sourceOf(taking)).toBe('import { dot, lineY as line } from "@observablehq/plot";\ndot');
  });

  it("of names that nothing has are left for the compiler to judge", () => {
    expect(sourceOf('import { none } from "./side.mjs";\nnone')).toBe('import { none } from "maths";\nnone');
  });

  it("leave those of other files alone, but Deno's ways to name the same modules", () => {
    const text = 'import { a } from "npm:lodash";\nimport { b } from "./other.mjs";\na + b';
    expect(sourceOf(text)).toBe(text);
    expect(sourceOf('import * as Plot from "npm:@observablehq/plot@0.6";\nPlot')).toBe(
      'import * as Plot from "@observablehq/plot";\nPlot',
    );
  });
});

describe("what a download adds for Jupyter", () => {
  it("is taken away: the language is the notebook's, controls stand where the file has them", () => {
    const opened = read(
      file([
        code('import { setLanguage } from "./side.mjs";\nsetLanguage("zh-cn");'),
        code('import { view } from "./side.mjs";\nsetControls(undefined, 2.5, {"x":1,"y":2});\nview(1)'),
      ]),
    );
    expect(opened.language).toBe("zh-cn");
    expect(opened.parts).toMatchObject([
      {
        cell: { source: 'import { view } from "notebook";\nview(1)' },
        controls: [undefined, 2.5, { x: 1, y: 2 }],
      },
    ]);
  });

  it("is taken away after a loop, but not where a reader has ended her own cell so", () => {
    expect(sourceOf("for (const a of [1]) {\n  a;\n}\nundefined;")).toBe("for (const a of [1]) {\n  a;\n}");
    expect(sourceOf("const a = 1;\nundefined;")).toBe("const a = 1;\nundefined;");
  });
});

describe("a notebook", () => {
  it("has its title from its first heading, else from the file's name", () => {
    expect(read(file([prose("# Mine\n\nText"), code("1")]))).toMatchObject({
      title: "Mine",
      parts: [{ text: "Text" }, { cell: { source: "1" } }],
      foreign: true,
    });
    expect(read(file([code("1")])).title).toBe("mine");
  });

  it("names cells as their metadata does; copies, strangers and new cells get names of their own", () => {
    const named = (name: unknown) => code("1", { metadata: { name } });
    const cells = codes(named("a"), named("a"), code("1"), named("x y"), named("__proto__"), named(7));
    expect(cells.map(({ cell }) => cell.name)).toEqual([
      "a",
      "a-2",
      "cell-3",
      "cell-4",
      "__proto__",
      "cell-6",
    ]);
  });

  it("may have sources as texts or lists of lines, with any ends of lines, and cells that are empty", () => {
    expect(codes(code(["1\r\n", "+ 2"]), code(" \n"), code("3")).map(({ cell }) => cell.source)).toEqual([
      "1\n+ 2",
      "3",
    ]);
  });

  it("keeps outputs that can be shown: streams, errors, bundles as lists of lines; others are named", () => {
    const outputs = [
      { output_type: "stream", text: ["a\n", "b\n"] },
      { output_type: "error", ename: "TypeError", evalue: "\u001b[31mno\u001b[0m", traceback: [] },
      { output_type: "display_data", data: { "image/svg+xml": ["<svg>", "</svg>"], "text/plain": "p" } },
      { output_type: "execute_result", data: { "image/png": "AAAA" } },
      7,
    ];
    expect(codes(code("1", { outputs }))[0]?.outputs).toEqual([
      { "text/plain": "a\nb" },
      { "text/plain": "TypeError: no" },
      { "text/plain": "p", "image/svg+xml": "<svg></svg>" },
      { "text/plain": "[image/png]" },
    ]);
  });

  it("keeps the pictures attached to its prose", () => {
    const attachments = { "a.png": { "image/png": "AAAA" } };
    expect(read(file([prose("![](attachment:a.png)", { attachments }), code("1")])).parts[0]).toMatchObject({
      attachments,
    });
  });
});

describe("a file that is no such notebook", () => {
  it.each([
    ["", { kind: "empty" }],
    ["  \n", { kind: "empty" }],
    ["hello", { kind: "text" }],
    ['{"cells": [', { kind: "truncated" }],
    ['{\n<<<<<<< HEAD\n"a": 1\n=======\n}', { kind: "other", found: "merge" }],
    ["[]", { kind: "foreign", found: "list" }],
    ["null", { kind: "foreign", found: "null" }],
    ['{"a": 1, "b": 2}', { kind: "foreign", found: "a, b" }],
    ['{"nbformat": 4, "cells": {}}', { kind: "foreign", found: "cells: object" }],
    ['{"nbformat": 3, "worksheets": []}', { kind: "format", found: "3" }],
    [file([code("1")], { nbformat: 5 }), { kind: "format", found: "5" }],
    [file([code("1")], { metadata: { language_info: { name: "R" } } }), { kind: "language", found: "R" }],
    [file([prose("a")]), { kind: "codeless", cells: 1 }],
    [file([code(" ")]), { kind: "codeless", cells: 1 }],
    [file([code("1"), 7]), { kind: "cell", cell: 2, expected: "cell", found: "number" }],
    [
      file([{ cell_type: "chart", source: "" }]),
      { kind: "cell", cell: 1, expected: "kind", found: '"chart"' },
    ],
    [file([code([1])]), { kind: "cell", cell: 1, expected: "source", found: "list" }],
    [file(Array(2001).fill(code("1"))), { kind: "cells", cells: 2001 }],
  ])("%j is refused for what it is", (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it("is opened when it does not say its language, or says one of Deno's", () => {
    const metadata = { kernelspec: { name: "deno", language: "typescript" } };
    expect(fault(file([code("1")], { metadata }))).toBe("none");
    expect(fault(file([code("1")]))).toBe("none");
  });

  it.each([
    [[0x89, 0x50, 0x4e, 0x47], "image"],
    [[0x50, 0x4b, 3, 4], "archive"],
    [[...new TextEncoder().encode("<!DOCTYPE html>")], "page"],
    [[...new TextEncoder().encode("%PDF-1.7")], "pdf"],
  ])("is told by its first bytes: %j", (bytes, found) => {
    expect(() => textOf(Uint8Array.from(bytes))).toThrow(`"found":"${found}"`);
  });

  it("is text in any encoding of Unicode, with or without its mark", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[..."{}"].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(textOf(utf16)).toBe("{}");
    expect(textOf(new TextEncoder().encode("\ufeff{}"))).toBe("{}");
  });
});
