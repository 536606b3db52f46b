import { type ActivationEntry, catalogue, type ScalarEntry } from "nonlinear";
import { escape } from "../../notebook/show/escape.ts";
import { numberText } from "../../notebook/show/number.ts";
import type { Language } from "../../notebook/protocol.ts";
import { texHtml } from "../markdown/maths.ts";
import { catalogueWords, type CatalogueWords } from "./catalogue-words.ts";

/**
 * What the catalogue knows of a function of the package.
 * @example entryNamed("leakyRelu")?.name // "leaky-relu"
 */
export function entryNamed(functionName: string): ActivationEntry | undefined {
  return catalogue.find(({ name }) => camelCase(name) === functionName);
}

/** What the catalogue knows under a name of its own, such as `leaky-relu`. */
export function entryOf(name: string): ActivationEntry {
  const entry = catalogue.find((candidate) => candidate.name === name);
  if (!entry)
    throw new RangeError(`Cannot describe the activation ${name}: the catalogue has none of that name`);
  return entry;
}

/** The formulas of a function and its derivative, the left side filled in where it is understood. */
export function formulas(entry: ActivationEntry): { value: string; derivative: string } {
  const { value, derivative } = entry.tex;
  const isScalar = entry.kind === "scalar";
  return {
    value: texHtml(isScalar ? `f(x) = ${value}` : value, true),
    derivative: texHtml(isScalar ? `f'(x) = ${derivative}` : derivative, true),
  };
}

/** Names and values of its properties, as HTML; `set` typesets their formulas. */
export function properties(entry: ActivationEntry, language: Language, set = texInline): [string, string][] {
  const words = catalogueWords(language);
  const { range, smoothness, lipschitz, origin, parameters } = entry;
  const moments = "moments" in entry ? momentsHtml(entry.moments()) : "";
  const rows: [string, string][] = [
    [words.range, set(range.tex)],
    [
      words.smoothness,
      [words[smoothness], ...(entry.kind === "scalar" ? jumps(entry, words) : [])].join("; "),
    ],
    ...(entry.kind === "scalar" ? scalarRows(entry, words, set) : []),
    [words.lipschitz, set(lipschitz.tex) + numeral(lipschitz.tex, lipschitz.value)],
    [words.moments, moments],
    [words.parameters, parameters.map((one) => parameterHtml(one, language, set)).join("<br>")],
    [words.origin, `<span lang="en">${origin.map(originHtml).join("<br>")}</span>`],
  ];
  return rows.filter(([, value]) => value !== "");
}

type Typeset = (tex: string) => string;

const texInline: Typeset = (tex) => texHtml(tex);

function scalarRows(entry: ScalarEntry, words: CatalogueWords, set: Typeset): [string, string][] {
  const {
    monotone,
    parity,
    initialisation: { rule, gain, tex },
  } = entry;
  return [
    [words.monotone, words[monotone]],
    [words.parity, parity === "neither" ? "" : words[parity]],
    [words.gain, `${set(tex)}${numeral(tex, gain)}, ${words[`rule-${rule}`]}`],
  ];
}

function jumps({ kinks }: ScalarEntry, words: CatalogueWords): string[] {
  return (["value", "slope", "curvature"] as const).flatMap((what) => {
    const places = kinks.filter((kink) => kink.jumps === what).map(({ at }) => short(at));
    return places.length > 0 ? [words[`${what}-jumps`].replace("#", places.join(", "))] : [];
  });
}

const symbols = {
  mean: "E f",
  secondMoment: "E f²",
  meanDerivative: "E f′",
  secondMomentDerivative: "E f′²",
};

function momentsHtml(moments: Partial<Record<keyof typeof symbols, number>>): string {
  return Object.entries(symbols)
    .flatMap(([key, symbol]) => {
      const value = moments[key as keyof typeof symbols];
      return value === undefined ? [] : [`<span>${symbol} = ${short(value)}</span>`];
    })
    .join(" ");
}

function parameterHtml(
  { name, tex, default: value, domain, meaning }: ActivationEntry["parameters"][number],
  language: Language,
  set: Typeset,
): string {
  const member = set(`${tex} \\in ${domain}`);
  return `<code>${name}</code> = ${short(value)}, ${member}: ${escape(meaning[language])}`;
}

function originHtml({ authors, title, year }: ActivationEntry["origin"][number]): string {
  return escape(`${authors}, “${title}” (${year})`);
}

/** A number beside its formula, unless the formula is the number. */
function numeral(tex: string, value: number | null): string {
  if (value === null || !Number.isFinite(value) || /^-?[\d.]+$/.test(tex)) return "";
  return ` <span class="api-note">(${short(value)})</span>`;
}

/** Four digits; what integration leaves of a zero differs from machine to machine and is none. */
export function short(value: number): string {
  return numberText(Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(4)));
}

export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
