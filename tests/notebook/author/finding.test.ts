import { atLeast, atMost, inside, near, report, same } from "notebook";
import { describe, expect, it } from "vitest";

const cellsOf = (finding: Parameters<typeof report>[0][number], language: "en" | "zh-cn" = "en") =>
  Object.values(report([finding])[language].rows?.[0] ?? {});

describe("near()", () => {
  it("passes up to the tolerance, the border included", () => {
    expect(near("x", 1.5, 1, 0.5).passed).toBe(true);
    expect(near("x", 1.5000001, 1, 0.5).passed).toBe(false);
    expect(near("x", 0.1 + 0.2, 0.3, 0).passed).toBe(false);
  });

  it("compares numbers entry by entry", () => {
    expect(near("x", Float64Array.of(1, 2), [1, 2.01], 0.02).passed).toBe(true);
    expect(near("x", [1, 2], [1, 2.03], 0.02).passed).toBe(false);
  });

  it("takes NaN for NaN and infinity for infinity, and for nothing else", () => {
    expect(near("x", Number.NaN, Number.NaN, 0).passed).toBe(true);
    expect(near("x", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0).passed).toBe(true);
    expect(near("x", Number.NaN, 0, 1).passed).toBe(false);
    expect(near("x", Number.POSITIVE_INFINITY, 1e308, 1).passed).toBe(false);
  });

  it("refuses a tolerance that is none, and lists of different length", () => {
    expect(() => near("x", 1, 1, -1)).toThrow("at least 0, received -1");
    expect(() => near("x", 1, 1, Number.NaN)).toThrow("received NaN");
    expect(() => near("x", [1], [1, 2], 1)).toThrow("expected 2 numbers, received 1");
  });
});

describe("the other comparisons", () => {
  it("include their limits", () => {
    expect(
      [atMost("x", 2, 2), atLeast("x", 2, 2), inside("x", 1, 1, 2), inside("x", 2, 1, 2)].every(
        ({ passed }) => passed,
      ),
    ).toBe(true);
    expect(
      [atMost("x", 2.1, 2), atLeast("x", 1.9, 2), inside("x", 0.9, 1, 2), same("x", 1, 2)].some(
        ({ passed }) => passed,
      ),
    ).toBe(false);
  });

  it("never pass what is not a number", () => {
    const none = Number.NaN;
    expect(
      [atMost("x", none, 2), atLeast("x", none, 2), inside("x", none, 1, 2)].map(({ passed }) => passed),
    ).toEqual([false, false, false]);
  });
});

describe("report()", () => {
  it("sets measured beside expected, in each language", () => {
    const finding = atLeast({ en: "accuracy", "zh-cn": "准确率" }, 0.98765, 0.9);
    expect(cellsOf(finding)).toEqual(["accuracy", "0.9877", "≥ 0.9", "✓"]);
    expect(cellsOf(finding, "zh-cn")[0]).toBe("准确率");
    expect(cellsOf(same("split", false, true))).toEqual(["split", "no", "= yes", "✗"]);
    expect(cellsOf(same("split", true, true), "zh-cn")).toEqual(["split", "是", "= 是", "✓"]);
    expect(cellsOf(inside("share", 0.5, 0.4, 0.6))).toEqual(["share", "0.5", "∈ [0.4, 0.6]", "✓"]);
    expect(cellsOf(near("p", [0.25, -1.5], [0.25, -1.5], 1e-15))).toEqual([
      "p",
      "0.25, −1.5",
      "≈ 0.25, −1.5 ± 1e−15",
      "✓",
    ]);
  });

  it("states no rounding noise, no trailing zeros and no long tails", () => {
    const shown = (value: number) => cellsOf(atMost("x", value, 1))[1];
    expect([0, 1e-17, -3e-16, 1 / 3, 12345.678, 4.5e-9, 1e20, -0.00012, 1e9].map(shown)).toEqual([
      "0",
      "< 1e−12",
      "< 1e−12",
      "0.3333",
      "12350",
      "4.5e−9",
      "1e20",
      "−1.2e−4",
      "1000000000",
    ]);
  });
});
