import type {
  Answers,
  Cell,
  CellReport,
  CheckReport,
  CompiledCell,
  Definition,
  Diagnostic,
  FromKernel,
  InputValue,
  Language,
  Manifest,
  Question,
} from "../protocol.ts";
import { graphOf } from "../dataflow.ts";
import { Checking } from "./checking.ts";
import { Compilation } from "./compilation.ts";
import { CompilerLink } from "./compiler-link.ts";
import { Manuscript, type Removed } from "./keeping/manuscript.ts";
import type { Spot } from "./keeping/saved.ts";
import type { Frames } from "./keeping/scratch.ts";
import { load, type Places } from "./load.ts";
import { type Order, Sandbox } from "./sandbox.ts";
import { stopReports } from "./stopping.ts";
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
  /** The cells as the page shows them. */
  frames: Frames;
  /** What is said of an exercise whose check does not end. */
  tooLong: string;
  /** What is said of one that the reader stopped. */
  checkStopped: string;
  /** A notebook that a reader has opened: nothing has compiled it yet, and no manifest is fetched. */
  opened?: { cells: Cell[]; inputs: Record<string, InputValue> };
}

/** A cell with all it is computed from, for a kernel beside the reader's own. */
export interface Shadow {
  definition: Definition;
  /** The cells among them whose text is the published one. */
  published: ReadonlySet<string>;
}

