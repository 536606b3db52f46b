import type { Language } from "../../protocol.ts";
import { scratchWords } from "./words.ts";

/**
 * Gives a cell the buttons that put one of the reader's own beside it. Tab stops at one of them only: a page has
 * dozens of cells, and a selected cell has a key for either.
 */
export function insertButtons(cell: HTMLElement, language: Language): void {
  const words = scratchWords(language);
  const above = actionButton("insert-above", "＋", words.above);
  const below = actionButton("insert-below", "＋", words.below);
  above.className = "nb-insert nb-above";
  below.className = "nb-insert nb-below";
  above.tabIndex = -1;
  cell.append(above, below);
}

/** A button for what a cell can do, by its sign; in words for those who hear it or ask. */
export function actionButton(action: string, sign: string, label: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.action = action;
  made.textContent = sign;
  made.title = label;
  made.ariaLabel = label;
  return made;
}
