import {
  type ActivationEntry,
  activation,
  activationNames,
  roundingPoints,
  type ScalarEntry,
} from "nonlinear";
import type { Language } from "../../notebook/protocol.ts";
import { properties, short } from "../api/catalogue.ts";
import { catalogueWords } from "../api/catalogue-words.ts";
import { mathml } from "../markdown/maths.ts";
import { asymptote, peak } from "./shape.ts";
import { type CardWords, cardWords } from "./words.ts";

type Rows = [label: string, html: string][];

/** The table of a card: what the catalogue knows of the function, and what is computed from it. Origin and parameters stand in the reference. */
export function cardRows(entry: ActivationEntry, language: Language): Rows {
  const { origin, parameters, moments } = catalogueWords(language);
  const known = properties(entry, language, mathml).filter(
    ([label]) => label !== origin && label !== parameters,
  );
  const computed = entry.kind === "scalar" ? computedRows(entry, cardWords(language)) : [];
  const place = known.findIndex(([label]) => label === moments) + 1 || known.length;
  return [...known.slice(0, place), ...computed, ...known.slice(place)];
}

/** Which words of the filter hold, as attributes; of functions of several numbers only those that have a meaning there. */
export function cardTraits(entry: ActivationEntry): Record<`data-${string}`, true | undefined> {
  const { lower, upper } = entry.range;
  const centred =
    entry.kind === "scalar" ? entry.zeroCentred : entry.kind === "gated" && entry.moments().mean === 0;
  return {
    "data-bounded": (Number.isFinite(lower) && Number.isFinite(upper)) || undefined,
    "data-monotone": (entry.kind === "scalar" && entry.monotone !== "no") || undefined,
    "data-smooth": entry.smoothness === "C1" || entry.smoothness === "C∞" || undefined,
    "data-centred": centred || undefined,
  };
}

function computedRows(entry: ScalarEntry, words: CardWords): Rows {
  const name = activationNames.find((candidate) => candidate === entry.name);
  if (!name) return [];
  const f = activation(name);
  const lowest = peak((x) => -f.value(x));
  const steepest = peak(f.derivative);
  const lines = ([-1, 1] as const).flatMap((side) => {
    const line = asymptote(f.value, f.derivative, side);
    return line ? `${lineText(line)} (${side < 0 ? words.left : words.right})` : [];
  });
  const all: [string, string | undefined][] = [
    [words.variance, short(entry.moments().variance)],
    [words.asymptotes, lines.join(words.separator) || words.none],
    [words.lowest, lowest && fill(words.at, -lowest.value, lowest.at)],
    [words.steepest, steepest && fill(words.at, steepest.value, steepest.at)],
    [words.rounds, rounding(f, words)],
  ];
  return all.flatMap(([label, text]) => (text ? [[label, text] as [string, string]] : []));
}

/** From where on f is its limit to the last bit; nothing where a kink makes it so. */
function rounding(f: ReturnType<typeof activation>, words: CardWords): string | undefined {
  const { left, right } = roundingPoints(f);
  if (f.kinks.some((kink) => kink === left || kink === right)) return undefined;
  return [
    left && fill(words.below, f.value(-Infinity), left),
    right && fill(words.equals, f.value(Infinity), right),
  ]
    .filter((text) => typeof text === "string")
    .join(words.separator);
}

function lineText({ slope, height }: { slope: number; height: number }): string {
  const parts = [
    slope === 0 ? "" : `${slope === 1 ? "" : short(slope)}x`,
    height === 0 && slope !== 0 ? "" : short(height),
  ];
  return `y = ${parts.filter(Boolean).join(" + ").replace("+ −", "− ")}`;
}

function fill(pattern: string, value: number, at: number): string {
  return pattern.replace("#", short(value)).replace("%", short(at));
}
