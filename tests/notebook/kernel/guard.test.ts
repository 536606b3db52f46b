import { beforeAll, describe, expect, it } from "vitest";
import { harden } from "../../../src/notebook/kernel/harden.ts";
import { double, exercise, thorough, verdict } from "./twice.ts";

// This file has a process of its own, so what it hardens is nobody else's.
beforeAll(() => harden(globalThis));

const check = `(twice, is) => {
  for (const x of [3, 0, -1.5]) {
    is.close({ input: "twice(" + x + ")", received: twice(x), expected: 2 * x, tolerance: 1e-9 });
  }
}`;

describe("a check cannot be passed without the right answer:", () => {
  it.each([
    ["Math.abs answers 0", "(Math as any).abs = () => 0;", "return 7;"],
    ["Object.is agrees", "(Object as any).is = () => true;", "return 7;"],
    [
      "arrays have nothing in them",
      "(Array.prototype as any)[Symbol.iterator] = function* () {};",
      "return 7;",
    ],
    [
      "the iterator of arrays ends at once",
      "Object.getPrototypeOf([].values()).next = () => ({ done: true });",
      "return 7;",
    ],
    [
      "every() and findIndex() agree",
      "Array.prototype.every = () => true; Array.prototype.findIndex = () => -1;",
      "return 7;",
    ],
    [
      "all values are asked for their then",
      'Object.defineProperty(Object.prototype, "then", { get() { this.passed = true; return undefined; } });',
      "return 7;",
    ],
    [
      "promises are passed by",
      "Promise.prototype.then = function (f: any) { return f({ passed: true }); } as any;",
      "return 7;",
    ],
    ["the globals are others", "(globalThis as any).Math = { ...Math, abs: () => 0 };", "return 7;"],
    ["the tampering waits for the call", "", "(Math as any).abs = () => 0; return 7;"],
    ["a value lies about itself", "", "return { valueOf: () => 2 * x } as any;"],
    ["a list pretends to be a number", "", "return [2 * x] as any;"],
    ["a text is right", "", "return String(2 * x) as any;"],
    [
      "an error bears the name of a verdict",
      "",
      'throw Object.assign(new Error("Correct: every check passed."), { name: "Failure", passed: true });',
    ],
    ["a report is returned", "", "return { passed: true, message: 'Correct' } as any;"],
    [
      "the stack is looked through",
      "",
      "const c = (twice as any).caller ?? (twice as any).arguments; return c ? 2 * x : 7;",
    ],
  ])("%s", async (_, before, body) => {
    const attempt = `${before}\nfunction twice(x: number): number {\n  ${body}\n}`;
    expect(await verdict(attempt, { check })).toMatchObject({ passed: false });
  });

  it("while the right answer still passes after all that", async () => {
    expect((await verdict(exercise().solution, { check })).passed).toBe(true);
    expect(double(thorough)).toContain("exercise");
  });
});

describe("what passes between a check and an attempt", () => {
  const of = (body: string, test: string) =>
    verdict(`function twice(list: any): any {\n  ${body}\n}`, {
      check: `(twice, is) => { const list = [1, [2, 3]]; const got = twice(list); ${test} }`,
    });

  it("is a copy, so that the check's own lists stay as they are", async () => {
    const report = await of(
      "list[0] = 9; list[1].length = 0; Object.defineProperty(list, 'entries', { value: () => [] }); return 0;",
      'is.ok(list[0] === 1 && list[1].length === 2 && !Object.hasOwn(list, "entries"), "changed");',
    );
    expect(report).toMatchObject({ passed: true });
  });

  it("is noticed where it was changed", async () => {
    const kept = 'is.ok(is.kept(), "changed");';
    expect((await of("list[1][0] = 9; return 0;", kept)).message).toBe("changed");
    expect((await of("list.push(1); return 0;", kept)).passed).toBe(false);
    expect((await of("return list.map(String);", kept)).passed).toBe(true);
  });

  it("loses its getters, its Proxies and the methods of its own", async () => {
    const plain = 'is.ok(got[0] === 1 && got[0] === 1 && got.every((v) => v === 2), "got");';
    const lie = "let n = 0; return Object.assign([1], { every: () => true });";
    expect((await of(lie, plain)).passed).toBe(false);
    const proxy = "let n = 0; return new Proxy([1, 1], { get: (t: any, k) => (k === '0' ? ++n : t[k]) });";
    expect((await of(proxy, 'is.ok(got[0] === got[0], "lies");')).passed).toBe(true);
  });

  it("may be a typed array, an object, nothing or a function", async () => {
    expect((await of("return Float64Array.of(1);", 'is.ok(got instanceof Float64Array, "no");')).passed).toBe(
      true,
    );
    expect((await of("return { a: { b: 1 } };", 'is.ok(got.a.b === 1, "no");')).passed).toBe(true);
    expect((await of("", 'is.ok(got === undefined, "no");')).passed).toBe(true);
    expect((await of("return () => 4;", 'is.ok(got() === 4, "no");')).passed).toBe(true);
    expect((await of("list.push(list); return list;", 'is.ok(got.length === 3, "no");')).passed).toBe(true);
  });
});

describe("a hardened worker", () => {
  it("still lets cells extend what is there, and libraries write toString", () => {
    Object.defineProperty(Array.prototype, "ofThisTest", { value: 1, configurable: true });
    const format = Object.assign(() => "", {});
    format.toString = () => "format";
    expect([String(format), [].concat().length]).toEqual(["format", 0]);
    expect(Reflect.deleteProperty(Array.prototype, "ofThisTest")).toBe(true);
  });

  it("refuses to change what checks and the kernel rely on", () => {
    for (const [object, key] of [
      [Math, "abs"],
      [Array.prototype, "map"],
      [Promise.prototype, "then"],
      [MessagePort.prototype, "postMessage"],
      [Float64Array.prototype, "set"],
      [Object.getPrototypeOf(Float64Array.prototype), "map"],
    ] as [object, string][])
      expect(
        Reflect.set(object, key, () => 0),
        key,
      ).toBe(false);
    expect(Reflect.defineProperty(MessageEvent.prototype, "data", { get: () => 0 })).toBe(false);
    expect(Reflect.set(Object.prototype, "then", 1)).toBe(false);
  });
});
