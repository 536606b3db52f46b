import type { Cell, InputValue } from "../../protocol.ts";
import type { Store } from "../store.ts";
import type { Progress } from "./saved.ts";

/** A cell that was published anew after the reader had changed it. */
export interface Conflict {
  mine: string;
  /** what she changed */
  base: string;
  published: string;
}

/**
 * The reader's own version of a chapter: her text beside the published one, her controls, her exercises.
 * While she has not chosen between her text and one published since, the published one counts and hers is kept.
 */
export class Manuscript {
  #published: Map<string, string>;
  #store: Store;
  #sources = new Map<string, string>();
  #undecided = new Map<string, Conflict>();
  /** Her text of cells that are published no more. */
  readonly orphans = new Map<string, string>();
  readonly inputs: Record<string, InputValue>;
  readonly progress: Record<string, Progress>;
  #moved = new Set<string>();
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(published: readonly Cell[], store: Store) {
    this.#published = new Map(published.map(({ name, source }) => [name, source]));
    this.#store = store;
    const { sources, bases, inputs, progress } = store.load();
    this.inputs = inputs;
    this.progress = progress;
    for (const [cell, text] of Object.entries(sources)) this.#restore(cell, text, bases[cell]);
  }

  #restore(cell: string, mine: string, base: string | undefined): void {
    const published = this.#published.get(cell);
    if (published === undefined) this.orphans.set(cell, mine);
    else if (mine === published) this.#store.setSource(cell, undefined);
    else if (base === undefined || base === published) {
      this.#sources.set(cell, mine);
      if (base === undefined) this.#store.setSource(cell, mine, published);
    } else this.#undecided.set(cell, { mine, base, published });
  }

  has(cell: string): boolean {
    return this.#published.has(cell);
  }

  published(cell: string): string {
    return this.#published.get(cell) ?? "";
  }

  /** The text of a cell that counts. */
  source(cell: string): string {
    return this.#sources.get(cell) ?? this.published(cell);
  }

  /** Her own text of a cell, whether it counts yet or not; nothing where she has changed nothing. */
  mine(cell: string): string | undefined {
    return this.#sources.get(cell) ?? this.#undecided.get(cell)?.mine;
  }

  edited(cell: string): boolean {
    return this.#sources.has(cell);
  }

  get editedCells(): string[] {
    return [...this.#sources.keys()];
  }

  get undecided(): ReadonlyMap<string, Conflict> {
    return this.#undecided;
  }

  /** Keeps the reader's text. */
  edit(cell: string, source: string): void {
    const published = this.published(cell);
    const changed = source !== published;
    this.#undecided.delete(cell);
    if (changed) this.#sources.set(cell, source);
    else this.#sources.delete(cell);
    this.#store.setSource(cell, changed ? source : undefined, published);
  }

  /** Her own text counts from now on. */
  keepMine(cell: string): void {
    this.edit(cell, this.mine(cell) ?? this.published(cell));
  }

  /** The published text, her own forgotten. Her exercises and controls stay. */
  takePublished(cell: string): void {
    this.edit(cell, this.published(cell));
  }

  /** A cell as if she had never been there. */
  forget(cell: string): void {
    this.takePublished(cell);
    for (const id of Object.keys(this.inputs).filter((id) => id.startsWith(`${cell}#`))) {
      delete this.inputs[id];
      this.#moved.delete(id);
      this.#store.setInput(id, undefined);
    }
    delete this.progress[cell];
    this.#store.setProgress(cell, undefined);
  }

  /** Lets go of the text of a cell that is published no more. */
  discard(orphan: string): void {
    this.orphans.delete(orphan);
    this.#store.setSource(orphan, undefined);
  }

  /** Notes a verdict. What was solved once stays solved. */
  attempted(exercise: string, passed: boolean): void {
    const { attempts, solved, tried = false, ...rest } = this.#progressOf(exercise);
    this.#note(exercise, {
      ...rest,
      attempts: attempts + 1,
      solved: solved || passed,
      ...(tried || this.edited(exercise) ? { tried: true } : {}),
    });
  }

  /** Lays aside what the reader wrote while a solution stands in its place; with nothing, it is there no more. */
  layAside(exercise: string, text: string | undefined): void {
    const { own: _, ...rest } = this.#progressOf(exercise);
    this.#note(exercise, text === undefined ? rest : { ...rest, own: text });
  }

  #progressOf(exercise: string): Progress {
    return this.progress[exercise] ?? { attempts: 0, solved: false };
  }

  #note(exercise: string, progress: Progress): void {
    this.progress[exercise] = progress;
    this.#store.setProgress(exercise, progress);
  }

  /** A dragged slider would write to storage at every frame; the last value is enough. */
  setInput(id: string, value: InputValue): void {
    this.inputs[id] = value;
    this.#moved.add(id);
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(this.#keep, 200);
    addEventListener("pagehide", this.#keep, { once: true });
  }

  #keep = (): void => {
    for (const id of this.#moved) this.#store.setInput(id, this.inputs[id]);
    this.#moved.clear();
  };
}
