import type { Language } from "../notebook/protocol.ts";

/**
 * The words of one language out of a table that has them in all.
 * @example translated({ yes: { en: "yes", "zh-cn": "是" } }, "zh-cn").yes // "是"
 */
export function translated<Key extends string>(
  words: Readonly<Record<Key, Record<Language, string>>>,
  language: Language,
): Record<Key, string> {
  const entries = Object.entries<Record<Language, string>>(words);
  return Object.fromEntries(entries.map(([key, word]) => [key, word[language]])) as Record<Key, string>;
}
