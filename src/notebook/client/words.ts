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
  typeScriptSays(code: number): string;
  inReference(name: string): string;
  verdict: Record<"first" | "input" | "expected" | "received" | "within", string>;
  solution: Record<"ask" | "anyway" | "put" | "back", string>;
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
      "code of the cell; Ctrl-Space offers names, Ctrl-I explains one; Escape leaves the editor, ? then lists the keys",
    solved: "✓ solved",
    untaken: "The file could not be made. Check the connection and try again.",
    typeScriptSays: (code) => `TypeScript says (${code})`,
    inReference: (name) => `${name} in the reference`,
    verdict: {
      first: "Not yet. The first case that fails:",
      input: "input",
      expected: "expected",
      received: "received",
      within: "within",
    },
    solution: {
      ask: "You have not tried yet. Change the cell and press Check once: whatever comes out, the solution then tells you more.",
      anyway: "Show it anyway",
      put: "Put the solution into the cell",
      back: "Put my own text back",
    },
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
    editing: "单元代码；Ctrl-Space 补全，Ctrl-I 查看说明；按 Escape 离开编辑器，再按 ? 查看全部按键",
    solved: "✓ 已完成",
    untaken: "文件未能生成，请检查网络后重试。",
    typeScriptSays: (code) => `TypeScript 的原话（${code}）`,
    inReference: (name) => `在参考中查看 ${name}`,
    verdict: {
      first: "还不对。第一个不符的情形：",
      input: "输入",
      expected: "应为",
      received: "得到",
      within: "误差不超过",
    },
    solution: {
      ask: "你还没有试过。先改一改单元，按一次“检查”：无论结果如何，再看解答都会有更多收获。",
      anyway: "仍要查看",
      put: "把解答放进单元",
      back: "换回我自己写的",
    },
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
