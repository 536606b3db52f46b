import { afterEach, describe, expect, it, vi } from "vitest";
import { blank, type Saved } from "../../../src/notebook/client/keeping/saved.ts";
import { Store, storageKey } from "../../../src/notebook/client/store.ts";

const key = storageKey("softmax");

/** A browser's storage, which may hold something and may refuse. */
function storage({ holds, refuse = [] as string[] }: { holds?: string; refuse?: string[] } = {}) {
  const items = new Map<string, string>(holds === undefined ? [] : [[key, holds]]);
  const guard = <T>(action: string, act: () => T): T => {
    if (refuse.includes(action)) throw new DOMException(`${action} is not allowed`, "SecurityError");
    return act();
  };
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => guard("getItem", () => items.get(name) ?? null),
    setItem: (name: string, text: string) => guard("setItem", () => void items.set(name, text)),
    removeItem: (name: string) => guard("removeItem", () => void items.delete(name)),
  });
  return items;
}

function open() {
  const warn = vi.fn();
  return { warn, store: new Store("softmax", warn) };
}

describe("Store", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("gives back what was left, in a chapter's own place", () => {
    storage();
    const first = open();
    first.store.setSource("a", "const x = 1;", "const x = 0;");
    first.store.setProgress("a", { attempts: 2, solved: true });
    first.store.setInput("a#0", 4.5);
    first.store.setInput("b#0", { x: 1, y: 2 });
    const { store, warn } = open();
    expect(store.load()).toEqual({
      sources: { a: "const x = 1;" },
      inputs: { "a#0": 4.5, "b#0": { x: 1, y: 2 } },
      bases: { a: "const x = 0;" },
      progress: { a: { attempts: 2, solved: true } },
      scratch: {},
    });
    expect(new Store("another", warn).load()).toEqual(blank());
    expect(warn).not.toHaveBeenCalled();
  });

  it("leaves nothing behind once all is reset", () => {
    const items = storage();
    const { store } = open();
    store.setSource("a", "1");
    store.setInput("a#0", false);
    store.setSource("a", undefined);
    store.setInput("a#0", undefined);
    expect([...items.keys()]).toEqual([]);
  });

  it("keeps what another page of the chapter wrote meanwhile", () => {
    storage();
    const [one, two] = [open(), open()];
    one.store.load();
    two.store.load();
    one.store.setSource("a", "1");
    two.store.setSource("b", "2");
    expect(open().store.load().sources).toEqual({ a: "1", b: "2" });
  });

  it.each(["not JSON {", "null", "7", '{"sources":"a","inputs":{}}', "{}"])(
    "begins afresh from damaged storage (%s), warns, and sets the text aside",
    (text) => {
      const items = storage({ holds: text });
      const { store, warn } = open();
      expect(store.load()).toEqual(blank());
      expect(warn).toHaveBeenCalled();
      expect([...items]).toEqual([[`${key}:damaged`, text]]);
      store.setSource("a", "1");
      expect(open().store.load().sources).toEqual({ a: "1" });
    },
  );

  it("takes only what has the right kind", () => {
    storage({ holds: '{"sources":{"a":"1","b":2},"inputs":{"a#0":1,"a#1":null,"a#2":"x","a#3":true}}' });
    expect(open().store.load()).toEqual({
      ...blank(),
      sources: { a: "1" },
      inputs: { "a#0": 1, "a#3": true },
    });
  });

  it("hands on parts that it does not know", () => {
    storage({ holds: '{"sources":{},"inputs":{},"bookmarks":{"later":["a"]}}' });
    open().store.setSource("a", "1");
    expect(open().store.load()).toEqual({ ...blank(), sources: { a: "1" }, bookmarks: { later: ["a"] } });
  });

  it("does not bring back what another page erased", () => {
    const items = storage();
    const { store } = open();
    store.setSource("a", "1");
    items.clear();
    store.setSource("b", "2");
    expect(open().store.load().sources).toEqual({ b: "2" });
  });

  it("takes a cell of any name", () => {
    storage();
    open().store.setSource("__proto__", "1");
    expect(Object.entries(open().store.load().sources)).toEqual([["__proto__", "1"]]);
  });

  it("changes a chapter as a whole, and says whether storage took it", () => {
    const refuse: string[] = [];
    storage({ holds: '{"sources":{"a":"1"},"inputs":{}}', refuse });
    const change = (saved: Saved) => ({ ...saved, sources: { ...saved.sources, b: "2" } });
    expect(open().store.update(change)).toBe(true);
    expect(open().store.load().sources).toEqual({ a: "1", b: "2" });
    refuse.push("setItem");
    expect(open().store.update(change)).toBe(false);
  });

  it.each([
    ["full", ["setItem"]],
    ["forbidden", ["getItem", "setItem", "removeItem"]],
  ])("keeps everything in memory where storage is %s, warns, and never throws", (_what, refuse) => {
    storage({ refuse });
    const { store, warn } = open();
    store.load();
    store.setSource("a", "1");
    store.setInput("a#0", 2);
    expect(warn).toHaveBeenCalled();
    expect(store.load()).toEqual({ ...blank(), sources: { a: "1" }, inputs: { "a#0": 2 } });
  });

  it("writes what storage had no room for as soon as it has room again", () => {
    const refuse: string[] = ["setItem"];
    const kept = storage({ refuse });
    const { store } = open();
    store.setSource("a", "1");
    refuse.length = 0;
    store.setSource("b", "2");
    expect(JSON.parse(kept.get(key) ?? "{}").sources).toEqual({ a: "1", b: "2" });
  });

  it("keeps in memory what storage had no room for, should storage be withdrawn", () => {
    const refuse = ["setItem"];
    storage({ holds: '{"sources":{"a":"old"},"inputs":{}}', refuse });
    const { store } = open();
    store.load();
    store.setSource("a", "new");
    refuse.push("getItem");
    expect(store.load().sources).toEqual({ a: "new" });
  });

  it("does without a browser's storage altogether", () => {
    vi.stubGlobal("localStorage", undefined);
    const { store, warn } = open();
    store.setSource("a", "1");
    expect(store.load().sources).toEqual({ a: "1" });
    expect(warn).toHaveBeenCalled();
  });
});
