import type { Language } from "../../protocol.ts";
import type { CellView } from "../cell-view.ts";
import type { Session } from "../session.ts";
import { button, differenceView, element, panel } from "./difference-view.ts";
import type { Conflict } from "./manuscript.ts";
import { type VersionWords, versionWords } from "./words.ts";

/** Lays before the reader what was published anew since she changed it; until she chooses, hers is only kept. */
export function showConflicts(session: Session, views: Map<string, CellView>, language: Language): void {
  const words = versionWords(language);
  for (const [cell, conflict] of session.manuscript.undecided) {
    const view = views.get(cell);
    view?.ask(
      question(
        conflict,
        words,
        () => decide(session, view, true),
        () => decide(session, view, false),
      ),
    );
  }
}

function decide(session: Session, view: CellView, keep: boolean): void {
  const { manuscript } = session;
  if (keep) manuscript.keepMine(view.name);
  else manuscript.takePublished(view.name);
  view.ask(undefined);
  if (!keep) return;
  view.put(session.source(view.name));
  void session.compile().catch(() => {});
}

function question(
  { mine, base, published }: Conflict,
  words: VersionWords,
  keep: () => void,
  take: () => void,
): HTMLElement {
  const made = panel(words.difference);
  const choice = element("p");
  choice.append(button(words.keepMine, keep), " ", button(words.takePublished, take));
  const history = element("details");
  history.append(
    element("summary", "", words.whatChanged),
    differenceView(base, published, words.formerToPublished, words),
  );
  made.append(
    element("p", "", words.changed),
    differenceView(published, mine, words.publishedToMine, words),
    choice,
    history,
  );
  return made;
}

/** Shows the reader's text of cells that the chapter has no longer. */
export function showOrphans({ manuscript }: Session, toolbar: HTMLElement, language: Language): void {
  const words = versionWords(language);
  for (const [cell, text] of manuscript.orphans) {
    const made = panel(words.gone(cell));
    const code = element("pre", "", text);
    code.tabIndex = 0;
    const discard = () => {
      manuscript.discard(cell);
      made.remove();
    };
    made.append(element("p", "", words.gone(cell)), code, button(words.discard, discard));
    toolbar.after(made);
  }
}
