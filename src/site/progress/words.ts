import type { ArchiveFault } from "../../notebook/client/keeping/archive.ts";
import type { Language } from "../../notebook/protocol.ts";

/** What the progress page says, in its static part and by its script. */
export interface ProgressWords {
  exercises: string;
  exercise: string;
  nothingYet: string;
  solvedOf(solved: number, all: number): string;
  solved: string;
  attempts(attempts: number): string;
  kept(cells: number, controls: number, own: number): string;
  keep: string;
  keepNote: string;
  export: string;
  import: string;
  erase: string;
  eraseAsk: string;
  eraseYes: string;
  cancel: string;
  erased: string;
  nothingKept: string;
  exported(chapters: number): string;
  tooLarge: string;
  faults: Record<ArchiveFault, string>;
  elsewhere(chapters: string[]): string;
  found(additions: number, differing: number): string;
  preferMine: string;
  preferTheirs: string;
  addAll: string;
  imported: string;
  nothingNew: string;
  refused: string;
  needsScript: string;
}

const words: Record<Language, ProgressWords> = {
  en: {
    exercises: "Exercises",
    exercise: "Exercise",
    nothingYet: "Nothing solved here yet.",
    solvedOf: (solved, all) => `${solved} of ${all} solved.`,
    solved: "✓ solved",
    attempts: (attempts) => (attempts === 1 ? "1 attempt" : `${attempts} attempts`),
    kept: (cells, controls, own) =>
      `Kept: ${count(cells, "changed cell")}, ${count(controls, "moved control")}${own > 0 ? `, ${count(own, "scratch cell")}` : ""}.`,
    keep: "Take it along, or leave nothing",
    keepNote:
      "The export is one file with everything from all chapters. An import adds what the file holds to what is here; where both say something different, you are asked first.",
    export: "Export everything",
    import: "Import a file",
    erase: "Erase everything",
    eraseAsk:
      "Erase all changes, scratch cells, positions of controls and solved exercises, in all chapters? This cannot be undone.",
    eraseYes: "Yes, erase everything",
    cancel: "Cancel",
    erased: "Everything has been erased.",
    nothingKept: "There is nothing to export yet.",
    exported: (chapters) => `Exported: ${count(chapters, "chapter")}.`,
    tooLarge: "This file is larger than 5 MB and was not read. Nothing has been changed.",
    faults: {
      foreign: "This file is not an export of this site. Nothing has been changed.",
      newer:
        "This file was exported by a later version of the site. Reload the page and try again. Nothing has been changed.",
      damaged: "This file is damaged, so nothing of it was taken.",
    },
    elsewhere: (chapters) => `Left out, since the site has no such chapter: ${chapters.join(", ")}.`,
    found: (additions, differing) =>
      `The file adds ${count(additions, "item")} and differs from yours in ${differing}:`,
    preferMine: "Keep mine where they differ",
    preferTheirs: "Take the file’s where they differ",
    addAll: "Import",
    imported: "Imported. Changed cells run when you run them.",
    nothingNew: "The file holds nothing that is not here already.",
    refused: "This browser keeps nothing here: its storage is full or forbidden.",
    needsScript: "Without JavaScript this page cannot see what your browser keeps.",
  },
  "zh-cn": {
    exercises: "练习",
    exercise: "练习",
    nothingYet: "这里还没有完成的练习。",
    solvedOf: (solved, all) => `${all} 个练习中已完成 ${solved} 个。`,
    solved: "✓ 已完成",
    attempts: (attempts) => `尝试 ${attempts} 次`,
    kept: (cells, controls, own) =>
      `已保存：${cells} 个改动过的单元，${controls} 个移动过的控件${own > 0 ? `，${own} 个草稿单元` : ""}。`,
    keep: "带走，或不留痕迹",
    keepNote:
      "导出的是一个文件，包含各章的全部内容。导入时，文件中的内容会并入这里已有的内容；两边不一致的地方，会先征求你的意见。",
    export: "全部导出",
    import: "导入文件",
    erase: "全部清除",
    eraseAsk: "要清除各章的全部修改、草稿单元、控件位置和练习进度吗？此操作无法撤销。",
    eraseYes: "是的，全部清除",
    cancel: "取消",
    erased: "已全部清除。",
    nothingKept: "目前还没有可以导出的内容。",
    exported: (chapters) => `已导出 ${chapters} 章。`,
    tooLarge: "文件超过 5 MB，没有读取。一切保持原样。",
    faults: {
      foreign: "这不是本站导出的文件。一切保持原样。",
      newer: "这个文件由本站更新的版本导出。请刷新页面后再试。一切保持原样。",
      damaged: "文件已损坏，其中的内容一概没有采用。",
    },
    elsewhere: (chapters) => `以下各章本站没有，已略过：${chapters.join("、")}。`,
    found: (additions, differing) => `文件会增加 ${additions} 项；另有 ${differing} 项与你的不一致：`,
    preferMine: "不一致处保留我的",
    preferTheirs: "不一致处采用文件的",
    addAll: "导入",
    imported: "已导入。改动过的单元要由你来运行。",
    nothingNew: "文件中的内容，这里都已经有了。",
    refused: "浏览器的本地存储已满或被禁用，无法保存。",
    needsScript: "没有 JavaScript，本页无法得知浏览器里保存了什么。",
  },
};

export const progressWords = (language: Language): ProgressWords => words[language];

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
