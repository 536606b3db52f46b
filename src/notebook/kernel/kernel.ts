import type {
  CellError,
  CellReport,
  CellStatus,
  CompiledCell,
  Definition,
  FromKernel,
  InputValue,
  MimeBundle,
} from "../protocol.ts";
import { describeError, unfinished } from "./errors.ts";
import { type CellFunction, evaluate, importsOf, type Modules } from "./evaluate.ts";
import { type Graph, graphOf } from "../dataflow.ts";
import { hostFor } from "./host.ts";
import { pick } from "./values.ts";

/** A cell between its definition and its result. */
export interface Entry {
  cell: CompiledCell;
  run?: CellFunction;
  status: CellStatus;
  /** Counts the runs; whatever an older run still says is dropped. */
  generation: number;
  execution?: number;
  values: Record<string, unknown>;
  outputs: MimeBundle[];
  error?: CellError;
  waitingFor?: string[];
}

/**
 * The reactive scheduler. It knows no page and no clock: messages go out through `emit`, code comes in
 * compiled, and a cell runs as soon as all it reads is there. Independent asynchronous cells overlap.
 */
export class Kernel {
  #modules: Modules;
  #emit: (message: FromKernel) => void;
  #entries = new Map<string, Entry>();
  #graph: Graph = graphOf([]);
  #definition: Definition = { cells: [], language: "en", inputs: {}, watch: [], held: [], hidden: [] };
  #dirty = new Set<string>();
  #executions = 0;
  #busy = false;
  #waiters: { cells: ReadonlySet<string>; resolve(): void }[] = [];

  constructor(modules: Modules, emit: (message: FromKernel) => void) {
    this.#modules = modules;
    this.#emit = emit;
    // The usual ten frames are often spent inside a library before the reader's cell comes.
    Error.stackTraceLimit = 100;
  }

  /** Adds modules to those that cells may import, or replaces them; cells see it when they run next. */
  offer(modules: Modules): void {
    this.#modules = { ...this.#modules, ...modules };
  }

