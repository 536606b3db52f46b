import type { CellView } from "./cell-view.ts";

/** What the keys of a selected cell do; the buttons do the same. */
export interface Hands {
  edit(view: CellView): void;
  run(view: CellView): void;
  runAndMoveOn(view: CellView): void;
  runAndInsert(view: CellView): void;
  insert(view: CellView, side: "above" | "below"): void;
  remove(view: CellView): void;
  undo(): void;
  stop(): void;
  help(): void;
  /** The cell that stands so many places further down the page. */
  neighbour(view: CellView, by: -1 | 1): CellView | undefined;
}

/** Milliseconds between the two strokes of `D D` and `I I`. */
const patience = 1000;

/**
 * Jupyter's command mode. A cell takes keys while it has the focus itself, or its closed code has it; no other
 * key on the page means anything, but for `?` where nothing is being typed.
 */
export function commands(viewOf: (target: EventTarget | null) => CellView | undefined, hands: Hands): void {
  const act: Record<string, (view: CellView) => void> = {
    Enter: hands.edit,
    ArrowUp: (view) => hands.neighbour(view, -1)?.select(),
    ArrowDown: (view) => hands.neighbour(view, 1)?.select(),
    a: (view) => hands.insert(view, "above"),
    b: (view) => hands.insert(view, "below"),
    dd: hands.remove,
    ii: hands.stop,
    z: hands.undo,
  };
  const aliases: Record<string, string> = { k: "ArrowUp", j: "ArrowDown" };
  let stroke = { key: "", at: 0 };
  /** The command that a key means now: the first of two strokes means nothing yet. */
  const commandOf = ({ key, timeStamp, repeat }: KeyboardEvent): string | undefined => {
    const letter = key.length === 1 ? key.toLowerCase() : key;
    const name = aliases[letter] ?? letter;
    if (name !== "d" && name !== "i") {
      stroke = { key: "", at: 0 };
      return !repeat || name.startsWith("Arrow") ? name : undefined;
    }
    if (repeat) return undefined;
    const again = stroke.key === name && timeStamp - stroke.at < patience;
    stroke = again ? { key: "", at: 0 } : { key: name, at: timeStamp };
    return again ? name + name : undefined;
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(target instanceof Element)) return;
    const bare = !ctrlKey && !metaKey && !altKey;
    if (key === "?" && bare && !typing(target)) {
      event.preventDefault();
      return hands.help();
    }
    const view = viewOf(target);
    if (!view) return;
    if (key === "Escape" && !target.closest(".cm-editor, .nb-panel")) return view.select();
    if (target !== view.root && (view.editor || !target.closest('[data-slot="source"]'))) return;
    if (key === "Enter" && !(bare && !shiftKey)) {
      event.preventDefault();
      if (shiftKey) hands.runAndMoveOn(view);
      else if (altKey) hands.runAndInsert(view);
      else hands.run(view);
      return;
    }
    if (!bare || shiftKey || (key.startsWith("Arrow") && scrolls(target, key))) return;
    const command = commandOf(event);
    if (command === undefined || !Object.hasOwn(act, command)) return;
    event.preventDefault();
    act[command]?.(view);
  });
}

/** Whether a key is a letter or a move here. */
function typing(target: Element): boolean {
  return target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])") !== null;
}

/** Whether an arrow would move the long code that has the focus. */
function scrolls(target: Element, key: string): boolean {
  if (target.tagName !== "PRE") return false;
  const rest = target.scrollHeight - target.clientHeight - target.scrollTop;
  return key === "ArrowUp" ? target.scrollTop > 0 : key === "ArrowDown" && rest > 1;
}
