import type { Language } from "../../protocol.ts";

/** What the page for opening notebooks says, in its static part and by its script. */
export interface OpenWords {
  choose: string;
  drop: string;
  needsScript: string;
  opening(file: string): string;
  opened(file: string, cells: number): string;
  close: string;
  unkept: string;
  unreplaced: string;
  offline: string;
  download: string;
  picture: string;
  resetAll: string;
}

const words: Record<Language, OpenWords> = {
  en: {
    choose: "Choose a notebook …",
    drop: "or drop the file anywhere on this page.",
    needsScript: "Notebooks are opened by a script, which this browser does not run.",
    opening: (file) => `Opening “${file}” …`,
    opened: (file, cells) =>
      `“${file}” is open: ${cells === 1 ? "1 cell" : `${cells} cells`} with code. Nothing has been run yet; “Run all” runs it.`,
    close: "Close it",
    unkept:
      "The file is too large for this browser to keep, so a reload closes it. Your changes are kept: they are there when you open it again.",
    unreplaced:
      "This browser keeps nothing here, so another notebook can take this one’s place only after you have closed it.",
    offline: "The engine could not be loaded. Check the connection and choose the file again.",
    download: "Download",
    picture: "picture",
    resetAll: "Reset notebook",
  },
  "zh-cn": {
    choose: "选择笔记本……",
    drop: "也可以把文件拖到本页的任何位置。",
    needsScript: "打开笔记本需要脚本，而这个浏览器没有运行脚本。",
    opening: (file) => `正在打开“${file}”……`,
    opened: (file, cells) =>
      `“${file}”已打开，共有 ${cells} 个代码单元。尚未运行任何代码；按“全部运行”即可运行。`,
    close: "关闭",
    unkept: "文件太大，浏览器无法保留，刷新页面后需要重新打开。你的修改会保留下来，再次打开时仍在。",
    unreplaced: "浏览器没有提供本地存储，请先关闭这份笔记本，再打开另一份。",
    offline: "引擎未能载入，请检查网络后重新选择文件。",
    download: "下载",
    picture: "图片",
    resetAll: "还原笔记本",
  },
};

export const openWords = (language: Language): OpenWords => words[language];
