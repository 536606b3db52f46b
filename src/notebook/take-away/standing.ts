import { graphOf } from "../dataflow.ts";
import type { CellReport, CompiledCell, InputValue } from "../protocol.ts";
import type { Chapter, Code } from "./chapter.ts";
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
}

/**
 * The chapter as its reader has it: her text, her controls, and the outputs that belong to them. A cell that
 * was changed and not run since shows nothing, nor does one that reads it.
 */
export function asItStands(chapter: Chapter, { cells, ran, reports, inputs }: Standing): Chapter {
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
  return {
    ...chapter,
    parts: chapter.parts.map((part) => {
      if (!isCode(part)) return part;
      const { name } = part.cell;
      return {
        ...part,
        cell: now.get(name) ?? part.cell,
        outputs: outputsOf(part),
        controls: controlsOf(name, inputs),
      };
    }),
  };
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
