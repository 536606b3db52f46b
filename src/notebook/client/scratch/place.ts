import type { Frames, ScratchCells } from "../keeping/scratch.ts";

/** What a cell stands in together with others, which no cell of the reader's own parts; the cell itself where it stands alone. */
const frameOf = (cell: Element): Element => cell.closest("[data-together]") ?? cell;

/** The published cells as the page shows them. */
export function framesOn(cells: readonly HTMLElement[]): Frames {
  const frames = new Map<Element, string[]>();
  for (const cell of cells)
    frames.set(frameOf(cell), [...(frames.get(frameOf(cell)) ?? []), cell.dataset.cell ?? ""]);
  return [...frames.values()];
}

/** Puts a cell of the reader's own where it belongs: beside its like, or beside the published cell that it names. */
export function place(
  made: HTMLElement,
  scratch: ScratchCells,
  rootOf: (name: string) => Element | undefined,
  page: Element,
): void {
  const name = made.dataset.cell ?? "";
  const peers = scratch.peers(name);
  const at = peers.indexOf(name);
  const [before, after] = [peers[at - 1], peers[at + 1]].map((peer) => (peer ? rootOf(peer) : undefined));
  const { beside = "", side } = scratch.get(name) ?? {};
  const published = rootOf(beside);
  if (before) before.after(made);
  else if (after) after.before(made);
  else if (!published) page.append(made);
  else if (side === "above") frameOf(published).before(made);
  else frameOf(published).after(made);
}
