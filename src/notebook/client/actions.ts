import type { Language } from "../protocol.ts";
import type { CellView } from "./cell-view.ts";
import type { Session } from "./session.ts";
import { showSolved } from "./keeping/solved.ts";
import { wordsOf } from "./words.ts";

/** Half a second is what a reader waits for a type error; the compiler takes a part of it. */
const pause = 150;

/** Binds what a reader can do to cells: by button, by key, by clicking into the code. */
export function actions(
  session: Session,
  views: Map<string, CellView>,
  language: Language,
  toolbar: HTMLElement,
): void {
  const order = [...views.keys()];
  const viewOf = (target: EventTarget | null) => {
    return views.get((target as Element).closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "");
  };
  const nextOf = (view: CellView) => views.get(order[order.indexOf(view.name) + 1] ?? "");
  const run = (names: string[]) => {
    for (const name of names) views.get(name)?.edited(session.manuscript.edited(name), false);
    void session.run(names);
  };
  const open = async (view: CellView) => {
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
      run: () => run([view.name]),
      runAndMoveOn() {
        run([view.name]);
        const next = nextOf(view);
        if (next) void open(next);
      },
    });
    view.editor.focus();
    void session.compile();
  };
  const reset = async (names: string[]) => {
    await session.reset(names);
    for (const name of names) views.get(name)?.reset(session.source(name));
    showSolved(session, language);
  };

  const act: Record<string, (view: CellView) => unknown> = {
    run: (view) => run([view.name]),
    stop: () => session.stop(),
    edit: open,
    reset: (view) => reset([view.name]),
    check(view) {
      view.checking();
      void session.check(view.name);
    },
  };
  const actOnAll: Record<string, () => unknown> = {
    "run-all": () => run(order),
    stop: () => session.stop(),
    "reset-all": () => reset(order),
    "copy-link": async () => {
      const { copyLink } = await import("./sharing/copy-link.ts");
      await copyLink(session, toolbar, language);
    },
  };
  document.addEventListener("click", ({ target }) => {
    const view = viewOf(target);
    const action = (target as Element).closest<HTMLElement>("[data-action]")?.dataset.action ?? "";
    if (action) view ? act[action]?.(view) : actOnAll[action]?.();
    else if (view && !view.editor && (target as Element).closest('[data-slot="source"]')) void open(view);
  });
  document.addEventListener("keydown", (event) => {
    const view = viewOf(event.target);
    const inSource = (event.target as Element).closest('[data-slot="source"]');
    if (!view || view.editor || !inSource || event.key !== "Enter") return;
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) run([view.name]);
    else void open(view);
    if (event.shiftKey) nextOf(view)?.openSource()?.querySelector("pre")?.focus();
  });
}