  /** Replaces the notebook's text. Unchanged cells keep their results, changed ones and their readers lose them. */
  define(definition: Definition): void {
    const old = this.#entries;
    this.#definition = definition;
    this.#graph = graphOf(definition.cells);
    const changed = definition.cells.filter((cell) => !runsAlike(old.get(cell.name)?.cell, cell));
    const lost = new Set(changed.flatMap(({ name }) => [name, ...this.#graph.downstream(name)]));
    this.#entries = new Map(
      definition.cells.map((cell) => {
        const kept = lost.has(cell.name) ? undefined : old.get(cell.name);
        return [cell.name, kept ? Object.assign(kept, { cell }) : fresh(cell)];
      }),
    );
    for (const [name, entry] of old) if (this.#entries.get(name) !== entry) this.#abandon(entry);
    // A cell whose text is as before, but which reads other names than before, has lost one of them.
    for (const { name, source } of changed) {
      const before = old.get(name);
      if (before?.cell.source !== source || before.status === "fresh") continue;
      for (const reader of [name, ...this.#graph.downstream(name)]) this.#dirty.add(reader);
    }
    for (const name of definition.held) {
      const entry = this.#entries.get(name);
      if (entry?.status === "fresh") entry.status = "stopped";
    }
    this.#announce();
  }

  /**
   * Runs these cells, whatever they still need, and everything that depends on them; resolves when all of
   * these have ended. A stopped cell runs again only when it is named, lest it has to be stopped at each turn.
   */
  run(names: Iterable<string>): Promise<void> {
    const asked = new Set(names);
    const cells = new Set(asked);
    for (const name of asked) {
      if (!this.#entries.has(name))
        throw new RangeError(`Cannot run the cell ${name}: there is none of that name`);
      for (const reader of this.#graph.downstream(name)) cells.add(reader);
    }
    for (const name of cells) {
      if (asked.has(name) || this.#entries.get(name)?.status !== "stopped") this.#mark(name);
    }
    for (const name of [...this.#dirty]) this.#need(name);
    this.#pump();
    return new Promise((resolve) => {
      this.#waiters.push({ cells, resolve });
      this.#release();
    });
  }

  /** A control moved: its cell runs again, and all that depends on it. */
  input(id: string, value: InputValue): Promise<void> {
    this.#definition.inputs[id] = value;
    return this.run([id.slice(0, id.lastIndexOf("#"))]);
  }

  entry(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  /** What cells may import. */
  get modules(): Modules {
    return this.#modules;
  }

  /** An error of a cell's as its reader sees it. */
  describe(thrown: unknown, cell: CompiledCell): CellError {
    return describeError(thrown, cell, this.#modules);
  }

  /** An error that surfaced outside any run: in a timer or an abandoned promise of this cell's. */
  uncaught(name: string, thrown: unknown): void {
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.generation += 1;
    this.#fail(entry, this.describe(thrown, entry.cell));
    for (const reader of this.#graph.downstream(name)) this.#mark(reader);
    this.#pump();
  }

  #mark(name: string): void {
    this.#dirty.add(name);
    const entry = this.#entries.get(name);
    if (entry) entry.generation += 1;
  }

  #need(name: string): void {
    for (const source of this.#graph.upstream(name)) {
      if (this.#dirty.has(source) || this.#entries.get(source)?.status !== "fresh") continue;
      this.#mark(source);
      this.#need(source);
    }
  }

  /** What a lost run still says is dropped; a cell that was running is back at its beginning. */
  #abandon(entry: Entry): void {
    const { name } = entry.cell;
    entry.generation += 1;
    this.#dirty.delete(name);
    if (entry.status === "running" && this.#entries.has(name))
      this.#emit({ type: "cell", cell: name, status: "fresh" });
  }

  #pump(): void {
    let progress = true;
    while (progress) {
      progress = false;
      for (const name of this.#graph.order) {
        if (this.#dirty.has(name) && this.#ready(name)) {
          this.#dirty.delete(name);
          this.#start(name);
          progress = true;
        }
      }
    }
    this.#announce();
  }

  /** A cell that cannot run has nothing to wait for; in a cycle the wait would have no end. */
  #ready(name: string): boolean {
    if (this.#entries.get(name)?.cell.js === "") return true;
    return this.#graph.upstream(name).every((source) => {
      return !this.#dirty.has(source) && this.#entries.get(source)?.status !== "running";
    });
  }

  #start(name: string): void {
    const entry = this.#entries.get(name);
    if (!entry) return;
    if (entry.cell.js === "") {
      this.#fail(entry, unfinished(entry.cell));
      return;
    }
    const missing = this.#graph
      .upstream(name)
      .filter((source) => this.#entries.get(source)?.status !== "done");
    if (missing.length > 0) {
      this.#wait(entry, missing);
      return;
    }
    const generation = ++entry.generation;
    const current = () => entry.generation === generation;
    Object.assign(entry, {
      status: "running",
      execution: this.#definition.hidden.includes(name) ? undefined : ++this.#executions,
      outputs: [],
      error: undefined,
      waitingFor: undefined,
    });
    if (!this.#busy) this.#emit({ type: "state", state: "running" });
    this.#busy = true;
    this.#report(entry);
    try {
      entry.run ??= evaluate(entry.cell);
      const host = hostFor(entry, this.#definition, {
        current,
        emit: this.#emit,
        changed: () => this.#report(entry),
      });
      const modules = { ...this.#modules, notebook: { ...this.#modules.notebook, ...host } };
      const inputs = entry.cell.inputs.map((input) => this.#value(input));
      const result = entry.run(...inputs, ...importsOf(entry.cell, modules), host.display);
      if (result instanceof Promise) {
        const settle = (end: () => void) => {
          if (!current()) return;
          end();
          this.#pump();
        };
        result.then(
          (values) => settle(() => this.#finish(entry, values)),
          (thrown) => settle(() => this.#fail(entry, this.describe(thrown, entry.cell))),
        );
      } else this.#finish(entry, result);
    } catch (thrown) {
      if (current()) this.#fail(entry, this.describe(thrown, entry.cell));
    }
  }

  #value(name: string): unknown {
    for (const entry of this.#entries.values())
      if (entry.cell.outputs.includes(name)) return entry.values[name];
    return undefined;
  }

  #wait(entry: Entry, missing: string[]): void {
    const causes = missing.flatMap((name) => this.#entries.get(name)?.waitingFor ?? [name]);
    Object.assign(entry, {
      status: "waiting",
      waitingFor: [...new Set(causes)],
      values: {},
      outputs: [],
      error: undefined,
    });
    this.#report(entry);
  }

  #finish(entry: Entry, values: Record<string, unknown>): void {
    entry.values = values;
    entry.status = "done";
    this.#report(entry);
    const stated = pick(values, this.#definition.watch);
    if (Object.keys(stated).length > 0) this.#emit({ type: "values", values: stated });
  }

  #fail(entry: Entry, error: CellError): void {
    Object.assign(entry, { status: "failed", values: {}, error, waitingFor: undefined });
    this.#report(entry);
  }

  #report({ cell, status, execution, outputs, error, waitingFor }: Entry): void {
    const report: CellReport = { cell: cell.name, status };
    if (execution !== undefined) report.execution = execution;
    if (error) report.error = error;
    if (waitingFor) report.waitingFor = waitingFor;
    if (status !== "running" || outputs.length > 0) report.outputs = outputs;
    this.#emit({ type: "cell", ...report });
  }

  #announce(): void {
    const busy =
      this.#dirty.size > 0 || [...this.#entries.values()].some((entry) => entry.status === "running");
    if (!busy && this.#busy) this.#emit({ type: "state", state: "idle" });
    this.#busy = busy;
    this.#release();
  }

  #release(): void {
    const open = ({ cells }: { cells: ReadonlySet<string> }) =>
      [...cells].some((name) => this.#dirty.has(name) || this.#entries.get(name)?.status === "running");
    const ended = this.#waiters.filter((waiter) => !open(waiter));
    this.#waiters = this.#waiters.filter(open);
    for (const { resolve } of ended) resolve();
  }
}

function fresh(cell: CompiledCell): Entry {
  return { cell, status: "fresh", generation: 0, values: {}, outputs: [] };
}

function runsAlike(a: CompiledCell | undefined, b: CompiledCell): boolean {
  return a?.js === b.js && JSON.stringify(a.imports) === JSON.stringify(b.imports);
}
