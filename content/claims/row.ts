export type Verdict = "true" | "caveat" | "false" | "garbled" | "untestable";

/** A statement of the seed articles, restated in our words, and whether it holds. */
export interface ClaimRow {
  id: string;
  /** Number of the article and lines of its text: `22–52`, `60,66`. */
  sources: { source: string; lines: string }[];
  verdict: Verdict;
  claim: { en: string; "zh-cn": string };
}

/**
 * A row of the ledger.
 * @example row("C019", "000:28 003:22", "true", "…", "…").sources // [{ source: "000", lines: "28" }, …]
 */
export function row(
  id: string,
  places: string,
  verdict: Verdict,
  en: string,
  zh: string,
): ClaimRow {
  const sources = places.split(" ").map((place) => {
    const [source = "", lines = ""] = place.split(":");
    return { source, lines };
  });
  return { id, sources, verdict, claim: { en, "zh-cn": zh } };
}
