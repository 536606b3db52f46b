import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Manuscript } from "../../../../src/notebook/client/keeping/manuscript.ts";
import { Store, storageKey } from "../../../../src/notebook/client/store.ts";

const key = storageKey("2-softmax");
let items: Map<string, string>;

beforeEach(() => {
  items = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  });
  vi.stubGlobal("addEventListener", () => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The chapter as this release publishes it. */
const open = (published: Record<string, string>) =>
  new Manuscript(
    Object.entries(published).map(([name, source]) => ({ name, source })),
    new Store("2-softmax", () => {}),
  );
const stored = () => JSON.parse(items.get(key) ?? "{}");

describe("a cell of the reader's own", () => {
  it("does not take the place of one that she made on another open page of the chapter", () => {
    const [one, two] = [open({ a: "1" }), open({ a: "1" })];
    const first = one.scratch.insert({ beside: "a", side: "below" }, "here");
    const second = two.scratch.insert({ beside: "a", side: "below" }, "there");
    expect(first).not.toBe(second);
    const again = open({ a: "1" });
    expect(again.scratch.names.map((name) => again.source(name))).toEqual(["here", "there"]);
  });

  it("is deleted with its controls, and brought back with them", () => {
    const manuscript = open({ a: "1" });
    const name = manuscript.scratch.insert({ beside: "a", side: "below" }, "1");
    manuscript.setInput(`${name}#0`, 3);
    const removed = manuscript.removeScratch(name);
    expect(manuscript.inputs).toEqual({});
    if (removed) manuscript.restoreScratch(removed);
    expect(manuscript.inputs).toEqual({ [`${name}#0`]: 3 });
    expect(manuscript.source(name)).toBe("1");
  });

  it("stays when the chapter is reset", () => {
    const manuscript = open({ a: "1" });
    const name = manuscript.scratch.insert({ beside: "a", side: "below" });
    manuscript.edit(name, "2");
    manuscript.edit("a", "3");
    expect(manuscript.editedCells).toEqual(["a"]);
    manuscript.forget("a");
    expect(open({ a: "1" }).source(name)).toBe("2");
  });
});

describe("a reader's text", () => {
  it("counts on her next visit while the cell is published as before", () => {
    open({ a: "1", b: "2" }).edit("a", "mine");
    const later = open({ a: "1", b: "another" });
    expect([later.source("a"), later.source("b"), later.edited("a"), later.edited("b")]).toEqual([
      "mine",
      "another",
      true,
      false,
    ]);
    expect(later.undecided.size).toBe(0);
  });

  it("is forgotten when it equals the published one", () => {
    const manuscript = open({ a: "1" });
    manuscript.edit("a", "2");
    manuscript.edit("a", "1");
    expect(items.size).toBe(0);
  });

  it("kept by a version of the site that kept no base is taken as made from what is published, from now on", () => {
    items.set(key, '{"sources":{"a":"mine"},"inputs":{}}');
    expect(open({ a: "1" }).source("a")).toBe("mine");
    expect(open({ a: "1 anew" }).undecided.get("a")).toEqual({
      mine: "mine",
      base: "1",
      published: "1 anew",
    });
  });

  it("of a cell that is published no more is kept until she discards it", () => {
    open({ a: "1" }).edit("a", "mine");
    const later = open({ b: "2" });
    expect([...later.orphans]).toEqual([["a", "mine"]]);
    expect(later.editedCells).toEqual([]);
    later.edit("b", "3");
    expect(stored().sources).toEqual({ a: "mine", b: "3" });
    later.discard("a");
    expect(stored().sources).toEqual({ b: "3" });
  });
});

describe("a cell that was published anew after she changed it", () => {
  const later = () => {
    open({ a: "1" }).edit("a", "mine");
    return open({ a: "1 anew" });
  };

  it("counts as published, with nothing lost, until she chooses", () => {
    const manuscript = later();
    expect(manuscript.undecided.get("a")).toEqual({ mine: "mine", base: "1", published: "1 anew" });
    expect(manuscript.source("a")).toBe("1 anew");
    expect(manuscript.mine("a")).toBe("mine");
    expect(manuscript.editedCells).toEqual([]);
    expect(stored()).toMatchObject({ sources: { a: "mine" }, bases: { a: "1" } });
  });

  it("has her text again once she keeps it, on later visits too", () => {
    later().keepMine("a");
    const manuscript = open({ a: "1 anew" });
    expect([manuscript.source("a"), manuscript.undecided.size]).toEqual(["mine", 0]);
  });

  it("is as published once she takes that, and her progress stays", () => {
    const manuscript = later();
    manuscript.attempted("a", true);
    manuscript.takePublished("a");
    const after = open({ a: "1 anew" });
    expect([after.source("a"), after.edited("a"), after.undecided.size]).toEqual(["1 anew", false, 0]);
    expect(after.progress["a"]).toEqual({ attempts: 1, solved: true });
  });

  it("asks nothing where the publication has become what she wrote", () => {
    open({ a: "1" }).edit("a", "mine");
    const manuscript = open({ a: "mine" });
    expect([manuscript.undecided.size, manuscript.edited("a")]).toEqual([0, false]);
  });

  it("asks again where it is published anew once more", () => {
    later().keepMine("a");
    expect(open({ a: "1 for the third time" }).undecided.get("a")?.base).toBe("1 anew");
  });
});

describe("an exercise", () => {
  it("counts attempts, and stays solved", () => {
    const manuscript = open({ exercise: "" });
    for (const passed of [false, true, false]) manuscript.attempted("exercise", passed);
    expect(open({ exercise: "" }).progress).toEqual({ exercise: { attempts: 3, solved: true } });
  });

  it("counts as tried once a text of the reader's own was checked, not by a check of the starter", () => {
    const manuscript = open({ exercise: "starter" });
    manuscript.attempted("exercise", false);
    expect(manuscript.progress["exercise"]?.tried).toBeUndefined();
    manuscript.edit("exercise", "mine");
    manuscript.attempted("exercise", false);
    expect(open({ exercise: "starter" }).progress["exercise"]).toEqual({
      attempts: 2,
      solved: false,
      tried: true,
    });
  });

  it("keeps what she wrote while a solution stands in its place, on later visits too", () => {
    open({ exercise: "starter" }).layAside("exercise", "mine");
    const later = open({ exercise: "starter" });
    expect(later.progress["exercise"]).toEqual({ attempts: 0, solved: false, own: "mine" });
    later.attempted("exercise", true);
    expect(later.progress["exercise"]?.own).toBe("mine");
    later.layAside("exercise", undefined);
    expect(open({ exercise: "starter" }).progress["exercise"]).toEqual({ attempts: 1, solved: true });
  });

  it("is as new once its cell is reset, and so are the cell's controls", () => {
    vi.useFakeTimers();
    const manuscript = open({ a: "1", ab: "2" });
    manuscript.edit("a", "mine");
    manuscript.setInput("a#0", 1);
    manuscript.setInput("ab#0", 2);
    manuscript.attempted("a", true);
    vi.runAllTimers();
    manuscript.forget("a");
    expect(stored()).toEqual({ sources: {}, bases: {}, inputs: { "ab#0": 2 }, progress: {}, scratch: {} });
  });
});

describe("a control", () => {
  it("is written when it rests, and alone, so that what was erased elsewhere stays erased", () => {
    vi.useFakeTimers();
    const manuscript = open({ a: "1" });
    manuscript.setInput("a#0", 1);
    vi.runAllTimers();
    items.clear();
    manuscript.setInput("a#1", 2);
    expect(items.size).toBe(0);
    vi.runAllTimers();
    expect(stored().inputs).toEqual({ "a#1": 2 });
  });
});
