import type { Cell, CompiledCell } from "../protocol.ts";

/** The compiler in a worker of its own, so that typing never waits for it. Only the latest question is answered. */
export class CompilerLink {
  #url: string;
  #types: string;
  #worker: Worker | undefined;
  #latest = 0;
  #waiting = new Map<number, (answer: CompiledCell[] | undefined) => void>();

  constructor(url: string, types: string) {
    this.#url = url;
    this.#types = types;
  }

  get loaded(): boolean {
    return this.#worker !== undefined;
  }

  /** Undefined when a later question has overtaken this one. */
  compile(cells: Cell[]): Promise<CompiledCell[] | undefined> {
    this.#worker ??= this.#load();
    const question = ++this.#latest;
    this.#worker.postMessage({ question, cells });
    return new Promise((resolve) => this.#waiting.set(question, resolve));
  }

  #load(): Worker {
    const worker = new Worker(this.#url);
    worker.postMessage({ types: new URL(this.#types, location.href).href });
    worker.onmessage = ({ data }: MessageEvent<{ question: number; compiled: CompiledCell[] }>) => {
      const answer = this.#waiting.get(data.question);
      this.#waiting.delete(data.question);
      answer?.(data.question === this.#latest ? data.compiled : undefined);
    };
    return worker;
  }
}
