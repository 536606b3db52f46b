import { describe, expect, it } from "vitest";
import { isCode, runnable } from "../../../src/notebook/take-away/order.ts";
import { chapterOf } from "./chapter.ts";

const order = (source: string, prose: Record<string, string> = {}) =>
  runnable(chapterOf(source, { prose }).parts).map((part) => (isCode(part) ? part.cell.name : part.text));

describe("from top to bottom", () => {
  it("cells that already come after what they read stay as they are, and their prose with them", () => {
    const source = "// %% a\nconst a = 1;\n// %% b\nconst b = a;";
    expect(order(source, { a: "first", b: "second" })).toEqual(["first", "a", "second", "b"]);
  });

  it("a cell that is read before its place goes to right before its reader, and all prose stays", () => {
    const source =
      "// %% reader\nlate + 1\n// %% other\nconst other = 0;\n// %% late\nconst late = deep;\n// %% deep\nconst deep = 2;";
    expect(order(source, { reader: "one", late: "two" })).toEqual([
      "one",
      "deep",
      "late",
      "reader",
      "other",
      "two",
    ]);
  });

  it("what a function reads counts too, for the function may be called at once", () => {
    expect(order("// %% f\nconst f = () => late;\n// %% late\nconst late = 2;")).toEqual(["late", "f"]);
  });

  it("cells that read each other in a circle come each once", () => {
    expect(
      order("// %% a\nconst a = (): number => b();\n// %% b\nconst b = (): number => a();").sort(),
    ).toEqual(["a", "b"]);
  });
});
