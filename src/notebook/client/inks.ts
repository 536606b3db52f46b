import { syntaxTree } from "@codemirror/language";
import type { Extension, Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { type Inks, inked } from "../show/inks.ts";

/** The names of a cell's code that stand for a term, as the legend of the page says. */
export function inksOf(cell: string): Inks {
  const legends = document.querySelectorAll(`[data-cells~="${CSS.escape(cell)}"] > [data-names]`);
  return new Map(
    [...legends].flatMap((entry) => {
      const ink = entry.className.replace("ink-", "");
      return (entry.getAttribute("data-names") ?? "").split(" ").map((name) => [name, ink] as const);
    }),
  );
}

/** Colours terms in the editor as in the static code. The one at the caret is lit, and with it its kin on the page. */
export function highlightTerms(inks: Inks): Extension {
  if (inks.size === 0) return [];
  return ViewPlugin.define((view) => new Terms(view, inks), { decorations: (terms) => terms.marks });
}

class Terms {
  marks: DecorationSet;
  readonly #inks: Inks;

  constructor(view: EditorView, inks: Inks) {
    this.#inks = inks;
    this.marks = this.#find(view);
  }

  update({ docChanged, selectionSet, focusChanged, startState, state, view }: ViewUpdate): void {
    const parsed = syntaxTree(startState) !== syntaxTree(state);
    if (docChanged || selectionSet || focusChanged || parsed) this.marks = this.#find(view);
  }

  #find({ state, hasFocus }: EditorView): DecorationSet {
    const caret = state.selection.main.head;
    const found = inked(syntaxTree(state), (from, to) => state.sliceDoc(from, to), this.#inks);
    return Decoration.set(
      found.map(({ from, to, ink }): Range<Decoration> => {
        const lit = hasFocus && from <= caret && caret <= to;
        return Decoration.mark({ class: `ink-${ink}${lit ? " lit" : ""}` }).range(from, to);
      }),
    );
  }
}
