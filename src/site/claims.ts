import { claims, type Verdict } from "../../content/claims/index.ts";
import type { Language } from "../notebook/protocol.ts";
import { type Words, wordsOf } from "./strings.ts";

export interface VerdictWords {
  kind: Verdict;
  sign: string;
  label: string;
}

const signs: Record<Verdict, [sign: string, word: keyof Words]> = {
  true: ["✓", "verdictTrue"],
  caveat: ["◐", "verdictCaveat"],
  false: ["✗", "verdictFalse"],
  garbled: ["⋯", "verdictGarbled"],
  untestable: ["?", "verdictUntestable"],
};

/** @example signOf("false", "en") // { kind: "false", sign: "✗", label: "false" } */
export function signOf(verdict: Verdict, language: Language): VerdictWords {
  const [sign, word] = signs[verdict];
  return { kind: verdict, sign, label: wordsOf(language)[word] };
}

/**
 * A row of the ledger in the words of a page.
 * @example claimOf("C038", "en").verdict.label // "false"
 */
export function claimOf(id: string, language: Language) {
  const row = claims.find((claim) => claim.id === id);
  if (!row) throw new RangeError(`Cannot show the claim ${id}: content/claims has no such row`);
  const words = wordsOf(language);
  const sources = row.sources.map(({ source, lines }) =>
    words[/\D/.test(lines) ? "places" : "place"]
      .replace("#", source)
      .replace("%", lines.replaceAll(",", language === "en" ? ", " : "、")),
  );
  return {
    verdict: signOf(row.verdict, language),
    lead: words[row.verdict === "garbled" ? "inTheSource" : "saysThat"],
    sources: sources.join(language === "en" ? "; " : "；"),
    claim: row.claim[language],
  };
}

/** Whether a text has a box for a claim, not only marks. */
export function hasBox(body: string, id: string): boolean {
  return [...body.matchAll(/<Claim\b([^>]*)>/g)].some(([, attributes = ""]) => {
    return attributes.includes(`id="${id}"`) && !attributes.trimEnd().endsWith("/");
  });
}
