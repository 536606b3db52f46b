import type ts from "typescript";
import type { ImportedName } from "../protocol.ts";
import type { Checked } from "./service.ts";
import { type ImportBinding, importBindings, typeBindings } from "./imports.ts";
import { cellAt, type Module } from "./module.ts";
import { declaredNames } from "./names.ts";
import { isAssigned, valueSymbol, visitValues } from "./uses.ts";

/** A place where a cell reads or writes a name that another cell declares. */
export interface Use {
  name: string;
  /** The index of the cell that declares it. */
  owner: number;
  node: ts.Identifier;
  assigned: boolean;
}

/** What one cell declares, imports for all, and takes from the others. */
export interface CellNames {
  declared: ts.Identifier[];
  bindings: ImportBinding[];
  types: ImportBinding[];
  uses: Use[];
  imports: ImportedName[];
}

/** Reads the graph of the cells from the checked module: who declares what, and who uses it. */
export function readGraph(module: Module, { file, checker, offers }: Checked): CellNames[] {
  const statements: ts.Statement[][] = module.starts.map(() => []);
  for (const statement of file.statements)
    statements[cellAt(module, statement.getStart(file))]?.push(statement);
  const cells = statements.map((own) => ({
    declared: declaredNames(own),
    bindings: importBindings(own),
    types: typeBindings(own),
  }));

  const owners = new Map<ts.Symbol, number>();
  const imported = new Map<ts.Symbol, ImportedName>();
  cells.forEach(({ declared, bindings }, cell) => {
    // Of two cells that declare one name the first owns it; the clash is reported elsewhere.
    for (const node of declared) setOnce(owners, checker.getSymbolAtLocation(node), cell);
    for (const { node, local, module, name } of bindings) {
      const symbol = checker.getSymbolAtLocation(node);
      const declared = offers.referenceTo(symbol);
      setOnce(imported, symbol, { local, module, name, ...(declared ? { file: declared.file } : {}) });
    }
  });

  return cells.map(({ declared, bindings, types }, cell) => {
    const own = new Set(declared.map(({ text }) => text));
    const uses: Use[] = [];
    const imports = new Map<string, ImportedName>();
    const visit = (node: ts.Identifier) => {
      const symbol = valueSymbol(checker, node);
      if (!symbol || own.has(node.text)) return;
      const owner = owners.get(symbol);
      const taken = imported.get(symbol);
      // A name that is both imported and declared is a clash, reported elsewhere; its readers keep the import.
      if (taken) setOnce(imports, taken.local, taken);
      else if (owner !== undefined && owner !== cell)
        uses.push({ name: node.text, owner, node, assigned: isAssigned(node) });
    };
    for (const statement of statements[cell] ?? []) visitValues(statement, visit);
    return { declared, bindings, types, uses, imports: [...imports.values()] };
  });
}

function setOnce<K, V>(map: Map<K, V>, key: K | undefined, value: V): void {
  if (key !== undefined && !map.has(key)) map.set(key, value);
}
