import { describe, expect, it } from "vitest";
import type { ScratchCell } from "../../../../src/notebook/client/keeping/saved.ts";
import { ScratchCells } from "../../../../src/notebook/client/keeping/scratch.ts";

/** A page of cells, of which `training` and `figure` stand in one frame; what is kept is in `kept`. */
function page(saved: Record<string, ScratchCell> = {}, frames = [["a"], ["training", "figure"], ["c"]]) {
  const kept = structuredClone(saved);
  const cells = new ScratchCells(saved, frames, (name, cell) => {
    if (cell) kept[name] = cell;
    else delete kept[name];
  });
  return { cells, kept, order: () => cells.order().join(" "), again: () => page(kept, frames) };
}

describe("a cell of the reader's own", () => {
  it("stands right above or below the cell beside which it was made, and does so again after a reload", () => {
    const { cells, order, again } = page();
    cells.insert({ beside: "c", side: "above" });
    cells.insert({ beside: "c", side: "below" });
    cells.insert({ beside: "c", side: "above" });
    expect(order()).toBe("a training figure scratch-1 scratch-3 c scratch-2");
    expect(again().order()).toBe(order());
  });

  it("stands between others of hers", () => {
    const { cells, order, again } = page();
    const first = cells.insert({ beside: "a", side: "below" });
    cells.insert({ beside: first, side: "below" });
    cells.insert({ beside: first, side: "above" });
    cells.insert({ beside: first, side: "below" });
    expect(order()).toBe("a scratch-3 scratch-1 scratch-4 scratch-2 training figure c");
    expect(again().order()).toBe(order());
  });

  it("parts no cells that stand in one frame", () => {
    const { cells, order } = page();
    cells.insert({ beside: "training", side: "below" });
    cells.insert({ beside: "figure", side: "above" });
    expect(order()).toBe("a scratch-2 training figure scratch-1 c");
  });

  it("whose neighbour is published no more stands at the end, with its text", () => {
    const { cells, kept } = page();
    const name = cells.insert({ beside: "a", side: "above" }, "1 + 1");
    const later = page(kept, [["b"], ["c"]]);
    expect(later.order()).toBe(`b c ${name}`);
    expect(later.cells.get(name)?.source).toBe("1 + 1");
    expect(page(later.kept).order()).toBe("scratch-1 a training figure c");
  });

  it("gives way where a release publishes a cell of its name", () => {
    const { cells, kept } = page();
    cells.insert({ beside: "a", side: "below" }, "mine");
    const later = page(kept, [["a"], ["scratch-1"]]);
    expect(later.order()).toBe("a scratch-2 scratch-1");
    expect(Object.keys(later.kept)).toEqual(["scratch-2"]);
  });

  it("keeps what is typed into it", () => {
    const { cells, kept } = page();
    cells.edit(cells.insert({ beside: "a", side: "below" }), "6 * 7");
    expect(kept).toEqual({ "scratch-1": { beside: "a", side: "below", source: "6 * 7", rank: 0 } });
  });

  it("moves past its like, past what stands between two cells, and past cells, to both ends and no further", () => {
    const { cells, order } = page();
    cells.insert({ beside: "c", side: "below" });
    cells.insert({ beside: "scratch-1", side: "below" });
    const seen: string[] = [];
    while (cells.move("scratch-2", -1)) seen.push(order());
    expect(seen).toEqual([
      "a training figure c scratch-2 scratch-1",
      "a training figure scratch-2 c scratch-1",
      "a training figure scratch-2 c scratch-1",
      "a scratch-2 training figure c scratch-1",
      "a scratch-2 training figure c scratch-1",
      "scratch-2 a training figure c scratch-1",
    ]);
    for (let i = 0; i < 6; i++) expect(cells.move("scratch-2", 1)).toBe(true);
    expect(order()).toBe("a training figure c scratch-1 scratch-2");
    expect(cells.move("scratch-2", 1)).toBe(false);
  });

  it("that was deleted comes back where it was; its name is not given away meanwhile", () => {
    const { cells, kept, order } = page();
    for (const side of ["below", "below", "above"] as const) cells.insert({ beside: "a", side }, side);
    const before = order();
    const removed = cells.remove("scratch-1");
    expect(kept).not.toHaveProperty("scratch-1");
    expect(cells.insert({ beside: "c", side: "below" })).toBe("scratch-4");
    if (removed) cells.restore("scratch-1", removed);
    expect(order()).toBe(`${before} scratch-4`);
  });
});
