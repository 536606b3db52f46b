import type { InputValue } from "../protocol.ts";

/** What a reader leaves in a chapter: text she changed and where she put the controls. */
export interface Saved {
  sources: Record<string, string>;
  inputs: Record<string, InputValue>;
}

/** Storage that never throws: where the browser's is missing, full or damaged, memory serves and `warn` says so. */
export class Store {
  #key: string;
  #warn: () => void;

  constructor(chapter: string, warn: () => void) {
    this.#key = storageKey(chapter);
    this.#warn = warn;
  }

  load(): Saved {
    try {
      const text = localStorage.getItem(this.#key);
      return text === null ? empty() : parse(text);
    } catch {
      this.#warn();
      return empty();
    }
  }

  save(saved: Saved): void {
    try {
      const blank = Object.keys(saved.sources).length === 0 && Object.keys(saved.inputs).length === 0;
      if (blank) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(saved));
    } catch {
      this.#warn();
    }
  }
}

export const storageKey = (chapter: string): string => `nonlinear:${chapter}`;

const empty = (): Saved => ({ sources: {}, inputs: {} });

function parse(text: string): Saved {
  const { sources, inputs } = JSON.parse(text);
  return { sources: strings(sources), inputs: Object.fromEntries(Object.entries(inputs ?? {})) as Saved["inputs"] };
}

function strings(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) throw new TypeError("Cannot read the saved text: it is damaged");
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
}
