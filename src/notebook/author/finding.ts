import type { Language } from "../protocol.ts";
import { fixed } from "./numbers.ts";
import { type Rich, table } from "./rich.ts";

/** What is measured: a formula that every reader knows, or words in each language. */
export type Label = string | Record<Language, string>;

/** A measurement beside what a statement lets one expect. */
export interface Finding {
  label: Label;
  measured: number | readonly number[] | string | boolean;
  /** `≈` holds entry by entry, within `tolerance`; `∈` between two numbers, both included. */
  relation: "=" | "≈" | "≤" | "≥" | "∈";
  expected: number | readonly number[] | string | boolean;
  tolerance?: number;
  passed: boolean;
}

/**
 * Compares a number, or numbers entry by entry: |measured − expected| ≤ tolerance.
 * @throws {RangeError} unless the tolerance is a number of at least 0 and both have as many entries
 * @example near("σ(0)", sigmoid(0), 0.5, 1e-15)
 */
export function near(
  label: Label,
  measured: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  tolerance: number,
): Finding {
  const [found, wanted] = [entries(measured), entries(expected)];
  if (!(tolerance >= 0))
    throw new RangeError(`Cannot compare: expected a tolerance of at least 0, received ${tolerance}`);
  if (found.length !== wanted.length)
    throw new RangeError(`Cannot compare: expected ${wanted.length} numbers, received ${found.length}`);
  const passed = wanted.every((value, i) => {
    const other = found[i] ?? Number.NaN;
    return Object.is(value, other) || Math.abs(value - other) <= tolerance;
  });
  return { label, measured: plain(measured), relation: "≈", expected: plain(expected), tolerance, passed };
}

/** Asks for the very same value. @example same("K", labels.length, 3) */
export function same(
  label: Label,
  measured: number | string | boolean,
  expected: number | string | boolean,
): Finding {
  return { label, measured, relation: "=", expected, passed: measured === expected };
}

/** Asks for a measurement that does not exceed a limit. @example atMost("max σ′", steepest, 0.25) */
export function atMost(label: Label, measured: number, expected: number): Finding {
  return { label, measured, relation: "≤", expected, passed: measured <= expected };
}

/** Asks for a measurement that reaches a limit. @example atLeast("accuracy", accuracy, 0.9) */
export function atLeast(label: Label, measured: number, expected: number): Finding {
  return { label, measured, relation: "≥", expected, passed: measured >= expected };
}

/** Asks for a measurement from `low` to `high`. @example inside("dead share", share, 0.4, 0.6) */
export function inside(label: Label, measured: number, low: number, high: number): Finding {
  const passed = measured >= low && measured <= high;
  return { label, measured, relation: "∈", expected: [low, high], passed };
}

const headings = {
  en: { label: "quantity", measured: "measured", expected: "expected", passed: "" },
  "zh-cn": { label: "量", measured: "实测", expected: "应为", passed: "" },
};

/**
 * Findings as a table in each language: `t(report(findings))` in a cell.
 * @example t(report([near("σ(0)", sigmoid(0), 0.5, 1e-15)]))
 */
export function report(findings: readonly Finding[]): Record<Language, Rich> {
  const inLanguage = (language: Language) => {
    const rows = findings.map((finding) => rowOf(finding, language));
    return table(rows, { columns: headings[language] });
  };
  return { en: inLanguage("en"), "zh-cn": inLanguage("zh-cn") };
}

function rowOf({ label, measured, relation, expected, tolerance, passed }: Finding, language: Language) {
  const wanted = words(expected, language);
  const slack = tolerance ? ` ± ${written(tolerance)}` : "";
  return {
    label: typeof label === "string" ? label : label[language],
    measured: words(measured, language),
    expected: `${relation} ${relation === "∈" ? `[${wanted}]` : wanted}${slack}`,
    passed: passed ? "✓" : "✗",
  };
}

function words(value: Finding["measured"], language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return { en: value ? "yes" : "no", "zh-cn": value ? "是" : "否" }[language];
  return typeof value === "number" ? short(value) : value.map(short).join(", ");
}

/** What engines compute differently in a last bit is noise; it would change from reader to reader. */
const noise = 1e-12;

/** Four significant digits. */
function short(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || (Number.isInteger(value) && size < 1e15)) return fixed(value, 0);
  if (size < noise) return "< 1e−12";
  return written(Number(value.toPrecision(4)));
}

function written(value: number): string {
  const size = Math.abs(value);
  const text = size < 1e-3 || size >= 1e6 ? value.toExponential().replace("e+", "e") : String(value);
  return text.replaceAll("-", "−");
}

function entries(value: number | ArrayLike<number>): number[] {
  return typeof value === "number" ? [value] : Array.from(value);
}

function plain(value: number | ArrayLike<number>): number | number[] {
  return typeof value === "number" ? value : Array.from(value);
}
