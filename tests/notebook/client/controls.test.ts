import { describe, expect, it } from "vitest";
import { invert } from "../../../src/notebook/client/controls.ts";
import { mark, wordsOf } from "../../../src/notebook/client/words.ts";

describe("invert()", () => {
  const linear = { type: "linear", domain: [0, 4], range: [40, 440] };

  it("turns a pixel into data", () => {
    expect(invert(linear, 140)).toBe(1);
  });

  it("keeps what lies outside the frame at its edge", () => {
    expect([invert(linear, -1000), invert(linear, 1000)]).toEqual([0, 4]);
  });

  it("follows an axis that goes upwards on the screen, or backwards", () => {
    expect(invert({ type: "linear", domain: [0, 10], range: [200, 0] }, 50)).toBe(7.5);
    expect(invert({ type: "linear", domain: [10, 0], range: [0, 200] }, 50)).toBe(7.5);
  });

  it("follows a logarithmic axis", () => {
    expect(invert({ type: "log", domain: [1, 10_000], range: [0, 400] }, 200)).toBeCloseTo(100, 9);
  });

  it.each(["band", "point"])(
    "gives the number of the %s in which the pixel lies, or else its place in the row",
    (type) => {
      const faces = { type, domain: [10, 20, 30], range: [0, 300] };
      expect([0, 99, 101, 299, 300, 999].map((pixel) => invert(faces, pixel))).toEqual([
        10, 10, 20, 30, 30, 30,
      ]);
      expect(invert({ type, domain: ["a", "b", "c"], range: [0, 300] }, 150)).toBe(1);
    },
  );
});

describe("mark()", () => {
  it.each([
    ["fresh", undefined, "[ ]"],
    ["running", 3, "[*]"],
    ["queued", undefined, "[*]"],
    ["done", 3, "[3]"],
    ["failed", 4, "[4]"],
    ["waiting", undefined, "[ ]"],
  ] as const)("of a cell that is %s (execution %s) is %s, as in Jupyter", (status, execution, text) => {
    expect(mark({ status, execution })).toBe(text);
  });
});

describe("wordsOf()", () => {
  it("says the same things in both languages, in words of their own", () => {
    const [en, zh] = [wordsOf("en"), wordsOf("zh-cn")];
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    expect(Object.keys(zh.state)).toEqual(Object.keys(en.state));
    expect([en.waiting(["a", "b"]), zh.waiting(["a", "b"])]).toEqual(["Waiting for a, b.", "等待 a、b。"]);
    expect([en.place(3, 5), zh.place(3, 5)]).toEqual(["line 3, column 5", "第 3 行第 5 列"]);
  });
});
