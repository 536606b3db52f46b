import { describe, expect, it } from "vitest";
import { verdict } from "./twice.ts";

const failure = async (body: string, language: "en" | "zh-cn" = "en") =>
  (await verdict(undefined, { check: `(twice, is) => { ${body} }`, language })).failure;

describe("a failed case", () => {
  it("of a message in the house's form has three parts, in either language", async () => {
    expect(
      await failure('is.ok(false, "f(1) → expected two numbers, received [3]: one is missing")'),
    ).toEqual({
      input: "f(1)",
      expected: { text: "two numbers" },
      received: { text: "[3]: one is missing" },
    });
    expect(await failure('is.ok(false, "f(1) → 应为 2，得到 3")', "zh-cn")).toEqual({
      input: "f(1)",
      expected: { text: "2" },
      received: { text: "3" },
    });
  });

  it("of a message in another form has none", async () => {
    expect(await failure('is.ok(false, "The list was changed.")')).toBeUndefined();
  });

  it("marks the first entry of a list that is wrong", async () => {
    const told = await failure(
      'is.close({ input: "f()", received: [1, 2, 9, 4], expected: [1, 2, 3, 5], tolerance: 0.1 })',
    );
    expect(told?.received).toEqual({ text: "[1, 2, 9, 4]", mark: { from: 7, to: 8 } });
    expect(told?.expected).toEqual({ text: "[1, 2, 3, 5]", mark: { from: 7, to: 8 } });
  });

  it("shows of a long list what lies around that entry", async () => {
    const told = await failure(
      'const a = Array.from({ length: 100 }, (_, i) => i / 3); const b = a.slice(); b[50] = -1; is.close({ input: "f()", received: b, expected: a, tolerance: 0.1 })',
    );
    const { text = "", mark = { from: 0, to: 0 } } = told?.received ?? {};
    expect(text).toBe("[… 47, 15.6667, 16, 16.3333, -1, 17, 17.3333, 17.6667, … 46]");
    expect(text.slice(mark.from, mark.to)).toBe("-1");
    expect(told?.expected.text.length).toBeLessThan(90);
  });

  it("says of a list that is too short or too long where it differs", async () => {
    const told = await failure(
      'is.close({ input: "f()", received: [1, 2], expected: [1, 2, 3], tolerance: 0.1 })',
    );
    expect(told?.expected.mark).toEqual({ from: 7, to: 8 });
    expect(told?.received.mark).toBeUndefined();
  });
});

describe("is.curve()", () => {
  const curve = (received: string, more = "") =>
    verdict(undefined, {
      check: `(twice, is) => is.curve({ input: (x) => "f(" + x + ")", received: ${received}, expected: (x) => x * x, on: [-2, 2], tolerance: 1e-6 ${more} })`,
    });

  it("passes what agrees everywhere", async () => {
    expect((await curve("(x) => x ** 2")).passed).toBe(true);
  });

  it("names the first place that is wrong, and plots what was expected against what came", async () => {
    const { passed, failure } = await curve("(x) => Math.abs(x) * x");
    expect(passed).toBe(false);
    expect(failure).toMatchObject({
      input: "f(-2)",
      expected: { text: "4" },
      received: { text: "-4" },
      within: "0.000001",
    });
    expect(failure?.figure?.["image/svg+xml"]).toContain("<svg");
    expect(failure?.figure?.["text/plain"]).toContain("x = -2");
    expect(failure?.figure?.["application/vnd.nonlinear.figure+json"]?.columns).toEqual([
      "x",
      "expected",
      "received",
    ]);
  });

  it("looks at the places it is given, in their order, and where they are strict", async () => {
    expect((await curve("(x) => (x > 1 ? 0 : x * x)", ", at: [0, 1.5, 2]")).failure?.input).toBe("f(1.5)");
    expect(
      (await curve("(x) => x * x + 0.01", ", at: [0, 1], tolerance: (x) => (x === 0 ? 1 : 0)")).failure,
    ).toMatchObject({
      input: "f(1)",
    });
  });

  it("draws nothing where the eye would see no difference, or the place lies outside", async () => {
    expect((await curve("(x) => x * x + 1e-5")).failure?.figure).toBeUndefined();
    expect((await curve("(x) => (x > 5 ? 0 : x * x)", ", at: [9]")).failure?.figure).toBeUndefined();
  });

  it("leaves a gap where the attempt throws or answers with no number", async () => {
    const { failure } = await curve(
      '(x) => { if (x < -1) throw new Error("no"); return x < 0 ? "text" : x; }',
      ", at: [0.5]",
    );
    expect(failure?.figure?.["image/svg+xml"]).toContain("<svg");
    expect(failure?.figure?.["image/svg+xml"]).not.toMatch(/NaN/);
  });
});

describe("is.close() over places", () => {
  it("plots a trajectory against the one expected", async () => {
    const told = await failure(
      'is.close({ input: "path()", received: [0, 1, 5], expected: [0, 1, 2], over: [0, 1, 2], tolerance: 0.1 })',
    );
    expect(told?.figure?.["text/plain"]).toContain("x = 2");
  });
});
