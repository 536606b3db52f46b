import type { Language } from "../../protocol.ts";
import type { LinkFault } from "./link.ts";

/** What is said of links that carry changes. */
export interface LinkWords {
  title: string;
  intro: string;
  take(cell: string): string;
  replace(cell: string): string;
  publishedToLink: string;
  mineToLink: string;
  controls: string;
  accept: string;
  dismiss: string;
  close: string;
  taken: string;
  outdated(cells: string[]): string;
  nothing: string;
  faults: Record<LinkFault, string>;
  add: string;
  fromLink: string;
  copied(cells: number, inputs: number, own: number): string;
  copiedPlain: string;
  copyByHand: string;
  link: string;
  tooLong: string;
}

const words: Record<Language, LinkWords> = {
  en: {
    title: "A link with changes to this chapter",
    intro:
      "Somebody changed this chapter and made a link of it. Nothing of it has run, and nothing has been kept. This is what it would change:",
    take: (cell) => `Take the change to ${cell}`,
    replace: (cell) => `Replace my own text of ${cell}`,
    publishedToLink: "− published, + from the link",
    mineToLink: "You have changed this cell yourself: − yours, + from the link",
    controls: "Move the controls",
    accept: "Take into my notebook",
    dismiss: "Dismiss",
    close: "Close",
    taken: "Taken into your notebook. The changed cells have not run yet.",
    outdated: (cells) =>
      `The link was made for an earlier version of this chapter. What it changes in ${cells.join(", ")} no longer fits.`,
    nothing: "The link changes nothing that is not in your notebook already.",
    faults: {
      damaged:
        "This link is damaged or incomplete, so its changes cannot be read. The page and your notebook are as they were.",
      oversized:
        "This link holds more than the site accepts, so it was not opened. The page and your notebook are as they were.",
      newer:
        "This link was made by a later version of the site. Reload the page to get that version, then open the link again.",
      elsewhere:
        "The changes in this link belong to another chapter. The page and your notebook are as they were.",
    },
    add: "Add this scratch cell",
    fromLink: "+ a cell of the sender’s own, from the link",
    copied: (cells, inputs, own) =>
      `Link copied: ${count(cells, "changed cell")}, ${count(inputs, "moved control")}${own > 0 ? `, ${count(own, "scratch cell")}` : ""}.`,
    copiedPlain: "Link copied. You have changed nothing here, so it is the page's own address.",
    copyByHand: "The browser does not let the page copy. Here is the link:",
    link: "Link",
    tooLong: "Your changes are too long for a link. Export them on the page “Progress” instead.",
  },
  "zh-cn": {
    title: "这个链接带来对本章的修改",
    intro: "有人修改了本章，并生成了这个链接。其中的内容既没有运行，也没有保存。它会做如下修改：",
    take: (cell) => `收下对 ${cell} 的修改`,
    replace: (cell) => `用它替换我写的 ${cell}`,
    publishedToLink: "− 发布的版本　+ 链接中的版本",
    mineToLink: "这个单元你自己也改过。　− 你的版本　+ 链接中的版本",
    controls: "移动控件",
    accept: "收入我的笔记本",
    dismiss: "不用了",
    close: "关闭",
    taken: "已收入你的笔记本；改动过的单元尚未运行。",
    outdated: (cells) => `这个链接是为本章的旧版本生成的，其中对 ${cells.join("、")} 的修改已不再适用。`,
    nothing: "链接中的修改，你的笔记本里都已经有了。",
    faults: {
      damaged: "链接已损坏或不完整，读不出其中的修改。页面和你的笔记本都保持原样。",
      oversized: "链接中的内容超出了本站接受的大小，因此没有打开。页面和你的笔记本都保持原样。",
      newer: "这个链接由本站更新的版本生成。请刷新页面，再打开链接。",
      elsewhere: "链接中的修改属于另一章。页面和你的笔记本都保持原样。",
    },
    add: "添加这个草稿单元",
    fromLink: "+ 链接中发送者自己的单元",
    copied: (cells, inputs, own) =>
      `链接已复制：${cells} 个改动过的单元，${inputs} 个移动过的控件${own > 0 ? `，${own} 个草稿单元` : ""}。`,
    copiedPlain: "链接已复制。你在这里没有做过改动，所以它就是本页的地址。",
    copyByHand: "浏览器不允许页面复制，链接在这里：",
    link: "链接",
    tooLong: "改动太长，放不进链接。请到“进度”页导出。",
  },
};

export const linkWords = (language: Language): LinkWords => words[language];

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
