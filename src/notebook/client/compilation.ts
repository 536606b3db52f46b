import type { Answers, Cell, CompiledCell, Manifest, Question } from "../protocol.ts";
import type { CompilerLink } from "./compiler-link.ts";
import { involved } from "./involved.ts";
import type { Places } from "./load.ts";
import { Packages } from "./packages.ts";

/** Where the notebook's text comes from, and who hears what the compiler says of it. */
export interface Desk {
  texts(): Cell[];
  /** a cell that stays as it was published: what a reader declares, `Math` for one, is no concern of a hidden check */
  settled(name: string): CompiledCell | undefined;
  /** the names of the cells in the order in which they run, as far as they may choose */
  order(): string[];
  diagnostics(cell: CompiledCell): void;
  missing(what: "compiler" | "packages"): void;
}

/** What the compiler has made of the notebook's text, together with the packages that it imports. */
export class Compilation {
  compiled: CompiledCell[];
  /** What the kernel runs: the text as it was when the reader last asked for a run, whatever she has typed since. */
  active: CompiledCell[];
  #published: CompiledCell[];
  #desk: Desk;
  #compiler: CompilerLink;
  #packages: Packages;

  constructor({ cells, part }: Manifest, compiler: CompilerLink, packages: Places["packages"], desk: Desk) {
    this.#published = cells;
    this.compiled = cells;
    this.active = cells;
    this.#desk = desk;
    this.#compiler = compiler;
    this.#packages = new Packages(part, packages);
  }

  /** For the kernel: what the text that runs imports. */
  get scripts(): readonly string[] {
    return this.#packages.scripts;
  }

  get loaded(): boolean {
    return this.#compiler.loaded;
  }

  /** Has the compiler look at the text as it stands. */
  async compile(): Promise<void> {
    if (!this.loaded) this.#packages.prefetch();
    try {
      const texts = this.#involved();
      const seen = new Set(texts.map(({ name }) => name));
      const standing = new Set(this.#desk.texts().map(({ name }) => name));
      const compiled = [
        ...(await this.#compiler.compile(texts)).map((cell) => this.#desk.settled(cell.name) ?? cell),
        ...this.#published.filter(({ name }) => standing.has(name) && !seen.has(name)),
      ];
      const place = new Map(this.#desk.order().map((name, i) => [name, i]));
      const placeOf = ({ name }: Cell) => place.get(name) ?? place.size;
      this.compiled = compiled.sort((a, b) => placeOf(a) - placeOf(b));
    } catch (error) {
      this.#desk.missing("compiler");
      throw error;
    }
    for (const cell of this.compiled) this.#desk.diagnostics(cell);
  }

  /** Asks the compiler about a place in a cell as it stands. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q["kind"]]> {
    return this.#compiler.ask(this.#involved(question.cell), question);
  }

  /** Has the compiler round cells that were not published so. */
  round(cells: Pick<CompiledCell, "name" | "js" | "imports">[]): Promise<string[]> {
    return this.#compiler.round(cells);
  }

  /** Brings the compiled text up to date after cells were given back; without a compiler they are as published. */
  async reset(): Promise<void> {
    if (this.loaded) await this.compile();
    else this.compiled = this.#published;
  }

  /** Brings the compiled text up to date, with all that it imports. */
  async complete(): Promise<void> {
    do {
      while (this.#stale()) await this.compile();
      // What needs no more than the chapter's part still works where the whole cannot be had.
      await this.#packages.complete(this.compiled).catch(() => this.#desk.missing("packages"));
    } while (this.#stale());
  }

  #involved(asked?: string): Cell[] {
    return involved(this.#desk.texts(), this.#published, asked);
  }

  #stale(): boolean {
    const texts = this.#desk.texts();
    const compiled = new Map(this.compiled.map(({ name, source }) => [name, source]));
    return texts.length !== compiled.size || texts.some(({ name, source }) => compiled.get(name) !== source);
  }
}
