import { describe, expect, it } from "vitest";
import { inspectHtml } from "../../../src/notebook/show/inspect.ts";

/** The words of the HTML, without its tags. */
const words = (value: unknown) =>
  inspectHtml(value)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("inspectHtml()", () => {
  it("writes a plain value as it is, and by its kind", () => {
    expect(inspectHtml(3)).toBe('<div class="nb-value"><span class="nb-number">3</span></div>');
    expect(inspectHtml(null)).toContain('class="nb-null"');
    expect(inspectHtml(new Date(0))).not.toContain("<details");
  });

  it("puts what is inside behind a summary, open where it is short", () => {
    expect(inspectHtml([1, 2])).toBe(
      '<div class="nb-value"><details open><summary><span class="nb-object">Array(2) [1, 2]</span></summary><ul>' +
        '<li><span class="nb-key">0</span>: <span class="nb-number">1</span></li>' +
        '<li><span class="nb-key">1</span>: <span class="nb-number">2</span></li></ul></details></div>',
    );
    expect(inspectHtml(Array.from({ length: 9 }, () => 0))).not.toContain("<details open");
    expect(inspectHtml({ inner: { a: 1 } }).match(/<details open/g)).toHaveLength(1);
  });

  it("shows what an error holds, without its stack", () => {
    const error = Object.assign(new Error("no"), { received: 7 });
    expect(words(error)).toBe("Error: no message : no received : 7");
  });

  it("unfolds nested objects", () => {
    expect(words({ a: { b: { c: 7 } } })).toBe("{a: Object {…}} a : {b: Object {…}} b : {c: 7} c : 7");
  });

  it("says where an object contains itself, and not where it only comes twice", () => {
    const ring: Record<string, unknown> = { n: 1 };
    ring.self = ring;
    expect(words(ring)).toContain("self : circular");
    const shared = { n: 1 };
    expect(words([shared, shared])).not.toContain("circular");
  });

  it("escapes texts, keys, names and the keys of maps", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const named = Object.defineProperty(() => {}, "name", { value: evil });
    for (const value of [
      [evil],
      { [evil]: 1 },
      new Map([[evil, evil]]),
      named,
      new Error(evil),
      Symbol(evil),
    ]) {
      expect(inspectHtml(value)).not.toContain("<img");
      expect(inspectHtml(value)).toContain("&lt;img");
    }
  });

  it("folds a long list into groups of a hundred, the last one shorter", () => {
    const html = inspectHtml(Array.from({ length: 250 }, (_, i) => i));
    expect([...html.matchAll(/\[(\d+ … \d+)\]/g)].map(([, range]) => range)).toEqual([
      "0 … 99",
      "100 … 199",
      "200 … 249",
    ]);
    expect(html).toContain('<span class="nb-key">249</span>');
    expect(html).not.toContain("more");
  });

  it.each<[string, object]>([
    ["an array", Array.from({ length: 1e6 }, (_, i) => i)],
    ["a typed array", new Float64Array(1e6)],
    ["a map", new Map(Array.from({ length: 1e6 }, (_, i) => [i, i]))],
    ["a set", new Set(Array.from({ length: 1e6 }, (_, i) => i))],
  ])("shows a thousand of a million entries of %s, counts the rest, and is quick", (_what, value) => {
    const start = performance.now();
    const html = inspectHtml(value);
    expect(performance.now() - start).toBeLessThan(250);
    expect(html).toContain("… 999000 more");
    expect(html.length).toBeLessThan(200_000);
  });

  it("counts what it leaves out of a large table, too", () => {
    const table = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 0));
    const html = inspectHtml(table);
    expect(html.length).toBeLessThan(300_000);
    expect(html).toMatch(/… \d+ more/);
  });

  it("stops after five levels", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50)}1${"}".repeat(50)}`);
    expect(inspectHtml(deep).match(/<details/g)).toHaveLength(5);
  });
});
