import { describe, expect, it } from "vitest";
import { inspectHtml, inspectText } from "../../../src/notebook/show/inspect.ts";

/** The words of the HTML, without its tags. */
const words = (value: unknown) =>
  inspectHtml(value)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

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
    [
      "an object of a class",
      new (class Point {
        x = 1;
      })(),
      "Point {x: 1}",
    ],
    ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), "{a: 1}"],
    [
      "a map",
      new Map<unknown, unknown>([
        ["a", 1],
        [{}, 2],
      ]),
      'Map {"a": 1, Object {…}: 2}',
    ],
    ["a set", new Set([1, "a"]), 'Set {0: 1, 1: "a"}'],
    [
      "what lies inside, by kind and length",
      { list: [1, 2], inner: { a: 1 } },
      "{list: Array(2), inner: Object {…}}",
    ],
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
    const value = {
      get dear(): number {
        throw new Error("called");
      },
    };
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

function hostile(target: object): object {
  const refuse = () => {
    throw new Error("hands off");
  };
  return new Proxy(target, {
    get: refuse,
    has: refuse,
    ownKeys: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
  });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
