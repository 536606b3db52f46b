import type { Language } from "../../protocol.ts";
import { cellElement } from "../cell-element.ts";
import { CellView } from "../cell-view.ts";
import type { Removed } from "../keeping/manuscript.ts";
import type { Spot } from "../keeping/saved.ts";
import { element } from "../keeping/difference-view.ts";
import type { Telling } from "../plain/show.ts";
import type { Session } from "../session.ts";
import { actionButton, insertButtons } from "./insert-buttons.ts";
import { place } from "./place.ts";
import { scratchWords } from "./words.ts";

/** The cells on the page that are the reader's own: made, moved, deleted, brought back. */
export class ScratchPage {
  #session: Session;
  #views: Map<string, CellView>;
  #page: Element;
  #telling: Telling;
  #language: Language;
  #removed: Removed[] = [];
  #gone: HTMLElement | undefined;

  constructor(session: Session, views: Map<string, CellView>, page: Element, telling: Telling) {
    this.#session = session;
    this.#views = views;
    this.#page = page;
    this.#telling = telling;
    this.#language = telling.language;
  }

  /** Puts every cell that she has kept on the page; none runs. */
  showAll(): void {
    for (const name of this.#session.manuscript.scratch.names) this.show(name);
  }

  /** Makes an empty cell. */
  insert(spot: Spot): CellView {
    return this.show(this.#session.insert(spot));
  }

  show(name: string): CellView {
    const words = scratchWords(this.#language);
    const root = cellElement({ name, language: this.#language });
    root.dataset.scratch = "";
    root.querySelector('[data-action="reset"]')?.remove();
    root
      .querySelector(".nb-actions")
      ?.append(
        actionButton("move-up", "↑", words.up),
        actionButton("move-down", "↓", words.down),
        actionButton("delete", `✕ ${words.delete}`, words.delete),
      );
    insertButtons(root, this.#language);
    const view = new CellView(root, this.#telling);
    this.#place(root);
    this.#views.set(name, view);
    const source = this.#session.source(name);
    if (source) view.restore(source);
    return view;
  }

  /** Takes a cell away, and leaves a note in its place by which she gets it back. */
  remove(view: CellView): void {
    const removed = this.#session.remove(view.name);
    if (!removed) return;
    const words = scratchWords(this.#language);
    this.#removed.push(removed);
    this.#gone?.remove();
    this.#gone = element("p", "nb-gone not-content", `${words.deleted(view.name)} `);
    this.#gone.role = "status";
    const undo = actionButton("undo", words.undo, `${words.undo} (Z)`);
    undo.className = "nb-button";
    this.#gone.append(undo);
    view.root.replaceWith(this.#gone);
    view.editor?.destroy();
    this.#views.delete(view.name);
  }

  /** The button that undoes the last deletion, where there is one. */
  get undoButton(): HTMLElement | null {
    return this.#gone?.querySelector("button") ?? null;
  }

  /** Brings the cell back that was deleted last. */
  undo(): CellView | undefined {
    const removed = this.#removed.pop();
    if (!removed) return undefined;
    this.#gone?.remove();
    this.#session.manuscript.restoreScratch(removed);
    return this.show(removed.name);
  }

  /** Moves a cell by one place that can be seen. */
  move({ name, root }: CellView, by: -1 | 1): void {
    const before = root.previousElementSibling;
    const { parentElement } = root;
    do {
      if (!this.#session.manuscript.scratch.move(name, by)) return;
      this.#place(root);
    } while (root.previousElementSibling === before && root.parentElement === parentElement);
  }

  #place(root: HTMLElement): void {
    place(root, this.#session.manuscript.scratch, (name) => this.#views.get(name)?.root, this.#page);
  }
}
