import type { CompiledCell, Part } from "../protocol.ts";
import { load } from "./load.ts";

/**
 * The packages that cells import. A chapter brings the part that its own cells need; the whole of a module is
 * fetched once a reader's cell imports anything else of it.
 */
export class Packages {
  /** For the kernel, in this order. */
  readonly scripts: string[];
  #places: ReadonlyMap<string, string>;
  #partial: string[];
  #here: Set<string>;
  #coming = new Map<string, Promise<void>>();

  /** `places` says where the whole of each module is. */
  constructor({ script, names }: Part, places: Record<string, string>) {
    this.scripts = [script];
    this.#places = new Map(Object.entries(places));
    this.#partial = Object.keys(names);
    this.#here = new Set(
      Object.entries(names).flatMap(([module, held]) => held.map((name) => `${module} ${name}`)),
    );
  }

  /** Resolves when all that these cells import is here. A fetch that failed is tried again the next time. */
  async complete(cells: readonly CompiledCell[]): Promise<void> {
    const lacking = cells
      .flatMap(({ imports }) => imports)
      .filter(({ module, name }) => !this.#here.has(`${module} ${name}`));
    await Promise.all([...new Set(lacking.map(({ module }) => module))].map((module) => this.#whole(module)));
  }

  /** Fetches the whole of what is here in part, lest a reader has to wait for it when she needs it. */
  prefetch(): void {
    for (const module of this.#partial) this.#whole(module).catch(() => {});
  }

  #whole(module: string): Promise<void> {
    const coming = this.#coming.get(module) ?? this.#fetch(module).finally(() => this.#coming.delete(module));
    this.#coming.set(module, coming);
    return coming;
  }

  async #fetch(module: string): Promise<void> {
    const place = this.#places.get(module);
    if (place === undefined || this.#here.has(`${module} *`)) return;
    const response = await load(place);
    this.scripts.push(await response.text());
    this.#here.add(`${module} *`);
  }
}
