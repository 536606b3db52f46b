import { aligned } from "../../../content/8-ledger/aligned.ts";
import type { Language } from "../../notebook/protocol.ts";
import { alignedWords, formulasOf, lossesOf } from "../ledger/aligned.ts";

/** Source 000 beside its machine translation, as a table in Markdown. */
export function alignedTable(language: Language): string {
  const { topic, source, translation, lost } = alignedWords(language);
  const rows = aligned.map((row) => {
    const losses = [lossesOf(row, language), formulasOf(row, language)].filter(Boolean).join("; ");
    const [from, to] = [row.said, row.left].map((text, i) => `${row.lines[i]}: ${text[language]}`);
    return [row.topic[language], from, to, losses].map((cell) => String(cell).replaceAll("|", "\\|"));
  });
  const head = [topic, source, translation, lost];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
