import type { CellReport, Language } from "../protocol.ts";
import type { KernelState } from "./session.ts";

interface Words {
  state: Record<KernelState | "loading", string>;
  data: string;
  rows: string;
  play: string;
  reference: string;
  edited: string;
  notRun: string;
  stopped: string;
  waiting(names: string[]): string;
  place(line: number, column: number): string;
  checking: string;
  tooLong: string;
  checkStopped: string;
  storage: string;
  offline: string;
  compiler: string;
  packages: string;
  editing: string;
  solved: string;
  untaken: string;
  code: string;
  run: string;
  stop: string;
  edit: string;
  reset: string;
}

const words: Record<Language, Words> = {
  en: {
    state: { idle: "idle", running: "running", stopped: "stopped", loading: "loading" },
    data: "The numbers as a table",
    rows: "rows",
    play: "play",
    reference: "Reference",
    edited: "edited",
    notRun: "edited, not run yet",
    stopped: "Stopped. The result above is the last one; run the cell to try again.",
    waiting: (names) => `Waiting for ${names.join(", ")}.`,
    place: (line, column) => `line ${line}, column ${column}`,
    checking: "Checking …",
    checkStopped: "Stopped before the check ended.",
    tooLong: "Stopped after ten seconds: is there a loop that never ends?",
    storage: "This browser keeps nothing here, so your changes last until the page is closed.",
    offline: "The engine could not be loaded. Check the connection and try again.",
    compiler:
      "The compiler could not be loaded, so changed cells cannot run yet. Check the connection, then run again.",
    packages:
      "Not all that the cells import could be loaded; the cells that need it cannot run yet. Check the connection, then run again.",
    editing:
      "code of the cell; Ctrl-Space offers names, Ctrl-I explains one; Escape, then Tab, leaves the editor",
    solved: "✓ solved",
    untaken: "The file could not be made. Check the connection and try again.",
    code: "Code",
    run: "Run",
    stop: "Stop",
    edit: "Edit",
    reset: "Reset",
  },
  "zh-cn": {
    state: { idle: "空闲", running: "运行中", stopped: "已停止", loading: "载入中" },
    data: "以表格查看数据",
    rows: "行",
    play: "播放",
    reference: "参考",
    edited: "已修改",
    notRun: "已修改，尚未运行",
    stopped: "已停止。上面保留的是上一次的结果；重新运行即可再试。",
    waiting: (names) => `等待 ${names.join("、")}。`,
    place: (line, column) => `第 ${line} 行第 ${column} 列`,
    checking: "检查中……",
    checkStopped: "检查未完成便已停止。",
    tooLong: "十秒后仍未结束，已停止：是否有死循环？",
    storage: "浏览器没有提供本地存储，修改只保留到关闭页面为止。",
    offline: "引擎未能载入，请检查网络后重试。",
    compiler: "编译器未能载入，修改过的单元暂时无法运行。请检查网络后重新运行。",
    packages: "单元导入的内容未能全部载入，用到它们的单元暂时无法运行。请检查网络后重新运行。",
    editing: "单元代码；Ctrl-Space 补全，Ctrl-I 查看说明；先按 Escape 再按 Tab 可离开编辑器",
    solved: "✓ 已完成",
    untaken: "文件未能生成，请检查网络后重试。",
    code: "代码",
    run: "运行",
    stop: "停止",
    edit: "编辑",
    reset: "还原",
  },
};

export function wordsOf(language: Language): Words {
  return words[language];
}

/** `[ ]`, `[*]`, `[3]`, as Jupyter marks its cells. */
export function mark({ status, execution }: Pick<CellReport, "status" | "execution">): string {
  if (status === "running" || status === "queued") return "[*]";
  return execution === undefined ? "[ ]" : `[${execution}]`;
}
