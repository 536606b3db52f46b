import { alignScratch } from "./align.ts";
import { put, type Saved } from "./saved.ts";

/** What a reader would gain from another's version of a chapter, and what it says differently from hers. */
export interface Comparison {
  /** cells and controls of which she has nothing so far */
  added: number;
  /** cells of which both have a text, and not the same */
  cells: string[];
  /** controls that both have moved, to different places */
  controls: string[];
}

export type Preference = "mine" | "theirs";

export function compare(mine: Saved, other: Saved): Comparison {
  const theirs = alignScratch(mine, other);
  const differing = (part: "sources" | "inputs") =>
    Object.keys(theirs[part]).filter(
      (key) => Object.hasOwn(mine[part], key) && !same(mine[part][key], theirs[part][key]),
    );
  const missing = (part: "sources" | "inputs" | "progress" | "scratch") =>
    Object.keys(theirs[part]).filter((key) => !Object.hasOwn(mine[part], key)).length;
  return {
    added: missing("sources") + missing("inputs") + missing("progress") + missing("scratch"),
    cells: differing("sources"),
    controls: differing("inputs"),
  };
}

/**
 * Both versions in one. Where both have a cell or a control, `preferred` says whose counts; an exercise is
 * solved that either has solved. The cells that are someone's own stand side by side.
 */
export function merge(mine: Saved, other: Saved, preferred: Preference): Saved {
  const theirs = alignScratch(mine, other);
  const merged = structuredClone(mine);
  const takes = (part: "sources" | "inputs", key: string) =>
    !Object.hasOwn(mine[part], key) || (preferred === "theirs" && !same(mine[part][key], theirs[part][key]));
  for (const [cell, text] of Object.entries(theirs.sources)) {
    if (!takes("sources", cell)) continue;
    put(merged.sources, cell, text);
    put(merged.bases, cell, Object.hasOwn(theirs.bases, cell) ? theirs.bases[cell] : undefined);
  }
  for (const [id, value] of Object.entries(theirs.inputs))
    if (takes("inputs", id)) put(merged.inputs, id, value);
  for (const [exercise, { attempts, solved, ...rest }] of Object.entries(theirs.progress)) {
    const own = Object.hasOwn(mine.progress, exercise) ? mine.progress[exercise] : undefined;
    put(merged.progress, exercise, {
      ...rest,
      ...own,
      attempts: Math.max(attempts, own?.attempts ?? 0),
      solved: solved || (own?.solved ?? false),
    });
  }
  for (const [name, cell] of Object.entries(theirs.scratch))
    if (!Object.hasOwn(mine.scratch, name)) put(merged.scratch, name, cell);
  return merged;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
