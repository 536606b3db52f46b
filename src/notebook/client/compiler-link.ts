import type { Cell, CompiledCell } from "../protocol.ts";

interface Waiting {
  resolve(answer: CompiledCell[]): void;
  reject(reason: Error): void;
}

type Answer = { question: number; compiled?: CompiledCell[]; error?: string };

/**
 * The compiler in a worker of its own, so that typing never waits for it. Whoever asks while a later question
 * is open gets the later answer: it is of the latest text, which is what all of them want.
 */
export class CompilerLink {
  #url: string;
  #types: string;
  #worker: Worker | undefined;
  #latest = 0;
  #waiting: Waiting[] = [];

  constructor(url: string, types: string) {
    this.#url = url;
    this.#types = types;
  }

  get loaded(): boolean {
    return this.#worker !== undefined;
  }

  compile(cells: Cell[]): Promise<CompiledCell[]> {
    this.#worker ??= this.#load();
    this.#latest += 1;
    this.#worker.postMessage({ question: this.#latest, cells });
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #load(): Worker {
    const worker = new Worker(this.#url);
    worker.onerror = (event) => this.#fail(event.message || "the compiler could not be loaded");
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.error !== undefined) return this.#fail(data.error);
      if (data.question !== this.#latest) return;
      for (const { resolve } of this.#waiting.splice(0)) resolve(data.compiled ?? []);
    };
    worker.postMessage({ types: new URL(this.#types, location.href).href });
    return worker;
  }

  /** The next question gets a new worker, which may have more luck. */
  #fail(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error(`Cannot compile the cells: ${message}`));
  }
}
