import { parseHTML } from "linkedom";
import * as nonlinear from "nonlinear";
import * as digits from "nonlinear/digits";
import * as author from "notebook";
import { type Compiler, createCompiler } from "../../../src/notebook/compile/compiler.ts";
import { gatherTypes } from "../../../src/notebook/compile/gather.node.ts";
import { split } from "../../../src/notebook/compile/split.ts";
import { checkExercise } from "../../../src/notebook/kernel/check/check.ts";
import { Kernel } from "../../../src/notebook/kernel/kernel.ts";
import { plotOn } from "../../../src/notebook/kernel/plot.ts";
import type {
  CellReport,
  CheckReport,
  Definition,
  FromKernel,
  InputState,
  InputValue,
} from "../../../src/notebook/protocol.ts";

export interface Options extends Partial<Omit<Definition, "cells">> {
  /** Modules beside the notebook's own. */
  modules?: Record<string, Record<string, unknown>>;
}

type Gate = { open(value?: unknown): Promise<void>; fail(thrown: unknown): Promise<void> };

/** `import { gate } from "gate"`: a cell that says `await gate("x")` waits until the test opens it. */
const gateTypes = {
  "/node_modules/gate/package.json": '{ "name": "gate", "types": "index.d.ts" }',
  "/node_modules/gate/index.d.ts": "export declare function gate(name: string): Promise<string>;",
};

let compiler: Compiler | undefined;

/** A notebook in the percent format, compiled by the real compiler and run by the real kernel. */
export function notebook(source: string, options: Options = {}): Notebook {
  return new Notebook(source, options);
}

export class Notebook {
  readonly kernel: Kernel;
  readonly messages: FromKernel[] = [];
  #gates = new Map<string, Gate[]>();

  constructor(source: string, options: Options) {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const gate = { gate: (name: string) => this.#wait(name) };
    const modules = {
      nonlinear,
      notebook: author,
      "@observablehq/plot": plotOn(document),
      "nonlinear/digits": digits,
      gate,
      ...options.modules,
    };
    this.kernel = new Kernel(modules, (message) => void this.messages.push(structuredClone(message)));
    this.edit(source, options);
  }

  /** Gives the kernel a new text, as the page does when the reader's text was compiled. */
  edit(
    source: string,
    { language = "en", inputs = {}, watch = [], held = [], hidden = [] }: Options = {},
  ): void {
    compiler ??= createCompiler({ files: { ...gatherTypes("."), ...gateTypes } });
    this.kernel.define({ cells: compiler.compile(split(source)), language, inputs, watch, held, hidden });
  }

  run(...cells: string[]): Promise<void> {
    return this.kernel.run(cells);
  }

  /** Runs cells and returns as soon as nothing moves without a gate being opened. */
  async begin(...cells: string[]): Promise<void> {
    void this.kernel.run(cells);
    await settled();
  }

  async move(id: string, value: InputValue): Promise<void> {
    void this.kernel.input(id, value);
    await settled();
  }

  check(exercise: string, check: string, language: Definition["language"] = "en"): Promise<CheckReport> {
    return checkExercise(this.kernel, { exercise, check, language });
  }

  /** The n-th wait at a gate; counts from 0. */
  gate(name: string, n = 0): Gate {
    const gate = this.#gates.get(name)?.[n];
    if (!gate) throw new Error(`nobody waits at the gate ${name} for the time ${n}`);
    return gate;
  }

  #wait(name: string): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers();
    const gate: Gate = {
      open(value = "open") {
        resolve(value);
        return settled();
      },
      fail(thrown) {
        reject(thrown);
        return settled();
      },
    };
    this.#gates.set(name, [...(this.#gates.get(name) ?? []), gate]);
    return promise;
  }

  reports(cell?: string): CellReport[] {
    return this.messages.filter(
      (message) => message.type === "cell" && (cell === undefined || message.cell === cell),
    ) as CellReport[];
  }

  /** What a cell said last. */
  report(cell: string): CellReport | undefined {
    return this.reports(cell).at(-1);
  }

  status(cell: string): string {
    return this.report(cell)?.status ?? "fresh";
  }

  /** What a cell shows, one output a line. */
  text(cell: string): string {
    return (this.report(cell)?.outputs ?? []).map((bundle) => bundle["text/plain"]).join("\n");
  }

  /** `Name: message (line:column)`. */
  error(cell: string): string | undefined {
    const error = this.report(cell)?.error;
    return error && `${error.name}: ${error.message} (${error.line}:${error.column})`;
  }

  /** The controls a cell shows. */
  controls(cell: string): InputState[] {
    return (this.report(cell)?.outputs ?? []).flatMap(
      (bundle) => bundle["application/vnd.nonlinear.input+json"] ?? [],
    );
  }

  /** How often a cell was started. */
  runs(cell: string): number {
    return this.started.filter((name) => name === cell).length;
  }

  /** The cells in the order in which they were started. */
  get started(): string[] {
    return this.reports()
      .filter(({ status }) => status === "running")
      .map(({ cell }) => cell);
  }

  get states(): string[] {
    return this.messages.flatMap((message) => (message.type === "state" ? [message.state] : []));
  }

  /** The watched values, as the page would have them now. */
  get values(): Record<string, unknown> {
    return Object.assign(
      {},
      ...this.messages.map((message) => (message.type === "values" ? message.values : {})),
    );
  }

  /** Forgets what was said so far. */
  forget(): void {
    this.messages.length = 0;
  }
}

/** All promises that can go on have gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
