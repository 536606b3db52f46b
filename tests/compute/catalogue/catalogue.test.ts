import katex from "katex";
import {
  type ActivationEntry,
  activation,
  activationNames,
  catalogue,
  catalogueEntry,
  gaussianMoments,
} from "nonlinear";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../close.ts";

const byName = catalogue.map((entry) => [entry.name, entry] as const);

/** Everything in an entry that is TeX. */
function formulas(entry: ActivationEntry): string[] {
  const { tex, domain, range, lipschitz, parameters } = entry;
  const gain = entry.kind === "scalar" ? [entry.initialisation.tex] : [];
  const own = parameters.flatMap((parameter) => [parameter.tex, parameter.domain]);
  return [tex.value, tex.derivative, domain, range.tex, lipschitz.tex, ...gain, ...own];
}

describe("the catalogue", () => {
  test("has one entry for each activation, and for maxout, GLU, SwiGLU and the softmaxes", () => {
    const others = ["glu", "swiglu", "softmax", "log-softmax", "sparsemax", "maxout"];
    const names = catalogue.map((entry) => entry.name);
    expect([...names].sort()).toEqual([...activationNames, ...others].sort());
  });

  test.each(byName)("has TeX that KaTeX can set: %s", (_, entry) => {
    for (const formula of formulas(entry)) {
      expect(() => katex.renderToString(formula, { throwOnError: true, strict: "error" })).not.toThrow();
    }
  });

  test.each(byName)("names %s in both languages, and its parameters", (_, entry) => {
    const words = [entry.title, ...entry.parameters.map((parameter) => parameter.meaning)];
    for (const { en, "zh-cn": chinese } of words) {
      expect(en).toMatch(/^[\x20-\x7e√]+$/);
      expect(chinese).not.toBe(en);
      expect(chinese.length).toBeGreaterThan(1);
    }
  });

  test.each(byName)("has an origin for %s, with a plausible year", (_, entry) => {
    expect(entry.origin.length).toBeGreaterThan(0);
    for (const { authors, title, year } of entry.origin) {
      expect(authors).toMatch(/^[A-Z]/);
      expect(title.length).toBeGreaterThan(5);
      expect(year).toBeGreaterThanOrEqual(1700);
      expect(year).toBeLessThanOrEqual(2026);
    }
  });

  test("has a range whose ends are in order and whose infinite ends are not attained", () => {
    for (const { range } of catalogue) {
      expect(range.lower).toBeLessThan(range.upper);
      if (range.lower === -Infinity) expect(range.lowerAttained).toBe(false);
      if (range.upper === Infinity) expect(range.upperAttained).toBe(false);
    }
  });
});

describe("catalogueEntry()", () => {
  test("finds every entry by its name", () => {
    for (const entry of catalogue) expect(catalogueEntry(entry.name)).toBe(entry);
  });

  test("names the nearest for a name that is unknown", () => {
    expect(() => catalogueEntry("reluu" as never)).toThrow(RangeError);
    expect(() => catalogueEntry("reluu" as never)).toThrow(
      /^Cannot find the catalogue entry: name must be one of step, .* \(relu is nearest\), received reluu$/,
    );
    expect(() => catalogueEntry(undefined as never)).toThrow(/received undefined$/);
  });
});

describe("gated entries", () => {
  test.each([
    ["glu", "sigmoid"],
    ["swiglu", "swish"],
  ] as const)("%s has the moments of a·%s(b)", (name, gate) => {
    const { mean, secondMoment } = catalogueEntry(name).moments();
    expect(mean).toBe(0);
    expectWithin(secondMoment, gaussianMoments(activation(gate)).secondMoment, 0);
  });
});
