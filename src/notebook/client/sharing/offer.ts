import type { InputValue } from "../../protocol.ts";
import { applyHunks, fingerprint, hunksOf } from "../keeping/hunks.ts";
import type { Manuscript } from "../keeping/manuscript.ts";
import { sameCell } from "../keeping/align.ts";
import { LinkError, type Shared, type SharedScratch } from "./link.ts";

/** A cell as a link has it, beside the published one and, where she changed it, the reader's. */
export interface OfferedCell {
  cell: string;
  text: string;
  published: string;
  mine: string | undefined;
}

/** A cell of somebody's own, with the places of its controls by their number. */
export interface OfferedScratch extends SharedScratch {
  inputs: [number: string, value: InputValue][];
}

/** What a link would change in a reader's notebook, and the cells of which it knows an older text only. */
export interface Offer {
  cells: OfferedCell[];
  inputs: [id: string, value: InputValue][];
  scratch: OfferedScratch[];
  outdated: string[];
}

type Notebook = Pick<Manuscript, "has" | "published" | "mine" | "edited" | "editedCells" | "inputs"> & {
  scratch: Pick<Manuscript["scratch"], "names" | "has" | "get">;
};

/** What the reader has changed, for a link. */
export function share(chapter: string, notebook: Notebook): Shared {
  const changes = notebook.editedCells.map((cell) => {
    const base = notebook.published(cell);
    return [cell, { base: fingerprint(base), hunks: hunksOf(base, notebook.mine(cell) ?? base) }] as const;
  });
  const scratch = notebook.scratch.names.flatMap((name) => {
    const cell = notebook.scratch.get(name);
    return cell && cell.source.trim() !== ""
      ? [{ name, beside: cell.beside, side: cell.side, source: cell.source }]
      : [];
  });
  const carried = (cell: string) => notebook.has(cell) || scratch.some(({ name }) => name === cell);
  return {
    chapter,
    changes: Object.fromEntries(changes),
    inputs: Object.fromEntries(Object.entries(notebook.inputs).filter(([id]) => carried(cellOf(id)))),
    ...(scratch.length > 0 ? { scratch } : {}),
  };
}

/** Sets a link's contents against the notebook, which it does not touch. */
export function offerOf(chapter: string, shared: Shared, notebook: Notebook): Offer {
  if (shared.chapter !== chapter)
    throw new LinkError("elsewhere", `expected changes of ${chapter}, received those of ${shared.chapter}`);
  const offer: Offer = { cells: [], inputs: [], scratch: [], outdated: [] };
  for (const [cell, { base, hunks }] of Object.entries(shared.changes)) {
    const published = notebook.published(cell);
    if (!notebook.has(cell) || fingerprint(published) !== base) {
      offer.outdated.push(cell);
      continue;
    }
    const text = fitting(published, hunks);
    const mine = notebook.mine(cell);
    if (text !== (mine ?? published)) offer.cells.push({ cell, text, published, mine });
  }
  const mine = notebook.scratch.names.flatMap((name) => notebook.scratch.get(name) ?? []);
  offer.scratch = (shared.scratch ?? [])
    .filter((cell) => !mine.some((own) => sameCell(own, cell)))
    .map((cell) => ({
      ...cell,
      inputs: Object.entries(shared.inputs).flatMap(([id, value]) =>
        cellOf(id) === cell.name ? [[id.slice(id.lastIndexOf("#")), value] as [string, InputValue]] : [],
      ),
    }));
  offer.inputs = Object.entries(shared.inputs).filter(([id, value]) => {
    const [now, then] = [notebook.inputs[id], value].map((each) => JSON.stringify(each));
    return /#\d+$/.test(id) && notebook.has(cellOf(id)) && now !== then;
  });
  return offer;
}

function fitting(published: string, hunks: Parameters<typeof applyHunks>[1]): string {
  try {
    return applyHunks(published, hunks);
  } catch (error) {
    throw new LinkError("damaged", String(error));
  }
}

const cellOf = (id: string): string => id.slice(0, id.lastIndexOf("#"));
