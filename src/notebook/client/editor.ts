import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic as Mark, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import type { Diagnostic } from "../protocol.ts";
import { highlighter } from "../show/highlight.ts";
import { type Assistant, assist } from "./assist.ts";
import { highlightTerms, inksOf } from "./inks.ts";

export interface Editor {
  mark(diagnostics: Diagnostic[]): void;
  replace(text: string): void;
  focus(): void;
  destroy(): void;
}

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** The cell whose code it is. */
  cell: string;
  label: string;
  assistant: Assistant;
  /** a complaint as its tooltip shows it */
  tell(found: Diagnostic): Node[];
  changed(text: string): void;
  run(): void;
  runAndMoveOn(): void;
  runAndInsert(): void;
  /** Escape, where nothing is open that it would close. */
  leave(): void;
}

/** CodeMirror as a cell needs it. Tab moves on, as everywhere on the page; the classes are those of the static code. */
export function createEditor({
  parent,
  text,
  cell,
  label,
  assistant,
  tell,
  changed,
  run,
  runAndMoveOn,
  runAndInsert,
  leave,
}: EditorOptions): Editor {
  const command = (act: () => void) => () => {
    act();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run: command(run) },
          { key: "Ctrl-Enter", run: command(run) },
          { key: "Shift-Enter", run: command(runAndMoveOn) },
          { key: "Alt-Enter", run: command(runAndInsert) },
        ]),
        history(),
        lineNumbers(),
        drawSelection(),
        // A cell clips what it shows; and the bars that stick to the top cover its first lines.
        tooltips({ parent: document.body }),
        EditorView.scrollMargins.of(() => ({ top: 140, bottom: 40 })),
        highlightActiveLine(),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of("  "),
        javascript({ typescript: true }),
        syntaxHighlighting(highlighter),
        highlightTerms(inksOf(cell)),
        lintGutter(),
        assist(assistant),
        keymap.of([{ key: "Escape", run: command(leave) }, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ "aria-label": label }),
        EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
      ],
    }),
  });
  return {
    mark(diagnostics) {
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((found) => place(view.state, found, tell)),
        ),
      );
    },
    replace(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function place({ doc }: EditorState, found: Diagnostic, tell: EditorOptions["tell"]): Mark {
  const { line, column, endLine, endColumn, message } = found;
  const offset = (l: number, c: number) => {
    const at = doc.line(Math.min(Math.max(l, 1), doc.lines));
    return Math.min(at.from + c - 1, at.to);
  };
  const from = offset(line, column);
  const renderMessage = () => {
    const told = document.createElement("div");
    told.className = "nb-told";
    told.append(...tell(found));
    return told;
  };
  const to = Math.max(from, offset(endLine, endColumn));
  return { from, to, severity: "error", message, renderMessage };
}
