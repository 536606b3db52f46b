import type { CompiledCell, ImportedName, Reference } from "../protocol.ts";
import type { Modules } from "./evaluate.ts";

/** The stack's line above a cell's, and that of the cell: V8 writes `at f (…)`, SpiderMonkey and JavaScriptCore `f@…`. */
const frames = /^(?:\s*at (?:async )?)?(?:([\w$.]+) \(|([\w$.]*)@)?/;

/**
 * The public function that a cell called and in which an error arose, if that is certain: the text at the
 * place of the call is an imported name, and the function that the stack has there is the one imported.
 * A callback, a variable of the same name or a call by way of another function gives nothing.
 */
export function calledFunction(
  stack: string,
  { cell, line, column }: { cell: CompiledCell; line: number; column: number },
  modules: Modules,
): Reference | undefined {
  const lines = stack.split("\n").filter((each) => /^\s*at |@/.test(each));
  const place = lines.findIndex((each) => /\bcell:[\w$-]+:\d+:\d+/.test(each));
  const above = frames.exec(lines[place - 1] ?? "");
  const running = (above?.[1] ?? above?.[2])?.split(".").at(-1);
  if (!running || !lines[place]?.includes(`cell:${cell.name}:`)) return undefined;
  const [name] = /^[\w$]+(?=\s*\()/.exec(cell.source.split("\n")[line - 1]?.slice(column - 1) ?? "") ?? [];
  const taken = cell.imports.find(({ local }) => local === name);
  if (!taken || nameOf(modules, taken) !== running) return undefined;
  const { module, name: exported, file } = taken;
  const owner = /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];
  return owner && file ? { package: owner, file, name: exported } : undefined;
}

/** The name by which the engine knows what was imported; a bundle has given it another one. */
function nameOf(modules: Modules, { module, name }: ImportedName): string | undefined {
  const value = modules[module]?.[name];
  return typeof value === "function" ? value.name : undefined;
}
