import type { Language } from "../../notebook/protocol.ts";

/** What the glossary itself says. */
export const words = {
  chapter: { en: "Terms of chapter", "zh-cn": "按章查看" },
  all: { en: "all", "zh-cn": "全部" },
  initials: { en: "Initial letters", "zh-cn": "首字母" },
  also: { en: "Also: ", "zh-cn": "又作：" },
  not: { en: "Not: ", "zh-cn": "不是：" },
  see: { en: "See also: ", "zh-cn": "参见：" },
  comma: { en: ", ", "zh-cn": "、" },
} satisfies Record<string, Record<Language, string>>;

/** @example glossaryWord("see", "en") // "See also: " */
export function glossaryWord(word: keyof typeof words, language: Language): string {
  return words[word][language];
}
