import type { Language } from "../protocol.ts";
import type { CellView } from "./cell-view.ts";
import { button, element } from "./keeping/difference-view.ts";

interface KeyWords {
  title: string;
  intro: string;
  close: string;
  groups: { title: string; keys: [keys: string, does: string][] }[];
}

const words: Record<Language, KeyWords> = {
  en: {
    title: "Keys",
    intro:
      "As in Jupyter. A cell is selected by Escape in its code or at one of its buttons; then a line surrounds it. Whatever the keys do, buttons do too.",
    close: "Close",
    groups: [
      {
        title: "While you write code",
        keys: [
          ["Ctrl/⌘ + Enter", "run the cell"],
          ["Shift + Enter", "run it and select the next"],
          ["Alt + Enter", "run it and insert a scratch cell below"],
          ["Ctrl + Space", "offer names"],
          ["Ctrl/⌘ + I", "explain the name at the cursor"],
          ["Esc", "close what is open; then leave the code and select the cell"],
        ],
      },
      {
        title: "While a cell is selected",
        keys: [
          ["Enter", "edit it"],
          ["↑ ↓ / K J", "select the cell above, below"],
          ["A / B", "insert a scratch cell above, below"],
          ["D D", "delete a scratch cell"],
          ["Z", "undo the last deletion"],
          ["I I", "stop what runs"],
          ["Ctrl, Shift, Alt + Enter", "run it, as above"],
        ],
      },
      { title: "Anywhere but in a field", keys: [["?", "show these keys"]] },
    ],
  },
  "zh-cn": {
    title: "按键",
    intro:
      "与 Jupyter 相同。在代码中或单元的按钮上按 Esc，即可选中该单元，四周会出现线框。按键能做的，按钮也都能做。",
    close: "关闭",
    groups: [
      {
        title: "编写代码时",
        keys: [
          ["Ctrl/⌘ + Enter", "运行单元"],
          ["Shift + Enter", "运行并选中下一个单元"],
          ["Alt + Enter", "运行并在下方插入草稿单元"],
          ["Ctrl + Space", "补全"],
          ["Ctrl/⌘ + I", "查看光标处名称的说明"],
          ["Esc", "关闭弹出的内容；再按则离开代码，选中单元"],
        ],
      },
      {
        title: "选中单元时",
        keys: [
          ["Enter", "编辑"],
          ["↑ ↓ / K J", "选中上一个、下一个单元"],
          ["A / B", "在上方、下方插入草稿单元"],
          ["D D", "删除草稿单元"],
          ["Z", "撤销上一次删除"],
          ["I I", "停止运行"],
          ["Ctrl、Shift、Alt + Enter", "运行，同上"],
        ],
      },
      { title: "输入框以外的任何地方", keys: [["?", "显示这份按键表"]] },
    ],
  },
};

/** Lists the keys. The focus goes back to where it was: to `selected`, where that was a cell. */
export function showKeys(language: Language, selected: CellView | undefined): void {
  const { title, intro, close, groups } = words[language];
  const focused = document.activeElement;
  const dialog = element("dialog", "nb-keys not-content");
  // It stands first: on a small screen the focus at the end would hide the beginning.
  const end = button(close, () => dialog.close());
  const heading = element("h2", "", title);
  heading.id = "nb-keys-title";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(end, heading, element("p", "", intro));
  for (const group of groups) {
    const list = element("dl");
    for (const [keys, does] of group.keys) {
      const term = element("dt");
      term.append(element("kbd", "", keys));
      const row = element("div");
      row.append(term, element("dd", "", does));
      list.append(row);
    }
    dialog.append(element("h3", "", group.title), list);
  }
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (selected && focused === selected.root) selected.select();
    else if (focused instanceof HTMLElement) focused.focus();
  });
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}
