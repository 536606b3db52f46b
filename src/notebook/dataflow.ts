import type { CompiledCell } from "./protocol.ts";

/** Who feeds whom, by cell name. */
export interface Graph {
  /** Cell names so that every cell comes after those it reads. */
  order: string[];
  upstream(cell: string): string[];
  /** Every cell that reads this one, directly or not, itself left out. */
  downstream(cell: string): Set<string>;
}

export function graphOf(cells: readonly CompiledCell[]): Graph {
  const declaredBy = new Map<string, string>();
  for (const cell of cells) for (const name of cell.outputs) declaredBy.set(name, cell.name);

  const feeds = new Map<string, string[]>();
  const readers = new Map<string, string[]>(cells.map((cell) => [cell.name, []]));
  for (const cell of cells) {
    const sources = cell.inputs.map((name) => declaredBy.get(name)).filter((name) => name !== undefined);
    const others = [...new Set(sources)].filter((name) => name !== cell.name);
    feeds.set(cell.name, others);
    for (const other of others) readers.get(other)?.push(cell.name);
  }
  const upstream = (cell: string) => feeds.get(cell) ?? [];

  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (cell: string) => {
    if (seen.has(cell)) return;
    seen.add(cell);
    for (const source of upstream(cell)) visit(source);
    order.push(cell);
  };
  for (const cell of cells) visit(cell.name);

  return {
    order,
    upstream,
    downstream(cell) {
      const reached = new Set<string>();
      const follow = (name: string) => {
        for (const reader of readers.get(name) ?? []) {
          if (reached.has(reader)) continue;
          reached.add(reader);
          follow(reader);
        }
      };
      follow(cell);
      reached.delete(cell);
      return reached;
    },
  };
}
