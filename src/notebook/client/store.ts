import type { InputValue } from "../protocol.ts";

/** What a reader leaves in a chapter: text she changed and where she put the controls. */
export interface Saved {
  sources: Record<string, string>;
  inputs: Record<string, InputValue>;
}

/**
 * Storage that never throws: where the browser's is missing, full or damaged, memory serves and `warn` says so.
 * Each change is written into what storage holds at that moment, so that two open pages of a chapter do not
 * undo each other.
 */
export class Store {
  #key: string;
  #warn: () => void;
  #memory: Saved = { sources: {}, inputs: {} };
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

  /** Keeps a cell's text; `undefined` forgets it. */
  setSource(cell: string, source: string | undefined): void {
    this.#change(`source ${cell}`, ({ sources }) => put(sources, cell, source));
  }

  /** Keeps a control's value; `undefined` forgets it. */
  setInput(id: string, value: InputValue | undefined): void {
    this.#change(`input ${id}`, ({ inputs }) => put(inputs, id, value));
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
      const blank = Object.keys(saved.sources).length === 0 && Object.keys(saved.inputs).length === 0;
      if (blank) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(saved));
      this.#changes.clear();
    } catch {
      this.#warn();
    }
  }

  /** Nothing where storage holds nothing or cannot be read. A damaged text is set aside, not overwritten. */
  #read(): Saved | undefined {
    let text: string | null = null;
    try {
      text = localStorage.getItem(this.#key);
      return text === null ? undefined : parse(text);
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

export const storageKey = (chapter: string): string => `nonlinear:${chapter}`;

function put<T>(into: Record<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) delete into[key];
  else into[key] = value;
}

function parse(text: string): Saved {
  const { sources, inputs } = JSON.parse(text);
  return {
    sources: record(sources, "string"),
    inputs: record(inputs, "number", "boolean", "object"),
  } as Saved;
}

function record(value: unknown, ...types: string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null)
    throw new TypeError("Cannot read the saved text: it is damaged");
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => types.includes(typeof item) && item !== null),
  );
}
