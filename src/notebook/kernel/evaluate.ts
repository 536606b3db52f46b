import type { CompiledCell } from "../protocol.ts";

export type CellFunction = (
  ...values: unknown[]
) => Record<string, unknown> | Promise<Record<string, unknown>>;
export type Modules = Record<string, Record<string, unknown>>;

/**
 * Turns compiled text into a function. Indirect eval sees globals only, runs at once, and keeps the
 * reader's line numbers through `sourceURL`, alike in Node and in a worker.
 */
export function evaluate(cell: CompiledCell): CellFunction {
  // biome-ignore lint/security/noGlobalEval: running the reader's text is what this room is for, in a sandbox
  return globalThis.eval(`${cell.js}\n//# sourceURL=cell:${cell.name}`) as CellFunction;
}

/** The modules that a script offers: text that the page has fetched, since a kernel may fetch nothing. */
export function evaluatePackage(script: string): Modules {
  const module: { exports: Modules } = { exports: {} };
  new Function("module", `"use strict";\n${script}`)(module);
  return module.exports;
}

/** The values of the names a cell imports, in the order its function expects them. */
export function importsOf(cell: CompiledCell, modules: Modules): unknown[] {
  return cell.imports.map(({ module, name }) => {
    const offered = modules[module];
    if (!offered) {
      const known = Object.keys(modules).join(", ");
      throw new TypeError(`Cannot import from "${module}": this notebook offers ${known}`);
    }
    if (name === "*") return offered;
    if (!(name in offered))
      throw new TypeError(`Cannot import ${name}: "${module}" has no such export, as far as it was loaded`);
    return offered[name];
  });
}
