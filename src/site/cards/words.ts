import type { Language } from "../../notebook/protocol.ts";
import { translated } from "../translated.ts";

/** What a card says besides its prose; # and % stand for numbers. */
const words = {
  graph: { en: "Graph.", "zh-cn": "图像。" },
  facts: {
    en: "computed by the package, at the default parameters",
    "zh-cn": "由程序库按默认参数算出",
  },
  asymptotes: { en: "Asymptotes", "zh-cn": "渐近线" },
  none: { en: "none", "zh-cn": "无" },
  left: { en: "on the left", "zh-cn": "左侧" },
  right: { en: "on the right", "zh-cn": "右侧" },
  variance: { en: "Var f at N(0, 1)", "zh-cn": "N(0, 1) 下的 Var f" },
  lowest: { en: "Lowest point", "zh-cn": "最低点" },
  steepest: { en: "Steepest", "zh-cn": "最陡处" },
  at: { en: "# at x = %", "zh-cn": "#，在 x = % 处" },
  rounds: { en: "In floating point", "zh-cn": "浮点数中" },
  equals: { en: "exactly # from x = %", "zh-cn": "从 x = % 起恰为 #" },
  below: { en: "exactly # below x = %", "zh-cn": "在 x = % 以下恰为 #" },
  reference: { en: "In the reference:", "zh-cn": "参考文档：" },
  separator: { en: "; ", "zh-cn": "；" },
} satisfies Record<string, Record<Language, string>>;

export type CardWords = { [K in keyof typeof words]: string };

/** @example cardWords("zh-cn").lowest // "最低点" */
export function cardWords(language: Language): CardWords {
  return translated(words, language);
}
