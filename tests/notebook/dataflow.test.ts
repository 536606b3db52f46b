import { describe, expect, it } from "vitest";
import { graphOf } from "../../src/notebook/dataflow.ts";
import type { CompiledCell } from "../../src/notebook/protocol.ts";

/** A compiled cell as the graph sees it: `b: x → y` reads x and declares y. */
function cell(text: string): CompiledCell {
  const [name = "", inputs = "", outputs = ""] = text.split(/: | → /);
  const names = (list: string) => list.split(" ").filter((word) => word && word !== "-");
  const rest = { source: "", js: "", imports: [], insertions: [], diagnostics: [] };
  return { name, inputs: names(inputs), outputs: names(outputs), ...rest };
}

describe("graphOf()", () => {
  const graph = graphOf(["d: x y → -", "b: x → y", "c: y → -", "a: - → x", "e: - → -"].map(cell));

  it("orders cells after those they read, and otherwise as they stand", () => {
    expect(graph.order).toEqual(["a", "b", "d", "c", "e"]);
  });

  it("knows what a cell reads, directly and once", () => {
    expect(graph.upstream("d")).toEqual(["a", "b"]);
    expect(graphOf(["a: - → x y", "b: x y → -"].map(cell)).upstream("b")).toEqual(["a"]);
    expect(graph.upstream("a")).toEqual([]);
  });

  it("knows all that reads a cell, directly or not", () => {
    expect([...graph.downstream("a")].sort()).toEqual(["b", "c", "d"]);
    expect([...graph.downstream("e")]).toEqual([]);
  });

  it("leaves a cell out of what reads it, also in a cycle", () => {
    const cycle = graphOf(["p: q → p", "q: p → q"].map(cell));
    expect([...cycle.downstream("p")]).toEqual(["q"]);
    expect(cycle.order).toHaveLength(2);
  });

  it("passes over names that nobody declares", () => {
    expect(graphOf([cell("a: gone → -")]).upstream("a")).toEqual([]);
  });
});
