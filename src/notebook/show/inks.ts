import type { parser } from "@lezer/javascript";

export type { Ink } from "../author/ink.ts";

type Tree = ReturnType<typeof parser.parse>;

/** Which names of a cell's code stand for which ink, as `delta` for `red`. */
export type Inks = ReadonlyMap<string, string>;

export interface Inked {
  from: number;
  to: number;
  ink: string;
}

const identifiers = new Set(["VariableName", "VariableDefinition", "PropertyName", "PropertyDefinition"]);

/** Where the code names a term, in the order of the text. Comments and texts name nothing. */
export function inked(tree: Tree, code: (from: number, to: number) => string, inks: Inks): Inked[] {
  const found: Inked[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      const ink = identifiers.has(name) ? inks.get(code(from, to)) : undefined;
      if (ink) found.push({ from, to, ink });
    },
  });
  return found;
}
