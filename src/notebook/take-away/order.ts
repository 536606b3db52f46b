import { graphOf } from "../dataflow.ts";
import type { CompiledCell } from "../protocol.ts";
import type { Code, Part } from "./chapter.ts";

/**
 * The parts so that they can run from top to bottom. Prose and cells keep the page's order; a cell that an
 * earlier one reads is taken forward to stand right before its first reader.
 */
export function runnable(parts: readonly Part[]): Part[] {
  const codes = new Map(parts.filter(isCode).map((part) => [part.cell.name, part]));
  const { upstream } = graphOf([...codes.values()].map(({ cell }) => cell as CompiledCell));
  const placed = new Set<string>();
  const before = (name: string): Code[] => {
    const code = codes.get(name);
    if (!code || placed.has(name)) return [];
    placed.add(name);
    return [...upstream(name).flatMap(before), code];
  };
  return parts.flatMap<Part>((part) => (isCode(part) ? before(part.cell.name) : [part]));
}

export function isCode(part: Part): part is Code {
  return part.kind === "code";
}
