import type { Language } from "../../notebook/protocol.ts";
import { translated } from "../translated.ts";

/** The names of properties in the catalogue, and what it says of them. */
const words = {
  formula: { en: "Formula", "zh-cn": "公式" },
  derivative: { en: "Derivative", "zh-cn": "导数" },
  properties: {
    en: "Properties; numbers hold at the default parameters",
    "zh-cn": "性质（数值对应默认参数）",
  },
  range: { en: "Range", "zh-cn": "值域" },
  smoothness: { en: "Smoothness", "zh-cn": "光滑性" },
  discontinuous: { en: "discontinuous", "zh-cn": "不连续" },
  C0: { en: "continuous", "zh-cn": "连续" },
  C1: { en: "continuously differentiable", "zh-cn": "连续可导" },
  "C∞": { en: "infinitely differentiable", "zh-cn": "无穷次可导" },
  "value-jumps": { en: "f jumps at #", "zh-cn": "f 在 # 处跳变" },
  "slope-jumps": { en: "f′ jumps at #", "zh-cn": "f′ 在 # 处跳变" },
  "curvature-jumps": { en: "f″ jumps at #", "zh-cn": "f″ 在 # 处跳变" },
  monotone: { en: "Monotone", "zh-cn": "单调性" },
  "strictly increasing": { en: "strictly increasing", "zh-cn": "严格递增" },
  increasing: { en: "increasing", "zh-cn": "递增" },
  no: { en: "no", "zh-cn": "不单调" },
  parity: { en: "Parity", "zh-cn": "奇偶性" },
  odd: { en: "odd", "zh-cn": "奇函数" },
  even: { en: "even", "zh-cn": "偶函数" },
  lipschitz: { en: "Lipschitz constant", "zh-cn": "利普希茨常数" },
  moments: { en: "Moments at N(0, 1)", "zh-cn": "N(0, 1) 下的矩" },
  gain: { en: "Gain", "zh-cn": "增益" },
  "rule-he": { en: "He's, from the slopes at 0", "zh-cn": "He 规则，取 0 处两侧的斜率" },
  "rule-second-moment": { en: "keeps the second moment", "zh-cn": "保持二阶矩" },
  "rule-unit-slope": { en: "makes the slope at 0 one", "zh-cn": "使 0 处斜率为 1" },
  "rule-origin": { en: "as its authors say", "zh-cn": "按原作者的说法" },
  origin: { en: "Origin", "zh-cn": "出处" },
  parameters: { en: "Parameters", "zh-cn": "参数" },
} satisfies Record<string, Record<Language, string>>;

export type CatalogueWords = { [K in keyof typeof words]: string };

/** @example catalogueWords("zh-cn").range // "值域" */
export function catalogueWords(language: Language): CatalogueWords {
  return translated(words, language);
}
