import type { Language } from "../../protocol.ts";

/** What is said of the cells that are the reader's own. */
export interface ScratchWords {
  above: string;
  below: string;
  up: string;
  down: string;
  delete: string;
  deleted(name: string): string;
  undo: string;
  published: string;
  nothingToUndo: string;
}

const words: Record<Language, ScratchWords> = {
  en: {
    above: "Insert a scratch cell above",
    below: "Insert a scratch cell below",
    up: "Move up",
    down: "Move down",
    delete: "Delete",
    deleted: (name) => `${name} has been deleted.`,
    undo: "Undo",
    published: "This cell is the chapter's. Only your own scratch cells can be deleted.",
    nothingToUndo: "No scratch cell has been deleted on this visit.",
  },
  "zh-cn": {
    above: "在上方插入草稿单元",
    below: "在下方插入草稿单元",
    up: "上移",
    down: "下移",
    delete: "删除",
    deleted: (name) => `已删除 ${name}。`,
    undo: "撤销",
    published: "这是本章自带的单元；能删除的只有你自己的草稿单元。",
    nothingToUndo: "这次打开页面以来，没有删除过草稿单元。",
  },
};

export const scratchWords = (language: Language): ScratchWords => words[language];
