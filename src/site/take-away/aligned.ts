import type { Language } from "../../notebook/protocol.ts";
import { alignedRows, alignedWords } from "../ledger/aligned.ts";

/** Source 000 beside its machine translation, as a table in Markdown. */
export function alignedTable(language: Language): string {
  const { topic, source, translation, lost } = alignedWords(language);
  const head = [topic, source, translation, lost];
  const rows = alignedRows(language).map((row) => {
    const texts = [row.original, row.translation].map(({ lines, text }) => `${lines}: ${text}`);
    const losses = [row.losses, row.formulas].filter(Boolean).join("; ");
    return [row.topic, ...texts, losses].map((cell) => cell.replaceAll("|", "\\|"));
  });
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
