import type { Language } from "../protocol.ts";
import type { CellView } from "./cell-view.ts";
import { commands, type Hands } from "./commands.ts";
import { opener } from "./open-editor.ts";
import type { Session } from "./session.ts";
import type { ScratchPage } from "./scratch/cells.ts";
import { showSolved } from "./keeping/solved.ts";

/** Binds what a reader can do to cells: by button, by key, by clicking into the code. */
export function actions(
  session: Session,
  views: Map<string, CellView>,
  language: Language,
  toolbar: HTMLElement,
  scratchPage: () => Promise<ScratchPage>,
): void {
  const viewOf = (target: EventTarget | null) => {
    return views.get((target as Element).closest<HTMLElement>("[data-cell]")?.dataset.cell ?? "");
  };
  const order = () => {
    const cells = document.querySelectorAll<HTMLElement>("[data-cell]");
    return [...cells].map(({ dataset }) => dataset.cell ?? "").filter((name) => views.has(name));
  };
  const neighbour = ({ name }: CellView, by: -1 | 1) => {
    const names = order();
    return views.get(names[names.indexOf(name) + by] ?? "");
  };
  const say = (text: string) => {
    toolbar.querySelector('[data-slot="notice"]')?.replaceChildren(text);
  };
  const run = (names: string[]) => {
    for (const name of names) views.get(name)?.edited(session.manuscript.edited(name), false);
    void session.run(names);
  };
  const reset = async (names: string[]) => {
    const published = names.filter((name) => session.manuscript.has(name));
    await session.reset(published);
    for (const name of published) views.get(name)?.reset(session.source(name));
    showSolved(session, language);
  };
  const recompile = () => void session.compile().catch(() => {});
  const insert = async ({ name }: CellView, side: "above" | "below") => {
    const made = (await scratchPage()).insert({ beside: name, side });
    await open(made);
    made.root.scrollIntoView({ block: "nearest" });
  };
  const remove = async (view: CellView): Promise<ScratchPage | undefined> => {
    if (!session.manuscript.scratch.has(view.name)) {
      const { scratchWords } = await import("./scratch/words.ts");
      say(scratchWords(language).published);
      return undefined;
    }
    const page = await scratchPage();
    page.remove(view);
    recompile();
    return page;
  };

  const hands: Hands = {
    edit: (view) => void open(view),
    run: ({ name }) => run([name]),
    runAndMoveOn(view) {
      run([view.name]);
      const next = neighbour(view, 1);
      if (next) next.select();
      // A chapter ends where it ends; below her own last cell she goes on writing.
      else if (session.manuscript.scratch.has(view.name)) void insert(view, "below");
      else view.select();
    },
    runAndInsert(view) {
      run([view.name]);
      void insert(view, "below");
    },
    insert: (view, side) => void insert(view, side),
    async remove(view) {
      const next = neighbour(view, 1) ?? neighbour(view, -1);
      if (await remove(view)) next?.select();
    },
    async undo() {
      const view = (await scratchPage()).undo();
      view?.select();
      if (view) return recompile();
      const { scratchWords } = await import("./scratch/words.ts");
      say(scratchWords(language).nothingToUndo);
    },
    stop: () => session.stop(),
    async help() {
      const { showKeys } = await import("./keys-dialog.ts");
      showKeys(language, viewOf(document.activeElement ?? document.body));
    },
    neighbour,
  };
  const open = opener(session, language, hands);
  const move = async (view: CellView, by: -1 | 1, button: HTMLElement) => {
    (await scratchPage()).move(view, by);
    button.focus();
    view.root.scrollIntoView({ block: "nearest" });
    recompile();
  };

  const act: Record<string, (view: CellView, button: HTMLElement) => unknown> = {
    run: hands.run,
    stop: hands.stop,
    edit: open,
    reset: (view) => reset([view.name]),
    check(view) {
      view.checking();
      void session.check(view.name);
    },
    "insert-above": (view) => insert(view, "above"),
    "insert-below": (view) => insert(view, "below"),
    "move-up": (view, button) => move(view, -1, button),
    "move-down": (view, button) => move(view, 1, button),
    delete: async (view) => (await remove(view))?.undoButton?.focus(),
  };
  const actOnAll: Record<string, () => unknown> = {
    "run-all": () => run(order()),
    stop: hands.stop,
    "reset-all": () => reset(order()),
    "copy-link": async () => {
      const { copyLink } = await import("./sharing/copy-link.ts");
      await copyLink(session, toolbar, language);
    },
    keys: hands.help,
    undo: hands.undo,
  };
  document.addEventListener("click", ({ target }) => {
    const view = viewOf(target);
    const button = (target as Element).closest<HTMLElement>("[data-action]");
    const action = button?.dataset.action ?? "";
    if (button) view ? act[action]?.(view, button) : actOnAll[action]?.();
    else if (view && !view.editor && (target as Element).closest('[data-slot="source"]')) void open(view);
  });
  commands(viewOf, hands);
}
