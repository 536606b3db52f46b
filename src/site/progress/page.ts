import { largest } from "../../notebook/client/keeping/archive.ts";
import {
  type Archive,
  ArchiveError,
  readArchive,
  writeArchive,
} from "../../notebook/client/keeping/archive.ts";
import { compare, merge, type Preference } from "../../notebook/client/keeping/merge.ts";
import { isBlank } from "../../notebook/client/keeping/saved.ts";
import { eraseAll, Store } from "../../notebook/client/store.ts";
import type { Language } from "../../notebook/protocol.ts";
import { progressWords } from "./words.ts";

/** Fills the static list with what this browser keeps, and binds export, import and the eraser. */
export function defineProgress(): void {
  customElements.define("nonlinear-progress", ProgressPage);
}

class ProgressPage extends HTMLElement {
  #words = progressWords("en");
  #refused = false;

  connectedCallback() {
    this.#words = progressWords((this.dataset["language"] ?? "en") as Language);
    this.#show();
    addEventListener("storage", () => this.#show());
    const file = this.#part<HTMLInputElement>("input[type=file]");
    const acts: Record<string, () => void> = {
      export: () => this.#export(),
      import: () => file.click(),
      erase: () => this.#ask(this.#words.eraseAsk, { [this.#words.eraseYes]: () => this.#erase() }),
    };
    for (const [act, run] of Object.entries(acts))
      this.#part(`[data-act=${act}]`).addEventListener("click", run);
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await this.#import(chosen);
      file.value = "";
    });
  }

  #stores(): [chapter: string, store: Store][] {
    const chapters = [...this.querySelectorAll<HTMLElement>("[data-chapter]")];
    return chapters.map(({ dataset }) => {
      const chapter = dataset["chapter"] ?? "";
      return [chapter, new Store(chapter, () => (this.#refused = true))];
    });
  }

  #show() {
    for (const [chapter, store] of this.#stores()) {
      const { sources, inputs, progress, scratch } = store.load();
      const section = this.#part(`[data-chapter="${chapter}"]`);
      const rows = [...section.querySelectorAll<HTMLElement>("[data-exercise]")];
      for (const row of rows) {
        const { solved = false, attempts = 0 } = progress[row.dataset["exercise"] ?? ""] ?? {};
        row.toggleAttribute("data-done", solved);
        row.textContent = solved ? this.#words.solved : attempts > 0 ? this.#words.attempts(attempts) : "";
      }
      const solved = rows.filter((row) => row.hasAttribute("data-done")).length;
      const [cells = 0, controls = 0, own = 0] = [sources, inputs, scratch].map(
        (part) => Object.keys(part).length,
      );
      const kept = cells || controls || own ? this.#words.kept(cells, controls, own) : "";
      const sum = solved > 0 ? this.#words.solvedOf(solved, rows.length) : this.#words.nothingYet;
      this.#part("[data-sum]", section).textContent = rows.length > 0 ? sum : "";
      this.#part("[data-kept]", section).textContent = kept;
    }
  }

  #export() {
    const all = this.#stores().map(([chapter, store]) => [chapter, store.load()] as const);
    const kept: Archive = Object.fromEntries(
      all
        .filter(([, saved]) => !isBlank(saved))
        .map(([chapter, { sources, inputs, bases, progress, scratch }]) => [
          chapter,
          { sources, inputs, bases, progress, scratch },
        ]),
    );
    const chapters = Object.keys(kept).length;
    if (chapters === 0) return this.#say(this.#words.nothingKept);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([writeArchive(kept)], { type: "application/json" }));
    link.download = "nonlinear.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#say(this.#words.exported(chapters));
  }

  async #import(file: File) {
    if (file.size > largest) return this.#say(this.#words.tooLarge);
    try {
      this.#compare(readArchive(await file.text()));
    } catch (error) {
      this.#say(this.#words.faults[error instanceof ArchiveError ? error.fault : "damaged"]);
    }
  }

  /** Imports at once what contradicts nothing, and asks about the rest. */
  #compare(archive: Archive) {
    const stores = new Map(this.#stores());
    const foreign = Object.keys(archive).filter((chapter) => !stores.has(chapter));
    const leftOut = foreign.length > 0 ? ` ${this.#words.elsewhere(foreign)}` : "";
    const known = [...stores].flatMap(([chapter, store]) => {
      const theirs = Object.hasOwn(archive, chapter) ? archive[chapter] : undefined;
      return theirs ? [{ chapter, store, theirs, found: compare(store.load(), theirs) }] : [];
    });
    const take = (preferred: Preference) => {
      this.#refused = false;
      for (const { store, theirs } of known) store.update((mine) => merge(mine, theirs, preferred));
      this.#show();
      this.#say(this.#refused ? this.#words.refused : this.#words.imported + leftOut);
    };
    const added = known.reduce((sum, { found }) => sum + found.added, 0);
    const differing = known.flatMap(({ chapter, found }) =>
      [...found.cells, ...found.controls].map((name) => `${chapter}: ${name}`),
    );
    if (differing.length === 0) {
      const changes = known.some(({ store, theirs }) => {
        const mine = store.load();
        return JSON.stringify(merge(mine, theirs, "mine")) !== JSON.stringify(mine);
      });
      return changes ? take("mine") : this.#say(this.#words.nothingNew + leftOut);
    }
    this.#ask(
      this.#words.found(added, differing.length),
      {
        [this.#words.preferMine]: () => take("mine"),
        [this.#words.preferTheirs]: () => take("theirs"),
      },
      differing,
    );
  }

  #erase() {
    try {
      eraseAll();
      this.#say(this.#words.erased);
    } catch {
      this.#say(this.#words.refused);
    }
    this.#show();
  }

  /** Asks once, with Cancel as the last answer. */
  #ask(text: string, answers: Record<string, () => void>, list: string[] = []) {
    this.#say(text);
    const items = document.createElement("ul");
    items.append(...list.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    const buttons = Object.entries({ ...answers, [this.#words.cancel]: () => this.#say("") }).map(
      ([label, act]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "nb-button";
        button.textContent = label;
        button.addEventListener("click", act);
        return button;
      },
    );
    this.#part("[data-answers]").replaceChildren(...(list.length > 0 ? [items] : []), ...buttons);
    buttons.at(-1)?.focus();
  }

  #say(text: string) {
    this.#part("[data-answers]").replaceChildren();
    this.#part("[role=status]").textContent = text;
  }

  #part<E extends HTMLElement>(selector: string, root: Element = this): E {
    return root.querySelector(selector) as E;
  }
}
