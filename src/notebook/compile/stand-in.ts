import { declaredNames } from "./names.ts";
import type { ParsedCell } from "./parse.ts";

/** What stands in the joined module for a cell whose syntax is broken, so that its neighbours keep their types. */
export function standIn(
  broken: ParsedCell,
  lastGood: ParsedCell | undefined,
  taken: ReadonlySet<string>,
): string {
  // A name that moved to a healthy cell meanwhile is that cell's.
  if (lastGood && !namesOf(lastGood).some((name) => taken.has(name))) return lastGood.source;
  return namesOf(broken)
    .filter((name) => !taken.has(name) && name !== "$show")
    .map((name) => `const ${name}: any = 0; type ${name} = any;`)
    .join(" ");
}

/** The names a cell declares, each once, as far as the parser could make them out. */
export function namesOf({ file }: ParsedCell): string[] {
  return [...new Set(declaredNames(file.statements).map(({ text }) => text))].filter((name) => name !== "");
}