/** One reader's notebook: her text, her controls, and the kernel that runs them, replaced whenever she stops it. */
export class Session {
  #options: SessionOptions;
  #audience: Audience;
  #manifest: Manifest;
  #kernelText: string;
  #compilation: Compilation;
  #sandbox: Sandbox | undefined;
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
  #checking: Checking;
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
    this.#checking = new Checking((report) => audience.check(report));
    this.#manifest = manifest;
    this.#kernelText = kernel;
    const open = manifest.cells.filter(({ name }) => !this.#hidden(name));
    const { chapter, frames, places } = options;
    this.manuscript = new Manuscript(open, new Store(chapter, () => audience.notice("storage")), frames);
    this.#compilation = new Compilation(manifest, compiler, places.packages, {
      texts: () => this.#texts(),
      settled: (name) => (this.#hidden(name) ? this.#published(name) : undefined),
      order: () => this.#order(),
      diagnostics: ({ name, diagnostics }) => audience.diagnostics(name, diagnostics),
      missing: (what) => audience.notice(what),
    });
    this.#start();
  }

  /** The text of a cell that counts: the reader's where she has changed it. */
  source(cell: string): string {
    return this.#hidden(cell) ? (this.#published(cell)?.source ?? "") : this.manuscript.source(cell);
  }

  /** The notebook as it stands, for those who take it away: what changed texts need of the compiler is awaited. */
  async standing(): Promise<Standing> {
    const { editedCells, scratch } = this.manuscript;
    if (editedCells.length + scratch.size > 0) await this.compile();
    return {
      cells: this.#compilation.compiled,
      ran: this.#compilation.active,
      own: scratch.names.map((name) => ({ beside: "", side: "below", ...scratch.get(name), name })),
      reports: this.#reports,
      inputs: this.#inputs(),
    };
  }

  /** What the kernel last said of a cell. */
  report(cell: string): CellReport | undefined {
    return this.#reports.get(cell);
  }

  /** What another kernel needs to compute a cell by itself, with the text that ran last and the controls as they stand. */
  shadow(cell: string): Shadow {
    const { active } = this.#compilation;
    const { upstream } = graphOf(active);
    const names = new Set([cell]);
    for (const name of names) for (const source of upstream(name)) names.add(source);
    const cells = active.filter(({ name }) => names.has(name));
    return {
      definition: {
        cells,
        language: this.#options.language,
        inputs: this.#inputs(),
        watch: [],
        held: this.#heldNow(),
        hidden: [],
      },
      published: new Set(
        cells.filter(({ name, js }) => this.#published(name)?.js === js).map(({ name }) => name),
      ),
    };
  }

  /** A kernel beside the reader's own, which Stop does not reach. */
  anotherSandbox(receive: (message: FromKernel) => void): Sandbox {
    return new Sandbox(this.#options.places.frame, this.#kernelText, receive);
  }

  /** Has the compiler round cells that were not published so. */
  round(cells: Pick<CompiledCell, "name" | "js" | "imports">[]): Promise<string[]> {
    return this.#compilation.round(cells);
  }

  /** Where the controls stand: where the reader left them, else where the file that she opened has them. */
  #inputs(): Record<string, InputValue> {
    return { ...this.#options.opened?.inputs, ...this.manuscript.inputs };
  }

  /** Takes a control's new value. One update is on its way at a time; only the latest waits. */
  setInput(id: string, value: InputValue): void {
    this.manuscript.setInput(id, value);
    const owner = id.slice(0, id.lastIndexOf("#"));
    if (!this.#compilation.active.some(({ name }) => name === owner)) return;
    this.#moved.set(id, value);
    this.#flush();
  }

  /** Takes a text that came with a link. It runs when the reader runs this very cell. */
  takeForeign(cell: string, source: string): void {
    this.manuscript.edit(cell, source);
    this.#foreign.add(cell);
  }

  /** Makes a cell of the reader's own; with a text that came by a link it runs when she runs this very cell. */
  insert(spot: Spot, foreign = ""): string {
    const name = this.manuscript.scratch.insert(spot, foreign);
    if (foreign) this.#foreign.add(name);
    return name;
  }

  /** Deletes a cell of the reader's own; what it was doing is stopped. */
  remove(name: string): Removed | undefined {
    if (this.#running.has(name)) this.stop();
    this.#release([name]);
    this.#reports.delete(name);
    return this.manuscript.removeScratch(name);
  }

  /** Has the compiler look at the text as it stands; the audience hears what it says. */
  compile(): Promise<void> {
    return this.#compilation.compile();
  }

  /** Asks the compiler about a place in a cell as it stands. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q["kind"]]> {
    return this.#compilation.ask(question);
  }

  #texts(): Cell[] {
    const textOf = (name: string) => ({ name, source: this.source(name) });
    const own = this.manuscript.scratch.names.map((name) => ({ ...textOf(name), scratch: true }));
    return [...this.#manifest.cells.map(({ name }) => textOf(name)), ...own];
  }

  /** As the author wrote them; with cells of the reader's own, as they stand on the page. */
  #order(): string[] {
    const { scratch } = this.manuscript;
    return scratch.size > 0 ? scratch.order() : this.#manifest.cells.map(({ name }) => name);
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
    const token = this.#checking.begin(exercise, () => {
      this.manuscript.attempted(exercise, false);
      this.#checking.cut(this.#options.tooLong);
      this.stop();
    });
    this.#send({ type: "check", exercise, check, token });
  }

  /** Ends whatever runs, at once. Every result already shown stays; the next order gets a new kernel. */
  stop(): void {
    this.#stops += 1;
    this.#sandbox?.dispose();
    for (const cell of this.#running) this.#held.add(cell);
    for (const report of stopReports(this.#running, this.#compilation.active))
      if (!this.#hidden(report.cell)) this.#audience.cell(report);
    this.#checking.cut(this.#options.checkStopped);
    this.#running.clear();
    this.#moved.clear();
    this.#audience.state("stopped");
    this.#start();
  }

  /** Gives cells back their published text and, with them, the controls they show their first values. */
  async reset(cells: string[]): Promise<void> {
    for (const cell of cells) this.manuscript.forget(cell);
    this.#release(cells);
    await this.#compilation.reset();
    this.#defined = false;
    await this.run(cells);
  }

  #release(cells: string[]): void {
    for (const cell of cells) {
      this.#held.delete(cell);
      this.#foreign.delete(cell);
    }
  }

  /** Stopped cells, and those with a link's text in them that nobody has asked to run. */
  #heldNow(): string[] {
    const runsNow = (cell: string) => this.#compilation.active.find(({ name }) => name === cell)?.source;
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
    await this.#compilation.complete();
    if (stops !== this.#stops) return false;
    this.#activate();
    return true;
  }

  #activate(): void {
    const { active, compiled } = this.#compilation;
    if (active !== compiled) this.#defined = false;
    this.#compilation.active = compiled;
  }

  #send(order: Order): number {
    this.#sandbox?.offer(this.#compilation.scripts);
    if (!this.#defined) {
      const { language, watch } = this.#options;
      this.#sandbox?.post({
        type: "define",
        cells: this.#compilation.active,
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
      if (!this.#checking.ends(message.token)) return;
      this.manuscript.attempted(message.exercise, message.passed);
      this.#audience.check(message);
    } else if (message.type === "state") this.#audience.state(message.state);
  }
}
