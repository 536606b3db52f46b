import { describe, expect, it } from "vitest";
import { numberText } from "../../../src/notebook/show/number.ts";

describe("numberText()", () => {
  it.each<[number, string]>([
    [4.5, "4.5"],
    [1 / 3, "0.333333"],
    [100000, "100000"],
    [0, "0"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
  ])("states %d with six significant digits, without trailing zeros: %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it.each<[number, number, string]>([
    [4.5, 3, "4.500"],
    [2, 0, "2"],
    [1234.567, 1, "1234.6"],
  ])("states %d with %d decimals when asked", (value, digits, text) => {
    expect(numberText(value, digits)).toBe(text);
  });

  it("writes a true minus", () => {
    expect(numberText(-1.25)).toBe("−1.25");
    expect(numberText(-1.25, 1)).toBe("−1.3");
  });

  it("gives no sign to what rounds to zero", () => {
    expect(numberText(-0.001, 2)).toBe("0.00");
    expect(numberText(-0.006, 2)).toBe("−0.01");
  });

  it("writes ∞, −∞ and NaN", () => {
    expect([Infinity, -Infinity, NaN].map((value) => numberText(value))).toEqual(["∞", "−∞", "NaN"]);
    expect(numberText(Infinity, 2)).toBe("∞");
  });

  it("writes what is below a ten-thousandth as a power of ten, also when decimals are asked", () => {
    expect(numberText(1e-4)).toBe("0.0001");
    expect(numberText(9.4e-5)).toBe("9.4 × 10⁻⁵");
    expect(numberText(-2.26e-16, 3)).toBe("−2.3 × 10⁻¹⁶");
  });

  it("writes what is beyond 10²¹ as a power of ten", () => {
    expect(numberText(2.5e21)).toBe("2.5 × 10²¹");
    expect(numberText(-1e30, 2)).toBe("−1.0 × 10³⁰");
    expect(numberText(1e20)).toBe("100000000000000000000");
  });

  it("leaves words and truths as they are", () => {
    expect([numberText("converged"), numberText(true), numberText("-1")]).toEqual([
      "converged",
      "true",
      "-1",
    ]);
  });
});
