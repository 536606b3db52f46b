import ts from "typescript";
import * as nonlinear from "nonlinear";
import * as digits from "nonlinear/digits";
import { importBindings } from "../../notebook/compile/imports.ts";
import type { Modules } from "../../notebook/kernel/evaluate.ts";
import type { Cell, Part } from "../../notebook/protocol.ts";
import { bundlePackages } from "./bundle.ts";

/** What cells may import beside the modules that the kernel itself brings along. */
export const packages: Modules = { nonlinear, "nonlinear/digits": digits };

/** The names that these cells import from each package, used or not: an exercise's solution may use what no cell does. */
export function importedNames(cells: readonly Cell[]): Record<string, string[]> {
  const imported = cells.flatMap(({ source }) => {
    return importBindings(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest).statements);
  });
  const entries = Object.entries(packages).map(([module, offered]) => {
    const held = new Set(imported.filter((each) => each.module === module).map(({ name }) => name));
    const whole = held.has("*") || Object.keys(offered).every((name) => held.has(name));
    return [module, whole ? ["*"] : [...held].sort()] as const;
  });
  return Object.fromEntries(entries.filter(([, held]) => held.length > 0));
}

/** What a page fetches of the packages before its reader edits. */
export async function partFor(cells: readonly Cell[]): Promise<Part> {
  const names = importedNames(cells);
  return { script: await bundlePackages(names), names };
}
