import { sourcePosition } from "../compile/positions.ts";
import type { CellError, CompiledCell } from "../protocol.ts";
import { inspectText } from "../show/inspect.ts";
import { calledFunction } from "./called.ts";
import type { Modules } from "./evaluate.ts";
import { safely } from "../show/safely.ts";

/** V8 writes `at f (cell:die:3:5)`, SpiderMonkey `f@cell:die:3:5`. */
const frame = /cell:([\w$-]+):(\d+):(\d+)/g;

/** A thrown value as the reader sees it: name, message and, where the stack tells, the place in her cell. */
export function describeError(thrown: unknown, cell: CompiledCell, modules: Modules = {}): CellError {
  const error = errorIn(thrown);
  if (!error) return { name: "Uncaught value", message: inspectText(thrown) };
  const { stack, ...described } = error;
  for (const [, name, line, column] of stack.matchAll(frame)) {
    if (name !== cell.name) continue;
    const place = sourcePosition(cell, Number(line), Number(column));
    const reference = calledFunction(stack, { cell, ...place }, modules);
    return { ...described, ...place, ...(reference ? { reference } : {}) };
  }
  return described;
}

/** Why a cell cannot run at all: its syntax, or how it fits the other cells. */
export function unfinished({ diagnostics }: CompiledCell): CellError {
  const fault = diagnostics.find(({ kind }) => kind !== "type");
  if (!fault) return { name: "SyntaxError", message: "Cannot run an unfinished cell" };
  const { message, line, column, code } = fault;
  return { name: "SyntaxError", message, line, column, ...(code === undefined ? {} : { code }) };
}

/** The name of the cell in whose code a stray error was thrown, if its stack tells. */
export function cellOfError(thrown: unknown): string | undefined {
  return [...(errorIn(thrown)?.stack ?? "").matchAll(frame)][0]?.[1];
}

/** An error's words as text; a reader's own error, or a Proxy of one, may hold or do anything. */
function errorIn(thrown: unknown): { name: string; message: string; stack: string } | undefined {
  if (!safely(() => thrown instanceof Error, false)) return undefined;
  const text = (part: "name" | "message" | "stack") => safely(() => String((thrown as Error)[part]), "");
  return { name: text("name"), message: text("message"), stack: text("stack") };
}
