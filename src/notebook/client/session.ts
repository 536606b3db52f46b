import type {
  Answers,
  Cell,
  CellReport,
  CheckReport,
  CompiledCell,
  Diagnostic,
  FromKernel,
  InputValue,
  Language,
  Manifest,
  Question,
} from "../protocol.ts";
import { graphOf } from "../dataflow.ts";
import { CompilerLink } from "./compiler-link.ts";
import { Manuscript } from "./keeping/manuscript.ts";
import { load, type Places } from "./load.ts";
import { Packages } from "./packages.ts";
import { type Order, Sandbox } from "./sandbox.ts";
import { Store } from "./store.ts";
import type { Standing } from "../take-away/standing.ts";

export type KernelState = "idle" | "running" | "stopped";

/** What the session tells the page. */
export interface Audience {
  cell(report: CellReport): void;
  diagnostics(cell: string, diagnostics: Diagnostic[]): void;
  values(values: Record<string, unknown>): void;
  progress(cell: string, fraction: number, label: string): void;
  check(report: CheckReport): void;
  state(state: KernelState): void;
  notice(about: "storage" | "offline" | "compiler" | "packages"): void;
}

export interface SessionOptions {
  chapter: string;
  language: Language;
  places: Places;
  watch: string[];
  /** What is said of an exercise whose check does not end. */
  tooLong: string;
  /** What is said of one that the reader stopped. */
  checkStopped: string;
  /** A notebook that a reader has opened: nothing has compiled it yet, and no manifest is fetched. */
  opened?: { cells: Cell[]; inputs: Record<string, InputValue> };
}

/** Milliseconds an exercise's check may take. */
const patience = 10_000;

/** One reader's notebook: her text, her controls, and the kernel that runs them, replaced whenever she stops it. */
export class Session {
  #options: SessionOptions;
  #audience: Audience;
  #manifest: Manifest;
  #kernelText: string;
  #compiler: CompilerLink;
  #packages: Packages;
  #sandbox: Sandbox | undefined;
  #compiled: CompiledCell[];
  /** What the kernel runs: the text as it was when the reader last asked for a run, whatever she has typed since. */
  #active: CompiledCell[];
  /** What the reader has made of the chapter. */
  readonly manuscript: Manuscript;
  /** Cells whose text came with a link; until the reader runs them, nothing else does. */
  #foreign = new Set<string>();
  #running = new Set<string>();
  #held = new Set<string>();
  #defined = false;
  #moved = new Map<string, InputValue>();
  #inFlight = 0;
  #stops = 0;
  #checking: { exercise: string; timer: number } | undefined;
  #reports = new Map<string, CellReport>();

  static async open(options: SessionOptions, audience: Audience): Promise<Session> {
    const { places, opened } = options;
    const compiler = new CompilerLink(places.compiler, places.types);
    const [manifest, kernel] = await Promise.all([
      opened
        ? compiler
            .compile(opened.cells)
            .then((cells) => ({ cells, checks: {}, part: { script: "", names: {} } }))
        : load(places.manifest).then((response): Promise<Manifest> => response.json()),
      load(places.kernel),
    ]);
    return new Session(options, audience, { manifest, compiler, kernel: await kernel.text() });
  }

