import { type Aligned, aligned, type Loss } from "../../../content/8-ledger/aligned.ts";
import type { Language } from "../../notebook/protocol.ts";
import { translated } from "../translated.ts";

const words = {
  caption: {
    en: "Source 000 and source 003, in our words, with the numbers of their lines.",
    "zh-cn": "原文 000 与 003 的对照，用我们的话转述，数字是行号。",
  },
  topic: { en: "Topic", "zh-cn": "内容" },
  source: { en: "000, the original", "zh-cn": "000，原文" },
  translation: { en: "003, its machine translation", "zh-cn": "003，机器翻译" },
  lost: { en: "Lost", "zh-cn": "丢失" },
  displayed: { en: "# displayed", "zh-cn": "# 个独立公式" },
  inline: { en: "# inline", "zh-cn": "# 个行内公式" },
} as const;

const lossWords: Record<Loss, Record<Language, string>> = {
  formula: { en: "formulas", "zh-cn": "公式" },
  figure: { en: "figure", "zh-cn": "插图" },
  subject: { en: "subjects", "zh-cn": "主语" },
  meaning: { en: "meaning", "zh-cn": "意思" },
  term: { en: "terms", "zh-cn": "术语" },
  nothing: { en: "nothing", "zh-cn": "无" },
};

/** What stands over the columns. */
export const alignedWords = (language: Language) => translated(words, language);

/**
 * Source 000 beside source 003, topic by topic, in the words of a page; `formulas` says how many are lost, and is
 * empty where none is.
 * @example alignedRows("en")[3] // { topic: "The principle", …, losses: "nothing", formulas: "", kept: true }
 */
export function alignedRows(language: Language) {
  const comma = language === "en" ? ", " : "、";
  return aligned.map(({ topic, lines: [from, to], said, left, losses, formulas }) => ({
    topic: topic[language],
    original: { lines: from, text: said[language] },
    translation: { lines: to, text: left[language] },
    losses: losses.map((loss) => lossWords[loss][language]).join(comma),
    formulas: counted(formulas, language).join(comma),
    kept: losses.includes("nothing"),
  }));
}

function counted(formulas: Aligned["formulas"], language: Language): string[] {
  return (["displayed", "inline"] as const).flatMap((kind, i) =>
    formulas[i] ? [words[kind][language].replace("#", String(formulas[i]))] : [],
  );
}
