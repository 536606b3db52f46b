import { describe, expect, it } from "vitest";
import { involved } from "../../../src/notebook/client/involved.ts";
import { compile } from "../compile/chapter.ts";

const published = Object.values(
  compile(`// %% imports
import { sigmoid } from "nonlinear";
// %% base
const base = sigmoid(1);
// %% reader
const twice = 2 * base;
// %% one
import { gelu } from "nonlinear";
import { near, report } from "notebook";
function one() { return [near("g", gelu(0), 0)]; }
report(one())
// %% two
import { near, report } from "notebook";
function two() { return [near("two", 1, 1)]; }
report(two())`),
);
const texts = published.map(({ name, source }) => ({ name, source }));
const change = (name: string, source: string) =>
  texts.map((cell) => (cell.name === name ? { name, source } : cell));
const names = (cells: { name: string }[]) => cells.map(({ name }) => name);

describe("the cells that a compiler must see anew", () => {
  it("are all but those that stand alone and are as they were", () => {
    expect(names(involved(texts, published))).toEqual(["imports", "base", "reader"]);
  });

  it("include one that was changed, and none for what it imports itself", () => {
    const changed = change("one", `${texts[3]?.source}\n1 + 1`);
    expect(names(involved(changed, published))).toEqual(["imports", "base", "reader", "one"]);
  });

  it("include one that is asked about", () => {
    expect(names(involved(texts, published, "two"))).toEqual(["imports", "base", "reader", "two"]);
  });

  it("include one that a changed cell mentions by name", () => {
    expect(names(involved(change("reader", "const twice = two().length;"), published))).toContain("two");
  });

  it("include one that alone imports what a reader's own cell mentions", () => {
    const own = { name: "mine", source: "gelu(base)", scratch: true };
    expect(names(involved([...texts, own], published))).toEqual(["imports", "base", "reader", "one", "mine"]);
  });

  it("include one whose name a reader's own cell declares, so that it is told", () => {
    const own = { name: "mine", source: "const two = 2;", scratch: true };
    expect(names(involved([...texts, own], published))).toContain("two");
  });

  it("include cells that only import, and those that no compiler has seen", () => {
    const raw = texts.map((cell) => ({
      ...cell,
      js: "",
      inputs: [],
      outputs: [],
      imports: [],
      insertions: [],
      diagnostics: [],
    }));
    expect(names(involved(texts, raw))).toEqual(names(texts));
  });
});
