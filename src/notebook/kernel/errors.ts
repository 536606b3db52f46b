import { sourcePosition } from "../compile/positions.ts";
import type { CellError, CompiledCell } from "../protocol.ts";
import { inspectText } from "../show/inspect.ts";

/** V8 writes `at f (cell:die:3:5)`, SpiderMonkey `f@cell:die:3:5`. */
const frame = /cell:([\w$-]+):(\d+):(\d+)/g;

/** A thrown value as the reader sees it: name, message and, where the stack tells, the place in her cell. */
export function describeError(thrown: unknown, cell: CompiledCell): CellError {
  if (!(thrown instanceof Error)) {
    return { name: "Uncaught value", message: inspectText(thrown) };
  }
  const described = { name: thrown.name, message: thrown.message };
  for (const [, name, line, column] of (thrown.stack ?? "").matchAll(frame)) {
    if (name === cell.name) return { ...described, ...sourcePosition(cell, Number(line), Number(column)) };
  }
  return described;
}

/** The name of the cell in whose code a stray error was thrown, if its stack tells. */
export function cellOfError(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  return [...(thrown.stack ?? "").matchAll(frame)][0]?.[1];
}
