import { graphOf } from "../dataflow.ts";
import type { CellReport, CompiledCell, InputValue } from "../protocol.ts";
import type { Chapter, Code, Part } from "./chapter.ts";
import { isCode } from "./order.ts";

/** A reader's notebook at one moment. */
export interface Standing {
  /** her text, compiled */
  cells: readonly CompiledCell[];
  /** the text that the kernel runs */
  ran: readonly CompiledCell[];
  /** the last report of each cell that has run on the page */
  reports: ReadonlyMap<string, CellReport>;
  inputs: Readonly<Record<string, InputValue>>;
  /** the cells that are her own, in the page's order */
  own?: readonly OwnCell[];
}

/** Where a cell of the reader's own stands: right above or below a published one, or else at the end. */
export interface OwnCell {
  name: string;
  beside: string;
  side: "above" | "below";
}

/**
 * The chapter as its reader has it: her text, her controls, and the outputs that belong to them. A cell that
 * was changed and not run since shows nothing, nor does one that reads it.
 */
export function asItStands(chapter: Chapter, { cells, ran, reports, inputs, own = [] }: Standing): Chapter {
  const before = new Map(ran.map((cell) => [cell.name, cell]));
  const { downstream } = graphOf(cells);
  const changed = cells.filter((cell) => before.get(cell.name)?.js !== cell.js).map(({ name }) => name);
  const stale = new Set(changed.flatMap((name) => [name, ...downstream(name)]));
  const now = new Map(cells.map((cell) => [cell.name, cell]));
  const outputsOf = ({ cell: { name }, outputs }: Code) => {
    if (stale.has(name)) return [];
    const report = reports.get(name);
    return report === undefined || report.status === "fresh" ? outputs : (report.outputs ?? []);
  };
  const standing = (part: Code): Code => {
    const { name } = part.cell;
    return {
      ...part,
      cell: now.get(name) ?? part.cell,
      outputs: outputsOf(part),
      controls: controlsOf(name, inputs),
    };
  };
  const parts = chapter.parts.map((part) => (isCode(part) ? standing(part) : part));
  const added = own.flatMap(({ name, ...spot }) => {
    const cell = now.get(name);
    return cell ? [{ ...spot, part: standing({ kind: "code", cell, outputs: [] }) }] : [];
  });
  return { ...chapter, parts: withOwn(parts, added) };
}

/** The parts with the reader's own cells among them: below a figure means below what is written under it. */
function withOwn(parts: readonly Part[], added: readonly (Omit<OwnCell, "name"> & { part: Code })[]): Part[] {
  const placed = new Set(parts.filter(isCode).map(({ cell }) => cell.name));
  const at = (name: string, side: OwnCell["side"]) =>
    added.filter((own) => own.beside === name && own.side === side).map(({ part }) => part);
  const lost = added.filter(({ beside }) => !placed.has(beside)).map(({ part }) => part);
  let waiting: Part[] = [];
  const whole = parts.flatMap((part) => {
    const before = waiting;
    waiting = [];
    if (!isCode(part)) {
      if (part.caption) return [part, ...before];
      return [...before, part];
    }
    waiting = at(part.cell.name, "below");
    return [...before, ...at(part.cell.name, "above"), part];
  });
  return [...whole, ...waiting, ...lost];
}

/** The values of a cell's controls in their order; the holes are those that nobody moved. */
function controlsOf(cell: string, inputs: Standing["inputs"]): Code["controls"] {
  const controls: (InputValue | undefined)[] = [];
  for (const [id, value] of Object.entries(inputs)) {
    const [owner, place] = [id.slice(0, id.lastIndexOf("#")), Number(id.slice(id.lastIndexOf("#") + 1))];
    if (owner === cell) controls[place] = value;
  }
  return Array.from(controls);
}
