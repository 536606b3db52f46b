import type { CompiledCell } from "../../../src/notebook/protocol.ts";
import { type Compiler, createCompiler } from "../../../src/notebook/compile/compiler.ts";
import { gatherTypes } from "../../../src/notebook/compile/gather.node.ts";
import { split } from "../../../src/notebook/compile/split.ts";

let files: Record<string, string> | undefined;

/** A compiler over this checkout's own declarations. */
export function newCompiler(): Compiler {
  files ??= gatherTypes(process.cwd());
  return createCompiler({ files });
}

const shared = newCompiler();

/** Compiles a chapter written in the percent format; the cells are found by name. */
export function compile(source: string, compiler: Compiler = shared): Record<string, CompiledCell> {
  return Object.fromEntries(compiler.compile(split(source)).map((cell) => [cell.name, cell]));
}

/** One cell, called `it`, compiled by itself or after the cells of `before`. */
export function compileOne(source: string, before = ""): CompiledCell {
  const cell = compile(`${before}\n// %% it\n${source}`).it;
  if (!cell) throw new Error("the cell was not compiled");
  return cell;
}

/** `kind line:column message` of each complaint about a cell. */
export function complaints(cell: CompiledCell | undefined): string[] {
  return (cell?.diagnostics ?? []).map(
    ({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`,
  );
}

/** Evaluates a cell's `js` and calls it, as a kernel does; what it shows is collected. */
export function run(cell: CompiledCell, values: Record<string, unknown> = {}) {
  const shown: unknown[][] = [];
  const made: unknown = new Function(`return ${cell.js}`)();
  if (typeof made !== "function") throw new Error(`not a function: ${cell.js}`);
  const parameters = [...cell.inputs, ...cell.imports.map(({ local }) => local)].map((name) => values[name]);
  const result: unknown = made(...parameters, (...values: unknown[]) => void shown.push(values));
  return { result, shown };
}