  private constructor(
    options: SessionOptions,
    audience: Audience,
    { manifest, compiler, kernel }: { manifest: Manifest; compiler: CompilerLink; kernel: string },
  ) {
    this.#options = options;
    this.#audience = audience;
    this.#manifest = manifest;
    this.#kernelText = kernel;
    this.#compiled = manifest.cells;
    this.#active = manifest.cells;
    const open = manifest.cells.filter(({ name }) => !this.#hidden(name));
    this.manuscript = new Manuscript(open, new Store(options.chapter, () => audience.notice("storage")));
    this.#compiler = compiler;
    this.#packages = new Packages(manifest.part, options.places.packages);
    this.#start();
  }

  /** The text of a cell that counts: the reader's where she has changed it. */
  source(cell: string): string {
    return this.#hidden(cell) ? (this.#published(cell)?.source ?? "") : this.manuscript.source(cell);
  }

  /** The notebook as it stands, for those who take it away: what changed texts need of the compiler is awaited. */
  async standing(): Promise<Standing> {
    if (this.manuscript.editedCells.length > 0) await this.compile();
    return {
      cells: this.#compiled,
      ran: this.#active,
      reports: this.#reports,
      inputs: this.#inputs(),
    };
  }

  /** Where the controls stand: where the reader left them, else where the file that she opened has them. */
  #inputs(): Record<string, InputValue> {
    return { ...this.#options.opened?.inputs, ...this.manuscript.inputs };
  }

  /** Takes a control's new value. One update is on its way at a time; only the latest waits. */
  setInput(id: string, value: InputValue): void {
    this.manuscript.setInput(id, value);
    this.#moved.set(id, value);
    this.#flush();
  }

  /** Takes a text that came with a link. It runs when the reader runs this very cell. */
  takeForeign(cell: string, source: string): void {
    this.manuscript.edit(cell, source);
    this.#foreign.add(cell);
  }

  /** Has the compiler look at the text as it stands; the audience hears what it says. */
  async compile(): Promise<void> {
    if (!this.#compiler.loaded) this.#packages.prefetch();
    try {
      this.#compiled = await this.#compiler.compile(this.#texts());
    } catch (error) {
      this.#audience.notice("compiler");
      throw error;
    }
    for (const { name, diagnostics } of this.#compiled) this.#audience.diagnostics(name, diagnostics);
  }

  /** Asks the compiler about a place in a cell as it stands. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q["kind"]]> {
    return this.#compiler.ask(this.#texts(), question);
  }

  #texts(): Cell[] {
    return this.#manifest.cells.map(({ name }) => ({ name, source: this.source(name) }));
  }

  async run(cells: string[]): Promise<void> {
    this.#release(cells);
    if (await this.#current()) this.#send({ type: "run", cells });
  }

  async check(exercise: string): Promise<void> {
    const check = this.#manifest.checks[exercise];
    if (!check) throw new RangeError(`Cannot check ${exercise}: there is no exercise of that name`);
    this.#release([exercise]);
    if (!(await this.#current())) return;
    clearTimeout(this.#checking?.timer);
    this.#send({ type: "check", exercise, check });
    const timer = window.setTimeout(() => {
      this.manuscript.attempted(exercise, false);
      this.#endCheck(this.#options.tooLong);
      this.stop();
    }, patience);
    this.#checking = { exercise, timer };
  }

  /** Ends whatever runs, at once. Every result already shown stays; the next order gets a new kernel. */
  stop(): void {
    this.#stops += 1;
    this.#sandbox?.dispose();
    const { downstream } = graphOf(this.#active);
    const waiting = new Map<string, Set<string>>();
    for (const cell of this.#running) {
      this.#held.add(cell);
      this.#audience.cell({ cell, status: "stopped" });
      for (const reader of downstream(cell)) {
        waiting.set(reader, (waiting.get(reader) ?? new Set()).add(cell));
      }
    }
    for (const [cell, causes] of waiting) {
      if (this.#running.has(cell) || this.#hidden(cell)) continue;
      this.#audience.cell({ cell, status: "waiting", waitingFor: [...causes] });
    }
    this.#endCheck(this.#options.checkStopped);
    this.#running.clear();
    this.#moved.clear();
    this.#audience.state("stopped");
    this.#start();
  }

  /** Gives cells back their published text and, with them, the controls they show their first values. */
  async reset(cells: string[]): Promise<void> {
    for (const cell of cells) this.manuscript.forget(cell);
    this.#release(cells);
    if (this.#compiler.loaded) await this.compile();
    else this.#compiled = this.#manifest.cells;
    this.#defined = false;
    await this.run(cells);
  }

  /** Gives a check that was cut short its verdict. */
  #endCheck(message: string): void {
    if (!this.#checking) return;
    const { exercise, timer } = this.#checking;
    clearTimeout(timer);
    this.#checking = undefined;
    this.#audience.check({ exercise, passed: false, message });
  }

  #release(cells: string[]): void {
    for (const cell of cells) {
      this.#held.delete(cell);
      this.#foreign.delete(cell);
    }
  }

  /** Stopped cells, and those with a link's text in them that nobody has asked to run. */
  #heldNow(): string[] {
    const runsNow = (cell: string) => this.#active.find(({ name }) => name === cell)?.source;
    const foreign = [...this.#foreign].filter((cell) => runsNow(cell) === this.source(cell));
    return [...this.#held, ...foreign];
  }

  #published(name: string): CompiledCell | undefined {
    return this.#manifest.cells.find((cell) => cell.name === name);
  }

  #hidden(name: string): boolean {
    return Object.values(this.#manifest.checks).includes(name);
  }

  #start(): void {
    this.#defined = false;
    this.#inFlight = 0;
    this.#sandbox = new Sandbox(this.#options.places.frame, this.#kernelText, (message) =>
      this.#receive(message),
    );
  }

  /** Makes the text as it stands, with all it imports, the one that runs. False where the reader pressed Stop meanwhile. */
  async #current(): Promise<boolean> {
    const stops = this.#stops;
    const stale = () => this.#compiled.some(({ name, source }) => source !== this.source(name));
    do {
      while (stale()) await this.compile();
      // What needs no more than the chapter's part still works where the whole cannot be had.
      await this.#packages.complete(this.#compiled).catch(() => this.#audience.notice("packages"));
    } while (stale());
    if (stops !== this.#stops) return false;
    this.#activate();
    return true;
  }

  #activate(): void {
    if (this.#active !== this.#compiled) this.#defined = false;
    this.#active = this.#compiled;
  }

  #send(order: Order): number {
    this.#sandbox?.offer(this.#packages.scripts);
    if (!this.#defined) {
      const { language, watch } = this.#options;
      this.#sandbox?.post({
        type: "define",
        cells: this.#active,
        language,
        inputs: this.#inputs(),
        watch,
        held: this.#heldNow(),
        hidden: Object.values(this.#manifest.checks),
      });
      this.#defined = true;
    }
    return this.#sandbox?.post(order) ?? 0;
  }

  #flush(): void {
    if (this.#inFlight > 0) return;
    for (const [id, value] of this.#moved) this.#inFlight = this.#send({ type: "input", id, value });
    this.#moved.clear();
  }

  /** Long work breathes while it reports progress; a control that has moved on need not wait for its end. */
  #overtake(): void {
    if (this.#moved.size === 0) return;
    this.#inFlight = 0;
    this.#flush();
  }

  #receive(message: FromKernel): void {
    if (message.type === "cell") {
      this.#reports.set(message.cell, message);
      if (message.status === "running") this.#running.add(message.cell);
      else this.#running.delete(message.cell);
      if (!this.#hidden(message.cell)) this.#audience.cell(message);
    } else if (message.type === "settled") {
      if (message.request < this.#inFlight) return;
      this.#inFlight = 0;
      requestAnimationFrame(() => this.#flush());
    } else if (message.type === "values") this.#audience.values(message.values);
    else if (message.type === "progress") {
      this.#audience.progress(message.cell, message.fraction, message.label);
      this.#overtake();
    } else if (message.type === "check") {
      clearTimeout(this.#checking?.timer);
      this.#checking = undefined;
      this.manuscript.attempted(message.exercise, message.passed);
      this.#audience.check(message);
    } else if (message.type === "state") this.#audience.state(message.state);
  }
}
