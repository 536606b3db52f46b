import { describe, expect, it } from "vitest";
import { inspectHtml, inspectText } from "../../../src/notebook/show/inspect.ts";

/** The words of the HTML, without its tags. */
const words = (value: unknown) => inspectHtml(value).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();

describe("inspectText()", () => {
  it.each<[string, unknown, string]>([
    ["a number", 0.1, "0.1"],
    ["negative zero, with its sign", -0, "-0"],
    ["NaN", NaN, "NaN"],
    ["infinity", -Infinity, "-Infinity"],
    ["a big integer", 12n, "12n"],
    ["a truth", true, "true"],
    ["null", null, "null"],
    ["undefined", undefined, "undefined"],
    ["a symbol", Symbol("s"), "Symbol(s)"],
    ["a text, as it is", 'say "hi"', 'say "hi"'],
    ["a function by its name", function softmax() {}, "function softmax"],
    ["a function without a name", (() => () => {})(), "function (anonymous)"],
    ["a class", class Net {}, "class Net"],
    ["an error by its message", new RangeError("too far"), "RangeError: too far"],
    ["a date", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a date that is none", new Date(NaN), "Invalid Date"],
    ["a regular expression", /a+/gi, "/a+/gi"],
    ["an array", [1, "two", null], 'Array(3) [1, "two", null]'],
    ["an empty array", [], "Array(0) []"],
    ["a typed array", new Float64Array([0.5, -0]), "Float64Array(2) [0.5, -0]"],
    ["big integers in a typed array", new BigInt64Array([1n]), "BigInt64Array(1) [1n]"],
    ["an object", { a: 1, b: "two" }, '{a: 1, b: "two"}'],
    ["an object of a class", new (class Point { x = 1; })(), "Point {x: 1}"],
    ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), "{a: 1}"],
    ["a map", new Map<unknown, unknown>([["a", 1], [{}, 2]]), 'Map {"a": 1, Object {…}: 2}'],
    ["a set", new Set([1, "a"]), 'Set {0: 1, 1: "a"}'],
    ["what lies inside, by kind and length", { list: [1, 2], inner: { a: 1 } }, "{list: Array(2), inner: Object {…}}"],
  ])("writes %s", (_what, value, text) => {
    expect(inspectText(value)).toBe(text);
  });

  it("shows the first eight entries of a long list", () => {
    expect(inspectText([1, 2, 3, 4, 5, 6, 7, 8])).toBe("Array(8) [1, 2, 3, 4, 5, 6, 7, 8]");
    expect(inspectText([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe("Array(9) [1, 2, 3, 4, 5, 6, 7, 8, …]");
  });

  it("abbreviates a long text and says how long it is", () => {
    expect(inspectText("x".repeat(20_000))).toBe(`${"x".repeat(10_000)}… (20000 characters)`);
    expect(inspectText(["x".repeat(100)])).toBe(`Array(1) ["${"x".repeat(80)}… (100 characters)"]`);
  });

  it("calls no getter", () => {
    const value = { get dear(): number { throw new Error("called"); } };
    expect(inspectText(value)).toBe('{dear: "(computed on demand)"}');
    expect(words(value)).toContain("(computed on demand)");
  });

  it.each<[string, object]>([
    ["throws whatever one does", hostile({})],
    ["throws, around an array", hostile([1])],
    ["was revoked", revoked()],
  ])("survives a Proxy that %s, also inside", (_what, proxy) => {
    expect(inspectText(proxy)).toBe("(cannot be shown)");
    expect(words(proxy)).toBe("(cannot be shown)");
    expect(inspectText({ proxy, n: 1 })).toBe("{proxy: (cannot be shown), n: 1}");
    expect(words([proxy, 7])).toContain("1 : 7");
  });
});

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
    for (const value of [[evil], { [evil]: 1 }, new Map([[evil, evil]]), named, new Error(evil), Symbol(evil)]) {
      expect(inspectHtml(value)).not.toContain("<img");
      expect(inspectHtml(value)).toContain("&lt;img");
    }
  });

  it("folds a long list into groups of a hundred, the last one shorter", () => {
    const html = inspectHtml(Array.from({ length: 250 }, (_, i) => i));
    expect([...html.matchAll(/\[(\d+ … \d+)\]/g)].map(([, range]) => range)).toEqual(["0 … 99", "100 … 199", "200 … 249"]);
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

function hostile(target: object): object {
  const refuse = () => {
    throw new Error("hands off");
  };
  return new Proxy(target, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
