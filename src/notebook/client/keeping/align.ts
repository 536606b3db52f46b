import { put, type Saved, type ScratchCell } from "./saved.ts";

/**
 * Another's version of a chapter with the cells of her own under names that fit mine: the name that mine has
 * where it is the same cell, and a name that mine has not where it is another. Nobody's own cell takes another's place.
 */
export function alignScratch(mine: Saved, theirs: Saved): Saved {
  const names = new Map<string, string>();
  const taken = new Set([...Object.keys(mine.scratch), ...Object.keys(theirs.scratch)]);
  const unmatched = new Map(Object.entries(mine.scratch));
  for (const [name, cell] of Object.entries(theirs.scratch)) {
    const twins = [...unmatched].filter(([, own]) => sameCell(own, cell)).map(([own]) => own);
    const twin = twins.includes(name) ? name : twins[0];
    if (twin !== undefined) {
      unmatched.delete(twin);
      names.set(name, twin);
    } else if (Object.hasOwn(mine.scratch, name)) names.set(name, unused(taken));
  }
  const aligned: Saved = { ...theirs, scratch: {}, inputs: {} };
  for (const [name, cell] of Object.entries(theirs.scratch))
    put(aligned.scratch, names.get(name) ?? name, cell);
  for (const [id, value] of Object.entries(theirs.inputs)) {
    const at = id.lastIndexOf("#");
    put(aligned.inputs, (names.get(id.slice(0, at)) ?? id.slice(0, at)) + id.slice(at), value);
  }
  return aligned;
}

type Unranked = Omit<ScratchCell, "rank">;

/** Whether two cells say the same at the same place. */
export function sameCell(a: Unranked, b: Unranked): boolean {
  return a.source === b.source && a.beside === b.beside && a.side === b.side;
}

function unused(taken: Set<string>): string {
  let i = 1;
  while (taken.has(`scratch-${i}`)) i++;
  taken.add(`scratch-${i}`);
  return `scratch-${i}`;
}
