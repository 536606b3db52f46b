import type { Language } from "../protocol.ts";
import type { CellView } from "./cell-view.ts";
import type { Session } from "./session.ts";
import { wordsOf } from "./words.ts";

/** Solutions open after one honest try; before it, they ask once. Each can be put into the cell, and taken out again. */
export function offerSolutions(session: Session, views: Map<string, CellView>, language: Language): void {
  const words = wordsOf(language).solution;
  for (const details of document.querySelectorAll<HTMLDetailsElement>("[data-solution]")) {
    const cell = details.dataset.solution ?? "";
    const view = views.get(cell);
    const tried = () => {
      const progress = session.manuscript.progress[cell];
      return Boolean(progress?.tried || progress?.solved);
    };
    let granted = false;
    const show = () => {
      granted = true;
      question.remove();
      details.open = true;
    };
    const question = ask(words.ask, words.anyway, () => {
      show();
      details.querySelector("summary")?.focus();
    });
    details.querySelector("summary")?.addEventListener("click", (event) => {
      question.remove();
      if (details.open || granted || tried()) return;
      event.preventDefault();
      details.after(question);
      question.querySelector("button")?.focus();
    });
    if (view) details.append(exchange(session, view, details, words));
  }
}

function ask(text: string, label: string, agreed: () => void): HTMLElement {
  const question = document.createElement("div");
  question.className = "nb-solution-ask";
  question.role = "status";
  question.append(`${text} `, button(label, agreed));
  return question;
}

/** The button that puts the solution into the cell, and the reader's own text back in its place. */
function exchange(
  session: Session,
  view: CellView,
  details: HTMLElement,
  words: { put: string; back: string },
): HTMLElement {
  const { manuscript } = session;
  const solution = details.querySelector("pre")?.textContent ?? "";
  const own = () => manuscript.progress[view.name]?.own;
  const label = () => (own() === undefined ? words.put : words.back);
  const control = button(label(), () => {
    const [now, before] = [session.source(view.name), own()];
    const next = before ?? solution;
    // What she made of the solution meanwhile is laid aside in its turn.
    manuscript.layAside(view.name, before !== undefined && now === solution ? undefined : now);
    manuscript.edit(view.name, next);
    view.put(next);
    view.edited(manuscript.edited(view.name), true);
    control.textContent = label();
  });
  control.className = "nb-solution-put";
  details.addEventListener("toggle", () => {
    control.textContent = label();
  });
  return control;
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}
