import type { Circumstances, Language } from "../../protocol.ts";

/** A message's parts in the words of a page; `code` stands between backticks. Nothing where the parts say too little. */
type Say = (parts: string[], about: Circumstances) => string | undefined;

/** Messages that a template makes, and what they mean. */
export type Phrase = { message: RegExp } & Record<Language, Say>;

/** The first phrase that fits a message, in the words of a page. */
export function phrased(
  phrases: readonly Phrase[],
  message: string,
  language: Language,
  about: Circumstances = {},
): string | undefined {
  for (const phrase of phrases) {
    const found = phrase.message.exec(message);
    if (found) return phrase[language](found.slice(1).map(short), about);
  }
  return undefined;
}

/** A type may fill lines; its beginning is enough to recognise it by. */
function short(part: string | undefined): string {
  const text = (part ?? "").replace(/import\("[^"]*"\)\.?/g, "").replace(/\s+/g, " ");
  return text.length > 72 ? `${text.slice(0, 70).trimEnd()}…` : text;
}
