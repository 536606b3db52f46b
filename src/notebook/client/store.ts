import type { InputValue } from "../protocol.ts";
import {
  blank,
  isBlank,
  parseSaved,
  type Progress,
  put,
  type Saved,
  type ScratchCell,
} from "./keeping/saved.ts";

/**
 * Storage that never throws: where the browser's is missing, full or damaged, memory serves and `warn` says so.
 * Each change is written into what storage holds at that moment, so that two open pages of a chapter do not
 * undo each other, and what was erased from another page stays erased.
 */
export class Store {
  #key: string;
  #warn: () => void;
  #memory: Saved = blank();
  /** What this page has changed and storage has refused so far. */
  #changes = new Map<string, (saved: Saved) => void>();

  constructor(chapter: string, warn: () => void) {
    this.#key = storageKey(chapter);
    this.#warn = warn;
  }

  load(): Saved {
    this.#memory = this.#merged();
    return structuredClone(this.#memory);
  }

  /** Keeps a cell's text and the published text it was made from; `undefined` forgets both. */
  setSource(cell: string, source: string | undefined, base?: string): void {
    this.#change(`source ${cell}`, ({ sources, bases }) => {
      put(sources, cell, source);
      put(bases, cell, source === undefined ? undefined : base);
    });
  }

  /** Keeps a control's value; `undefined` forgets it. */
  setInput(id: string, value: InputValue | undefined): void {
    this.#change(`input ${id}`, ({ inputs }) => put(inputs, id, value));
  }

  /** Keeps how far the reader has come with an exercise; `undefined` forgets it. */
  setProgress(exercise: string, progress: Progress | undefined): void {
    this.#change(`progress ${exercise}`, (saved) => put(saved.progress, exercise, progress));
  }

  /** Keeps a cell of the reader's own; `undefined` forgets it. */
  setScratch(name: string, cell: ScratchCell | undefined): void {
    this.#change(`scratch ${name}`, ({ scratch }) => put(scratch, name, cell));
  }

  /** Gives the chapter what `change` makes of what storage holds now. False where storage refuses. */
  update(change: (saved: Saved) => Saved): boolean {
    this.#change("all", (saved) => Object.assign(saved, change(structuredClone(saved))));
    return this.#changes.size === 0;
  }

  #merged(): Saved {
    const saved = this.#read() ?? this.#memory;
    for (const apply of this.#changes.values()) apply(saved);
    return saved;
  }

  #change(what: string, apply: (saved: Saved) => void): void {
    this.#changes.set(what, apply);
    const saved = this.#merged();
    this.#memory = saved;
    try {
      if (isBlank(saved)) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(saved));
      this.#changes.clear();
    } catch {
      this.#warn();
    }
  }

  /** `undefined` where storage cannot be read. A damaged text is set aside, not overwritten. */
  #read(): Saved | undefined {
    let text: string | null = null;
    try {
      text = localStorage.getItem(this.#key);
      return text === null ? blank() : parseSaved(text);
    } catch {
      this.#warn();
      if (text !== null) this.#setAside(text);
      return undefined;
    }
  }

  #setAside(text: string): void {
    try {
      localStorage.setItem(`${this.#key}:damaged`, text);
      localStorage.removeItem(this.#key);
    } catch {
      this.#warn();
    }
  }
}

const prefix = "nonlinear:";

export const storageKey = (chapter: string): string => prefix + chapter;

/** Everything this browser keeps of any chapter, what was set aside and what is open in this tab included. Throws where storage is forbidden. */
export function eraseAll(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
