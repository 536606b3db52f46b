import type { Language } from "../protocol.ts";
import type { CellView } from "./cell-view.ts";
import type { Hands } from "./commands.ts";
import type { Session } from "./session.ts";
import { wordsOf } from "./words.ts";

/** Half a second is what a reader waits for a type error; the compiler takes a part of it. */
const pause = 150;

/** What opens a cell's editor, or leads to the question that has to be answered before. */
export function opener(
  session: Session,
  language: Language,
  hands: Pick<Hands, "run" | "runAndMoveOn" | "runAndInsert">,
): (view: CellView) => Promise<void> {
  return async (view) => {
    if (view.question) return view.question.querySelector("button")?.focus();
    const [{ createEditor }, { tellDiagnostic }] = await Promise.all([
      import("./editor.ts"),
      import("./plain/show.ts"),
    ]);
    const parent = view.openSource();
    if (view.editor || !parent) return view.editor?.focus();
    let timer = 0;
    parent.replaceChildren();
    view.editor = createEditor({
      parent,
      text: session.source(view.name),
      cell: view.name,
      label: `${view.name}: ${wordsOf(language).editing}`,
      assistant: {
        ask: (question) => session.ask({ ...question, cell: view.name }),
        addressOf: view.telling.addressOf,
        words: wordsOf(language),
      },
      tell: (found) => tellDiagnostic(found, view.telling),
      changed(text) {
        session.manuscript.edit(view.name, text);
        view.edited(session.manuscript.edited(view.name), true);
        clearTimeout(timer);
        timer = window.setTimeout(() => session.compile(), pause);
      },
      run: () => hands.run(view),
      runAndMoveOn: () => hands.runAndMoveOn(view),
      runAndInsert: () => hands.runAndInsert(view),
      leave: () => view.select(),
    });
    view.editor.focus();
    void session.compile();
  };
}
