import type { CellReport, CompiledCell, FromKernel, RoundingReport } from "../../protocol.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Session } from "../session.ts";
import { compare } from "./compare.ts";
import type { LensView } from "./lens-view.ts";
import type { Format } from "./lenses.ts";
import type { Material } from "./material.ts";
import type { wordsOf } from "./words.ts";

interface LensOptions {
  cell: string;
  session: Session;
  view: LensView;
  words: ReturnType<typeof wordsOf>;
  material: Material;
}

/** Milliseconds without a sign of progress: in a narrow format a loop may wait for ever for a sum to grow. */
const patience = 10_000;

/** The cell that reads, after the one under the lens, what its run has met. */
const witness = "$witness";

/**
 * One cell in a narrower format, computed in a kernel of its own with all that it reads, so that nothing else sees its
 * values. It follows the reader's kernel: whenever the cell has run there, it runs here with the same text and controls.
 */
export class Lens {
  #options: LensOptions;
  #format: Format = "float64";
  #sandbox: Sandbox | undefined;
  /** The controls as the sandbox knows them. */
  #inputs: Record<string, unknown> = {};
  #busy = false;
  #again = false;
  #timer = 0;
  #report: CellReport | undefined;
  /** Why a cell that this one reads has no result in the narrower format. */
  #fault: CellReport["error"];
  /** Counts the reader's choices and stops; what was begun before the last of them is dropped. */
  #turn = 0;

  constructor(options: LensOptions) {
    this.#options = options;
  }

  choose(format: Format): void {
    const { session, cell, view, words } = this.#options;
    this.#end();
    this.#format = format;
    if (format === "float64") {
      view.close();
      return;
    }
    view.begin(format);
    const status = session.report(cell)?.status;
    // The result in float64, with which this one is compared, comes from the reader's own kernel.
    if (status === "done" || status === "failed") void this.#update();
    else session.run([cell]).catch(() => this.stop(words.offline));
  }

  heard({ status }: CellReport): void {
    if (this.#format === "float64") return;
    if (status === "waiting") this.#options.view.say(this.#options.words.waiting);
    else if (status === "done" || status === "failed") void this.#update();
  }

  /** Ends what runs; the switch falls back to float64. */
  stop(why = this.#options.words.stopped): void {
    if (this.#format === "float64" || !(this.#busy || this.#options.view.waits)) return;
    this.#end();
    this.#format = "float64";
    this.#options.view.close(why);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#sandbox?.dispose();
    this.#sandbox = undefined;
    this.#inputs = {};
    this.#busy = this.#again = false;
    this.#turn += 1;
  }

  /** One run is on its way at a time; only the latest waits. */
  async #update(): Promise<void> {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    const { session, cell, view, words, material } = this.#options;
    const turn = this.#turn;
    this.#busy = true;
    view.busy();
    try {
      const shadow = session.shadow(cell);
      const { arithmetic, packages, cells } = await material.of(shadow, session);
      if (turn !== this.#turn) return;
      this.#sandbox ??= session.anotherSandbox((message) => this.#receive(message, turn));
      this.#sandbox.offer([`globalThis.$format = "${this.#format}";\n${arithmetic}`, ...packages]);
      this.#order({ ...shadow.definition, cells: [...cells, this.#witness()] });
      this.#wait();
    } catch (error) {
      if (turn === this.#turn) this.stop(words.offline);
      throw error;
    }
  }

  /** Says what has changed since the last time, and has it run. */
  #order(definition: ReturnType<Session["shadow"]>["definition"]): void {
    const { cell } = this.#options;
    const { cells, inputs } = definition;
    const moved = Object.keys(inputs).filter((id) => this.#inputs[id] !== inputs[id]);
    const owners = moved.map((id) => id.slice(0, id.lastIndexOf("#")));
    const here = owners.filter((owner) => cells.some(({ name }) => name === owner));
    this.#sandbox?.post({ type: "define", ...definition, hidden: [witness], watch: [witness] });
    this.#sandbox?.post({ type: "run", cells: [cell, ...here] });
    this.#inputs = inputs;
    this.#fault = undefined;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.stop(this.#options.words.tooLong), patience);
  }

  #receive(message: FromKernel, turn: number): void {
    if (turn !== this.#turn) return;
    if (message.type === "progress") {
      this.#options.view.progress(message.fraction);
      this.#wait();
    } else if (
      message.type === "cell" &&
      message.cell === this.#options.cell &&
      message.status !== "running"
    ) {
      this.#report = { error: this.#fault, ...message };
      this.#sandbox?.post({ type: "run", cells: [witness] });
    } else if (message.type === "cell" && message.status === "failed") {
      this.#fault = message.error;
    } else if (message.type === "values" && witness in message.values) {
      this.#show(JSON.parse(String(message.values[witness])) as RoundingReport);
    }
  }

  #show(met: RoundingReport): void {
    const { session, cell, view } = this.#options;
    if (!this.#report) return;
    const wide = session.report(cell)?.outputs ?? [];
    view.show(this.#report, met, compare(wide, this.#report.outputs ?? []));
    clearTimeout(this.#timer);
    this.#busy = false;
    if (!this.#again) return;
    this.#again = false;
    void this.#update();
  }

  #witness(): CompiledCell {
    const report = `JSON.stringify($round.witness.report(${JSON.stringify(this.#options.cell)}))`;
    const js = `(function ($show) { "use strict";\nreturn { ${witness}: ${report} };\n})`;
    const nothing = { inputs: [], imports: [], insertions: [], diagnostics: [] };
    return { name: witness, source: "", js, outputs: [witness], ...nothing };
  }
}
