import { claims } from "../../../content/claims/index.ts";
import type { Finding } from "../../notebook/author/finding.ts";
import { claimCells, ledgerFolder } from "./cells.ts";
import { claimAddress, factsOf } from "./facts.ts";

/** The version of the form of these data; a field may be added within a version, not taken away or changed. */
export const form = 1;

/** An entry of ledger.json, as ledger.schema.json describes it. */
export interface Entry {
  id: string;
  kind: string;
  verdict: string;
  sources: { source: string; lines: string }[];
  claim: { en: string; "zh-cn": string };
  correct: { en: string; "zh-cn": string };
  asPrinted?: string;
  untested?: { en: string; "zh-cn": string };
  reference?: string;
  findings: (Omit<Finding, "label"> & { label: { en: string; "zh-cn": string } })[];
  /** The test, as TypeScript on the packages nonlinear and notebook. */
  code?: string;
  chapters: string[];
  pages: { en: string; "zh-cn": string };
}

/** Every claim with what its check found, in the order of their numbers. */
export function entries(): Entry[] {
  const code = new Map(claimCells(ledgerFolder).map(({ name, source }) => [name, source]));
  return claims.map((claim) => {
    const { id, kind, verdict, sources, correct, asPrinted } = claim;
    const { findings, places } = factsOf(id);
    const source = code.get(id);
    return {
      id,
      kind,
      verdict,
      sources,
      claim: claim.claim,
      ...(asPrinted ? { asPrinted } : {}),
      correct,
      ...("untested" in claim ? { untested: claim.untested } : {}),
      ...(claim.reference ? { reference: claim.reference } : {}),
      findings: findings.map((finding) => ({ ...finding, label: inBoth(finding.label) })),
      ...(source ? { code: source } : {}),
      chapters: places.map(({ chapter }) => chapter.slug),
      pages: { en: claimAddress(id, "en"), "zh-cn": claimAddress(id, "zh-cn") },
    };
  });
}

function inBoth(label: Finding["label"]) {
  return typeof label === "string" ? { en: label, "zh-cn": label } : label;
}

const columns = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  verdict: ({ verdict }) => verdict,
  sources: ({ sources }) => sources.map(({ source, lines }) => `${source}:${lines}`).join(" "),
  claim_en: ({ claim }) => claim.en,
  claim_zh: ({ claim }) => claim["zh-cn"],
  correct_en: ({ correct }) => correct.en,
  correct_zh: ({ correct }) => correct["zh-cn"],
  as_printed: ({ asPrinted = "" }) => asPrinted,
  measured: ({ findings }) => findings.map(({ label, measured }) => `${label.en}: ${measured}`).join("; "),
  expected: ({ findings }) => findings.map(wanted).join("; "),
  passed: ({ findings }) => (findings.length > 0 ? String(findings.every(({ passed }) => passed)) : ""),
  chapters: ({ chapters }) => chapters.join(" "),
  page: ({ pages }) => pages.en,
} satisfies Record<string, (entry: Entry) => string>;

function wanted({ relation, expected, tolerance }: Entry["findings"][number]): string {
  return `${relation} ${expected}${tolerance ? ` ± ${tolerance}` : ""}`;
}

/** The entries as a table for spreadsheets: RFC 4180, UTF-8, a line of names first. */
export function csv(rows: readonly Entry[]): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((of) => of(row)))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}
