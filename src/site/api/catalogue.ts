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

/** The formulas of a function and its derivative, the left side filled in where it is understood. */
export function formulas(entry: ActivationEntry): { value: string; derivative: string } {
  const { value, derivative } = entry.tex;
  const isScalar = entry.kind === "scalar";
  return {
    value: texHtml(isScalar ? `f(x) = ${value}` : value, true),
    derivative: texHtml(isScalar ? `f'(x) = ${derivative}` : derivative, true),
  };
}

/** Names and values of its properties, as HTML. */
export function properties(entry: ActivationEntry, language: Language): [string, string][] {
  const words = catalogueWords(language);
  const { range, smoothness, lipschitz, origin, parameters } = entry;
  const moments = "moments" in entry ? momentsHtml(entry.moments()) : "";
  const rows: [string, string][] = [
    [words.range, texHtml(range.tex)],
    [
      words.smoothness,
      [words[smoothness], ...(entry.kind === "scalar" ? jumps(entry, words) : [])].join("; "),
    ],
    ...(entry.kind === "scalar" ? scalarRows(entry, words) : []),
    [words.lipschitz, texHtml(lipschitz.tex) + numeral(lipschitz.tex, lipschitz.value)],
    [words.moments, moments],
    [words.parameters, parameters.map((one) => parameterHtml(one, language)).join("<br>")],
    [words.origin, `<span lang="en">${origin.map(originHtml).join("<br>")}</span>`],
  ];
  return rows.filter(([, value]) => value !== "");
}

function scalarRows(entry: ScalarEntry, words: CatalogueWords): [string, string][] {
  const {
    monotone,
    parity,
    initialisation: { rule, gain, tex },
  } = entry;
  return [
    [words.monotone, words[monotone]],
    [words.parity, parity === "neither" ? "" : words[parity]],
    [words.gain, `${texHtml(tex)}${numeral(tex, gain)}, ${words[`rule-${rule}`]}`],
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
): string {
  const set = texHtml(`${tex} \\in ${domain}`);
  return `<code>${name}</code> = ${short(value)}, ${set}: ${escape(meaning[language])}`;
}

function originHtml({ authors, title, year }: ActivationEntry["origin"][number]): string {
  return escape(`${authors}, “${title}” (${year})`);
}

/** A number beside its formula, unless the formula is the number. */
function numeral(tex: string, value: number | null): string {
  if (value === null || !Number.isFinite(value) || /^-?[\d.]+$/.test(tex)) return "";
  return ` <span class="api-note">(${short(value)})</span>`;
}

function short(value: number): string {
  return numberText(Number(value.toPrecision(4)));
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
