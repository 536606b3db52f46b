import type { Answers, Cell, CompiledCell, Question } from "../protocol.ts";

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: Error): void;
}

type Reply = { id: number; answer?: unknown; error?: string };

/**
 * The compiler in a worker of its own, so that typing never waits for it. Whoever asks for a compilation while
 * a later one is under way gets the later result: it is of the latest text, which is what all of them want.
 */
export class CompilerLink {
  #url: string;
  #types: string;
  #worker: Worker | undefined;
  #ids = 0;
  #compiling = 0;
  #compilations: Waiting[] = [];
  #questions = new Map<number, Waiting>();

  constructor(url: string, types: string) {
    this.#url = url;
    this.#types = types;
  }

  get loaded(): boolean {
    return this.#worker !== undefined;
  }

  compile(cells: Cell[]): Promise<CompiledCell[]> {
    this.#compiling = this.#post({ cells });
    return new Promise((resolve, reject) =>
      this.#compilations.push({ resolve: (answer) => resolve((answer ?? []) as CompiledCell[]), reject }),
    );
  }

  ask<Q extends Question>(cells: Cell[], question: Q): Promise<Answers[Q["kind"]]> {
    const id = this.#post({ cells, question });
    return new Promise((resolve, reject) =>
      this.#questions.set(id, { resolve: (answer) => resolve(answer as Answers[Q["kind"]]), reject }),
    );
  }

  /** The same cells in rounded arithmetic. */
  round(rounded: Pick<CompiledCell, "name" | "js" | "imports">[]): Promise<string[]> {
    const id = this.#post({ cells: [], rounded });
    return new Promise((resolve, reject) =>
      this.#questions.set(id, { resolve: (answer) => resolve(answer as string[]), reject }),
    );
  }

  #post(order: {
    cells: Cell[];
    question?: Question;
    rounded?: Pick<CompiledCell, "name" | "js" | "imports">[];
  }): number {
    this.#worker ??= this.#load();
    this.#ids += 1;
    this.#worker.postMessage({ id: this.#ids, ...order });
    return this.#ids;
  }

  #load(): Worker {
    const worker = new Worker(this.#url);
    worker.onerror = (event) => this.#fail(event.message || "the compiler could not be loaded");
    worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<Reply>) => {
      const asked = this.#questions.get(id);
      this.#questions.delete(id);
      if (error !== undefined && asked) asked.reject(new Error(error));
      else if (error !== undefined) this.#fail(error);
      else if (asked) asked.resolve(answer);
      else if (id === this.#compiling)
        for (const { resolve } of this.#compilations.splice(0)) resolve(answer);
    };
    worker.postMessage({ types: new URL(this.#types, location.href).href });
    return worker;
  }

  /** The next question gets a new worker, which may have more luck. */
  #fail(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#compilations.splice(0), ...this.#questions.values()];
    this.#questions.clear();
    for (const { reject } of waiting) reject(new Error(`Cannot compile the cells: ${message}`));
  }
}
