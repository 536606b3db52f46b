import type { Language } from "../../notebook/protocol.ts";
import { translated } from "../translated.ts";

/** What the reference says in the reader's language; its entries are in English. */
export const words = {
  reference: { en: "Reference", "zh-cn": "参考" },
  contents: { en: "Contents", "zh-cn": "目录" },
  title: { en: "The package nonlinear", "zh-cn": "nonlinear 程序包" },
  about: {
    en: "Every public function and type of the package that the chapters compute with, taken from its source.",
    "zh-cn": "各章计算所用程序包的全部公开函数与类型，取自其源代码。",
  },
  lead: {
    en: "The chapters compute with nothing else. In a cell, names are imported from it:",
    "zh-cn": "各章的计算都只用这个程序包。在单元里这样引入其中的名字：",
  },
  english: { en: "", "zh-cn": "以下条目取自源代码中的英文说明。" },
  throws: { en: "Throws", "zh-cn": "抛出" },
  source: { en: "Source", "zh-cn": "来源" },
  example: { en: "Example", "zh-cn": "示例" },
  members: { en: "Members", "zh-cn": "成员" },
  plotValue: { en: "f, the function", "zh-cn": "f，函数" },
  plotDerivative: { en: "f′, its derivative", "zh-cn": "f′，导数" },
  function: { en: "function", "zh-cn": "函数" },
  constant: { en: "constant", "zh-cn": "常量" },
  interface: { en: "interface", "zh-cn": "接口" },
  type: { en: "type", "zh-cn": "类型" },
} satisfies Record<string, Record<Language, string>>;

export type ApiWords = { [K in keyof typeof words]: string };

/** @example apiWords("zh-cn").throws // "抛出" */
export function apiWords(language: Language): ApiWords {
  return translated(words, language);
}

/** Whether a page belongs to the reference. */
export function isReference(id: string): boolean {
  return id.split("/")[1] === "api";
}
