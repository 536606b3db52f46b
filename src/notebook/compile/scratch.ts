import ts from "typescript";
import type { Cell, Diagnostic } from "../protocol.ts";
import { importBindings } from "./imports.ts";
import { declaredNames } from "./names.ts";
import { diagnosticAt, type ParsedCell } from "./parse.ts";

/** Where a name of the chapter comes from: the cell that declares it, or the import that brings it. */
interface Origin {
  cell: string;
  /** `"module" name` */
  imported?: string;
}

/**
 * What keeps cells of the reader's own out of the module, by the index of the cell. The chapter's cells keep
 * their names, and what they read; a cell that would take either away is set aside, with the reason at the name.
 */
export function trespasses(
  cells: readonly Cell[],
  parsed: readonly ParsedCell[],
  globals: () => ReadonlySet<string>,
): Map<number, Diagnostic[]> {
  const found = new Map<number, Diagnostic[]>();
  if (!cells.some(({ scratch }) => scratch)) return found;
  const origins = new Map<string, Origin>();
  cells.forEach(({ name: cell, scratch }, i) => {
    const own = parsed[i];
    if (scratch || !own) return;
    for (const { text } of namesIn(own)) origins.set(text, { cell });
    for (const { local, ...from } of importBindings(own.file.statements))
      origins.set(local, { cell, imported: said(from) });
  });
  const words = new Set(cells.flatMap(({ scratch, source }) => (scratch ? [] : source.match(/[\w$]+/g))));
  const needed = (name: string) => words.has(name) && globals().has(name);

  cells.forEach(({ scratch }, i) => {
    const own = parsed[i];
    if (!scratch || !own) return;
    const complaints: Diagnostic[] = [];
    const blame = (node: ts.Identifier, message: string) =>
      complaints.push(diagnosticAt("notebook", own.source, node.getStart(own.file), node.end, message));
    const look = (node: ts.Identifier, imported?: string) => {
      const origin = origins.get(node.text);
      if (origin && (imported === undefined || origin.imported !== imported))
        blame(node, taken(node.text, origin));
      else if (!origin && needed(node.text))
        blame(node, `The name ${node.text} is the language's own, and the chapter uses it: choose another`);
    };
    for (const node of namesIn(own)) look(node);
    for (const { node, ...from } of importBindings(own.file.statements)) look(node, said(from));
    if (complaints.length > 0) found.set(i, complaints);
  });
  return found;
}

/** The names that a cell declares, those of types among them: a chapter's types must not change either. */
function namesIn({ file }: ParsedCell): ts.Identifier[] {
  const types = file.statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
  );
  return [...declaredNames(file.statements), ...types.map(({ name }) => name)];
}

function taken(name: string, { cell, imported }: Origin): string {
  return `The chapter's cell ${cell} ${imported === undefined ? "declares" : "imports"} ${name} already: choose another name here`;
}

const said = ({ module, name }: { module: string; name: string }) => `"${module}" ${name}`;
