import type { Cell, InputValue } from "../../protocol.ts";
import type { Store } from "../store.ts";
import type { Progress, ScratchCell } from "./saved.ts";
import { type Frames, ScratchCells } from "./scratch.ts";

/** A cell that was published anew after the reader had changed it. */
export interface Conflict {
  mine: string;
  /** what she changed */
  base: string;
  published: string;
}

/** A cell of the reader's own that she has deleted, with the places of its controls. */
export interface Removed {
  name: string;
  cell: ScratchCell;
  inputs: Record<string, InputValue>;
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
  /** The cells that are her own. */
  readonly scratch: ScratchCells;
  #moved = new Set<string>();
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(
    published: readonly Cell[],
    store: Store,
    frames: Frames = published.map(({ name }) => [name]),
  ) {
    this.#published = new Map(published.map(({ name, source }) => [name, source]));
    this.#store = store;
    const { sources, bases, inputs, progress, scratch } = store.load();
    this.inputs = inputs;
    this.progress = progress;
    this.scratch = new ScratchCells(
      scratch,
      frames,
      (name, cell) => store.setScratch(name, cell),
      (name) => Object.hasOwn(store.load().scratch, name),
    );
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
    return this.scratch.get(cell)?.source ?? this.#sources.get(cell) ?? this.published(cell);
  }

  /** Her own text of a cell, whether it counts yet or not; nothing where she has changed nothing. */
  mine(cell: string): string | undefined {
    return this.#sources.get(cell) ?? this.#undecided.get(cell)?.mine;
  }

  edited(cell: string): boolean {
    return this.#sources.has(cell) || this.scratch.has(cell);
  }

  /** The published cells that she has changed. */
  get editedCells(): string[] {
    return [...this.#sources.keys()];
  }

  get undecided(): ReadonlyMap<string, Conflict> {
    return this.#undecided;
  }

  /** Keeps the reader's text. */
  edit(cell: string, source: string): void {
    if (this.scratch.has(cell)) {
      this.scratch.edit(cell, source);
      return;
    }
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
    this.#forgetInputs(cell);
    delete this.progress[cell];
    this.#store.setProgress(cell, undefined);
  }

  /** Deletes a cell of the reader's own. */
  removeScratch(name: string): Removed | undefined {
    const cell = this.scratch.remove(name);
    const inputs = this.#forgetInputs(name);
    return cell && { name, cell, inputs };
  }

  /** Undoes a deletion. */
  restoreScratch({ name, cell, inputs }: Removed): void {
    this.scratch.restore(name, cell);
    for (const [id, value] of Object.entries(inputs)) this.setInput(id, value);
  }

  #forgetInputs(cell: string): Record<string, InputValue> {
    const own = Object.entries(this.inputs).filter(([id]) => id.startsWith(`${cell}#`));
    for (const [id] of own) {
      delete this.inputs[id];
      this.#moved.delete(id);
      this.#store.setInput(id, undefined);
    }
    return Object.fromEntries(own);
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
