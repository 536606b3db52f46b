import type { Language } from "../../protocol.ts";

/** What is said where two versions of a cell stand beside one another. */
export interface VersionWords {
  alike(lines: number): string;
  difference: string;
  changed: string;
  keepMine: string;
  takePublished: string;
  publishedToMine: string;
  whatChanged: string;
  formerToPublished: string;
  gone(cell: string): string;
  discard: string;
}

const words: Record<Language, VersionWords> = {
  en: {
    alike: (lines) => (lines === 1 ? "1 line as before" : `${lines} lines as before`),
    difference: "difference, line by line",
    changed:
      "A new version of this cell has been published since you changed it. The published one counts until you choose; yours is kept.",
    keepMine: "Keep mine",
    takePublished: "Take the published one",
    publishedToMine: "− published now, + yours",
    whatChanged: "What has changed in the published cell",
    formerToPublished: "− published when you changed it, + published now",
    gone: (cell) =>
      `You changed the cell ${cell}, which this chapter no longer has. Your text of it is kept:`,
    discard: "Discard it",
  },
  "zh-cn": {
    alike: (lines) => `${lines} 行相同`,
    difference: "逐行对比",
    changed: "你修改这个单元之后，它又发布了新的版本。在你选定之前，以发布的版本为准；你的版本已妥善保留。",
    keepMine: "保留我的版本",
    takePublished: "采用发布的版本",
    publishedToMine: "− 现在发布的版本　+ 你的版本",
    whatChanged: "发布的单元改了哪些地方",
    formerToPublished: "− 你修改时的版本　+ 现在发布的版本",
    gone: (cell) => `你修改过单元 ${cell}，而本章已不再有这个单元。你写的内容仍然保留着：`,
    discard: "不再保留",
  },
};

export const versionWords = (language: Language): VersionWords => words[language];
