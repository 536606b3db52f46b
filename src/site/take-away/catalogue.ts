import type { ActivationEntry } from "nonlinear";
import { numberText } from "../../notebook/show/number.ts";
import type { Language } from "../../notebook/protocol.ts";
import { entryOf } from "../api/catalogue.ts";
import { catalogueWords } from "../api/catalogue-words.ts";

/** A function and its derivative as displayed formulas. */
export function formulaText(name: string): string {
  const entry = entryOf(name);
  const [f, slope] = entry.kind === "scalar" ? ["f(x) = ", "f'(x) = "] : ["", ""];
  return `$$\n${f}${entry.tex.value}\n$$\n\n$$\n${slope}${entry.tex.derivative}\n$$`;
}

/** What a card states beside its graph, as a list; the properties that have a formula keep it. */
export function cardFacts(name: string, language: Language): string {
  const entry = entryOf(name);
  const words = catalogueWords(language);
  const { range, smoothness, lipschitz } = entry;
  const facts: [string, string][] = [
    [words.range, `$${range.tex}$`],
    [words.smoothness, words[smoothness]],
    ...(entry.kind === "scalar" ? scalarFacts(entry, language) : []),
    [words.lipschitz, `$${lipschitz.tex}$`],
    ...("moments" in entry ? [[words.moments, moments(entry.moments())] as [string, string]] : []),
  ];
  return facts
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `- ${label}: ${value}`)
    .join("\n");
}

function scalarFacts(entry: ActivationEntry & { kind: "scalar" }, language: Language): [string, string][] {
  const words = catalogueWords(language);
  const { monotone, parity, initialisation } = entry;
  return [
    [words.monotone, words[monotone]],
    [words.parity, parity === "neither" ? "" : words[parity]],
    [words.gain, `$${initialisation.tex}$`],
  ];
}

const symbols = {
  mean: "E f",
  secondMoment: "E f²",
  meanDerivative: "E f′",
  secondMomentDerivative: "E f′²",
};

/** What integration leaves of a zero differs from machine to machine. */
function moments(known: Partial<Record<keyof typeof symbols, number>>): string {
  return Object.entries(symbols)
    .flatMap(([key, symbol]) => {
      const value = known[key as keyof typeof symbols];
      if (value === undefined) return [];
      return [`${symbol} = ${numberText(Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(4)))}`];
    })
    .join(", ");
}
