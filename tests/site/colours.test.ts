import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = ["tokens", "code"]
  .map((name) => readFileSync(new URL(`../../src/site/styles/${name}.css`, import.meta.url), "utf8"))
  .join("");
const tokens = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, [light, dark]],
  ),
);
const inks = ["blue", "orange", "green", "red", "purple", "grey"].map((name) => `--nb-${name}`);
const syntax = [...css.matchAll(/\.(tok-\w+) \{\s*color: light-dark\((#\w+), (#\w+)\)/g)].map(
  ([, name = "", light = "", dark = ""]) => [name, tokens.set(name, [light, dark])] as const,
);

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

const times = (matrix: number[][], v: number[]) =>
  matrix.map((row) => row.reduce((sum, m, i) => sum + m * (v[i] ?? 0), 0));
const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] ?? 0;

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** OKLab (Ottosson, 2020). */
function oklab(rgb: number[]): number[] {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms.map((c) => Math.cbrt(Math.max(0, c))),
  );
}

/** Complete dichromacy (Machado, Oliveira and Fernandes, 2009). */
const sight: Record<string, number[][]> = {
  "full colour": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

describe.each([
  ["paper", 0],
  ["night", 1],
] as const)("on %s", (_, theme) => {
  const colour = (name: string) => tokens.get(name)?.[theme] ?? "";

  it.each(inks)("%s has a contrast of at least 3:1 with the page", (ink) => {
    expect(contrast(colour(ink), colour("--nb-page"))).toBeGreaterThanOrEqual(3);
  });

  it.each([...syntax.map(([name]) => name), "--nb-text", "--nb-strong", "--nb-muted", "--nb-link"])(
    "%s is text of at least 4.5:1",
    (ink) => {
      for (const ground of ["--nb-page", "--nb-code", "--nb-surface"]) {
        expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(Object.entries(sight))("the inks can be told apart with %s", (_, matrix) => {
    for (const [i, a] of inks.entries()) {
      for (const b of inks.slice(i + 1)) {
        const [p, q] = [a, b].map((name) => oklab(times(matrix, linear(colour(name)))));
        expect(Math.hypot(...(p ?? []).map((c, k) => c - (q?.[k] ?? 0))), `${a} and ${b}`).toBeGreaterThan(
          0.07,
        );
      }
    }
  });
});
