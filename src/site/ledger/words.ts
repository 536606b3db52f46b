import type { Kind, Source, Verdict } from "../../../content/claims/index.ts";
import type { Language } from "../../notebook/protocol.ts";
import { translated } from "../translated.ts";

const words = {
  ledger: { en: "Ledger", "zh-cn": "勘误总账" },
  claim: { en: "Claim #", "zh-cn": "论断 #" },
  search: { en: "Search", "zh-cn": "搜索" },
  source: { en: "Source", "zh-cn": "原文" },
  chapter: { en: "Chapter", "zh-cn": "章节" },
  kind: { en: "Kind", "zh-cn": "类别" },
  verdict: { en: "Verdict", "zh-cn": "结论" },
  all: { en: "all", "zh-cn": "全部" },
  showAll: { en: "Show all", "zh-cn": "全部显示" },
  /** `#` stands for the rows that are shown, `%` for all. */
  shown: { en: "# of % claims", "zh-cn": "共 % 条，显示 # 条" },
  nothing: {
    en: "No claim fits. Choose less, or search for another word.",
    "zh-cn": "没有符合的论断。请放宽条件或换个词。",
  },
  counts: {
    en: "Claims by source and verdict. A number opens its claims.",
    "zh-cn": "各篇原文的论断按结论计数。点开数字可查看这些论断。",
  },
  twice: {
    en: "A claim that stands in two articles counts in both.",
    "zh-cn": "两篇原文都有的论断各计一次。",
  },
  printed: { en: "As printed", "zh-cn": "原样" },
  measured: { en: "Measured against expected", "zh-cn": "实测与应得" },
  untested: { en: "Why no computation decides it", "zh-cn": "为什么无法用计算判定" },
  reference: { en: "Reference", "zh-cn": "文献" },
  read: { en: "In the chapters", "zh-cn": "见" },
  page: { en: "Page of this claim", "zh-cn": "本条论断的页面" },
  runIt: { en: "Run it here", "zh-cn": "在这里运行" },
  runThere: { en: "Run it in the ledger", "zh-cn": "到总账里运行" },
  test: { en: "The test", "zh-cn": "检验程序" },
  data: { en: "All claims as data", "zh-cn": "全部论断的数据" },
  previous: { en: "Previous claim", "zh-cn": "上一条" },
  next: { en: "Next claim", "zh-cn": "下一条" },
} as const;

export type LedgerWords = { [K in keyof typeof words]: string };

/** @example ledgerWords("zh-cn").search // "搜索" */
export const ledgerWords = (language: Language): LedgerWords => translated(words, language);

/** What stands above the statement of what holds. */
export const holdsWords: Record<Verdict, Record<Language, string>> = {
  true: { en: "It holds", "zh-cn": "成立" },
  caveat: { en: "It holds, but", "zh-cn": "成立，但有条件" },
  false: { en: "What holds instead", "zh-cn": "正确的说法" },
  garbled: { en: "What it should say", "zh-cn": "应为" },
  untestable: { en: "What can be said", "zh-cn": "能说的只有" },
};

export const kindWords: Record<Kind, Record<Language, string>> = {
  formula: { en: "formula", "zh-cn": "公式" },
  number: { en: "number", "zh-cn": "数值" },
  empirical: { en: "experience", "zh-cn": "经验" },
  history: { en: "history", "zh-cn": "史实" },
  code: { en: "code", "zh-cn": "代码" },
};

/** What each article is about. */
export const sourceWords: Record<Source, Record<Language, string>> = {
  "000": { en: "maximum entropy to sigmoid, Chinese", "zh-cn": "从最大熵到 sigmoid" },
  "001": { en: "a catalogue of functions, Chinese", "zh-cn": "激活函数一览" },
  "002": { en: "the direction of updates, Chinese", "zh-cn": "更新方向" },
  "003": { en: "machine translation of 000, English", "zh-cn": "000 的英文机器翻译" },
  "004": { en: "vanishing gradients, Chinese", "zh-cn": "梯度消失（繁体）" },
};

export const kinds = Object.keys(kindWords) as Kind[];
export const verdicts = Object.keys(holdsWords) as Verdict[];
export const sources = Object.keys(sourceWords) as Source[];
