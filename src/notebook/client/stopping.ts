import { graphOf } from "../dataflow.ts";
import type { CellReport, CompiledCell } from "../protocol.ts";

/** What becomes of the cells when those that run are stopped: these are stopped, their readers wait for them. */
export function stopReports(running: ReadonlySet<string>, cells: readonly CompiledCell[]): CellReport[] {
  const { downstream } = graphOf(cells);
  const waiting = new Map<string, string[]>();
  for (const cell of running)
    for (const reader of downstream(cell)) waiting.set(reader, [...(waiting.get(reader) ?? []), cell]);
  return [
    ...[...running].map((cell): CellReport => ({ cell, status: "stopped" })),
    ...[...waiting]
      .filter(([cell]) => !running.has(cell))
      .map(([cell, waitingFor]): CellReport => ({ cell, status: "waiting", waitingFor })),
  ];
}
