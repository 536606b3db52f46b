import type { Finding } from "notebook";

export type Verdict = "true" | "caveat" | "false" | "garbled" | "untestable";

/** What sort of statement it is: a formula, a number, an experience, a piece of history, a piece of code. */
export type Kind = "formula" | "number" | "empirical" | "history" | "code";

export type Source = "000" | "001" | "002" | "003" | "004";

/** The same text in every language of the site. */
export interface Translated {
  en: string;
  "zh-cn": string;
}

interface Statement {
  id: string;
  kind: Kind;
  verdict: Verdict;
  /** What the sources state, in our words. */
  claim: Translated;
  /** The formula or the line of code as it stands in the source. */
  asPrinted?: string;
  /** What holds instead, or exactly when the statement holds. */
  correct: Translated;
  /** Where it is documented: author, year, title. History and what is untested have one. */
  reference?: string;
}

interface Tested {
  /**
   * Measures what the verdict rests on: each finding passes as long as `correct` holds. The text of this method
   * is the cell that readers run, so it uses only what its file imports from "nonlinear" and "notebook".
   */
  check(): Finding[];
}

interface Untested {
  /** Why no computation decides it. */
  untested: Translated;
  reference: string;
}

/** A statement of the seed articles, and whether it holds. */
export type Claim = Statement & { sources: { source: Source; lines: string }[] } & (
    | Tested
    | Untested
  );

/**
 * An entry of the ledger. `sources` names articles and lines: `"000:28 003:22–25"`.
 * @example claim({ id: "C019", sources: "000:28", kind: "formula", verdict: "true", …, check() { … } })
 */
export function claim(entry: Statement & { sources: string } & (Tested | Untested)): Claim {
  const sources = entry.sources.split(" ").map((place) => {
    const [source = "", lines = ""] = place.split(":");
    return { source: source as Source, lines };
  });
  return { ...entry, sources };
}
