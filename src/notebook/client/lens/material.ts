import type { CompiledCell, LensManifest } from "../../protocol.ts";
import { load } from "../load.ts";
import { Packages } from "../packages.ts";
import type { Session, Shadow } from "../session.ts";

/** Rounded code: of the published cells and the packages from the server, of changed cells from the compiler. */
export class Material {
  #place: string;
  #fetched: Promise<{ manifest: LensManifest; packages: Packages }> | undefined;
  #rounded = new Map<string, string>();

  /** `place` is where the chapter's `LensManifest` is. */
  constructor(place: string) {
    this.#place = place;
  }

  /** The scripts that a kernel must be offered, in this order, and the cells of a shadow in rounded arithmetic. */
  async of({ definition: { cells }, published }: Shadow, session: Session) {
    const { manifest, packages } = await this.#fetch();
    const changed = cells.filter(({ name, js }) => !published.has(name) && !this.#rounded.has(js));
    const [made] = await Promise.all([
      changed.length > 0 ? session.round(changed) : [],
      packages.complete(cells),
    ]);
    for (const [i, { js }] of changed.entries()) this.#rounded.set(js, made[i] ?? "");
    const codeOf = ({ name, js }: CompiledCell) =>
      published.has(name) ? manifest.cells[name] : this.#rounded.get(js);
    return {
      arithmetic: manifest.arithmetic,
      packages: packages.scripts,
      // The rounded text has other columns; a place in it is told by its line.
      cells: cells.map((cell) => ({ ...cell, js: codeOf(cell) ?? "", insertions: [] })),
    };
  }

  /** A fetch that failed is tried again the next time. */
  #fetch() {
    const fetching = async () => {
      const manifest = (await (await load(this.#place)).json()) as LensManifest;
      return { manifest, packages: new Packages(manifest.part, manifest.packages) };
    };
    this.#fetched ??= fetching().catch((error) => {
      this.#fetched = undefined;
      throw error;
    });
    return this.#fetched;
  }
}
