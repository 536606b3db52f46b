import type { Language } from "../notebook/protocol.ts";

/** The words that the site itself puts on a page. */
export const strings = {
  /** `#` stands for the number. */
  chapter: { en: "Chapter #", "zh-cn": "第 # 章" },
  figure: { en: "Figure", "zh-cn": "图" },
  equation: { en: "Equation", "zh-cn": "公式" },
  objectives: { en: "In this chapter", "zh-cn": "本章内容" },
  remember: { en: "Remember", "zh-cn": "要点" },
  inks: {
    en: "One colour for each term: point at it or tick it, and it lights up in formulas, code and plots",
    "zh-cn": "每一项一种颜色：指向它或勾选它，公式、代码和图中的同一项就会亮起",
  },
  hint: { en: "Hint", "zh-cn": "提示" },
  claim: { en: "Claim", "zh-cn": "论断" },
  /** `#` stands for the article, `%` for its lines. */
  place: { en: "source #, line %", "zh-cn": "原文 # 第 % 行" },
  /** Several lines: `60, 66`, `22–52`. */
  places: { en: "source #, lines %", "zh-cn": "原文 # 第 % 行" },
  saysThat: { en: "The source says:", "zh-cn": "原文的说法：" },
  inTheSource: { en: "In the source:", "zh-cn": "原文的情况：" },
  verdictTrue: { en: "true", "zh-cn": "成立" },
  verdictCaveat: { en: "true with a caveat", "zh-cn": "有条件成立" },
  verdictFalse: { en: "false", "zh-cn": "错误" },
  verdictGarbled: { en: "garbled", "zh-cn": "残缺" },
  verdictUntestable: { en: "untestable", "zh-cn": "无法检验" },
  searchClose: { en: "Close", "zh-cn": "关闭" },
  searchNothing: { en: "Nothing found for", "zh-cn": "没有找到" },
  searchFailed: { en: "The search index could not be loaded.", "zh-cn": "无法载入搜索索引。" },
  run: { en: "Run", "zh-cn": "运行" },
  runAll: { en: "Run all", "zh-cn": "全部运行" },
  stop: { en: "Stop", "zh-cn": "停止" },
  edit: { en: "Edit", "zh-cn": "编辑" },
  reset: { en: "Reset", "zh-cn": "还原" },
  resetAll: { en: "Reset chapter", "zh-cn": "还原本章" },
  copyLink: { en: "Copy link", "zh-cn": "复制链接" },
  check: { en: "Check", "zh-cn": "检查" },
  code: { en: "Code", "zh-cn": "代码" },
  solution: {
    en: "A solution, after one honest try or on request",
    "zh-cn": "参考解答（先认真试一次，也可以直接查看）",
  },
  exercise: { en: "Exercise", "zh-cn": "练习" },
  uncheckedExercise: {
    en: "*Write it below. The check that the page makes is not in this file.*",
    "zh-cn": "*请写在下面。网页上的检查程序不在本文件中。*",
  },
  kernel: { en: "kernel", "zh-cn": "内核" },
  kernelIdle: { en: "idle", "zh-cn": "空闲" },
  notebook: { en: "Notebook", "zh-cn": "笔记本" },
  takeAway: { en: "Download", "zh-cn": "下载" },
  takeNotebook: { en: "for Jupyter with the Deno kernel", "zh-cn": "用于 Jupyter（Deno 内核）" },
  takeScript: { en: "TypeScript that Node 24 runs", "zh-cn": "可用 Node 24 运行的 TypeScript" },
  takeArchive: { en: "both, with all they need", "zh-cn": "以上两者及所需的全部文件" },
  takeBeside: {
    en: "Needed beside either, and in the archive already:",
    "zh-cn": "前两者都须与下面这个文件放在一起（压缩包里已有）：",
  },
  openAgain: { en: "Open a downloaded notebook here", "zh-cn": "在这里打开下载的笔记本" },
  takeChanges: { en: "with my changes", "zh-cn": "带上我的修改" },
  precision: { en: "Precision", "zh-cn": "精度" },
  keysButton: { en: "Keys", "zh-cn": "按键" },
  keys: {
    en: "Ctrl or ⌘ + Enter runs a cell, Shift + Enter runs it and moves on.",
    "zh-cn": "Ctrl 或 ⌘ + Enter 运行单元，Shift + Enter 运行并前往下一个。",
  },
} satisfies Record<string, Record<Language, string>>;

export type Words = { [K in keyof typeof strings]: string };

/**
 * The site's words in one language.
 * @example wordsOf("zh-cn").figure // "图"
 */
export function wordsOf(language: Language): Words {
  return Object.fromEntries(Object.entries(strings).map(([key, word]) => [key, word[language]])) as Words;
}
