import ts from "typescript";
import type { Reference } from "../protocol.ts";

/** The modules that cells may import, by name, and the file that each begins with: what the packages' own files say. */
export function doorsOf(files: ReadonlyMap<string, string>): Map<string, string> {
  const doors = new Map<string, string>();
  for (const [path, text] of files) {
    const folder = /^(\/node_modules\/(?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1];
    if (!folder) continue;
    const {
      name,
      types,
      exports = {},
    }: { name: string; types?: string; exports?: Record<string, unknown> } = JSON.parse(text);
    const open = Object.entries(exports).filter(
      (entry): entry is [string, string] =>
        entry[0].startsWith(".") && !entry[0].includes("*") && typeof entry[1] === "string",
    );
    if (open.length === 0 && types) open.push([".", types]);
    for (const [door, file] of open)
      doors.set(name + door.slice(1), `${folder}/${file.replace(/^\.\//, "")}`);
  }
  return doors;
}

/** What the doors lead to, as the checker has read it. */
export class Offers {
  readonly modules: readonly string[];
  #checker: ts.TypeChecker;
  #exports = new Map<string, ts.Symbol>();

  constructor(program: ts.Program, doors: ReadonlyMap<string, string>) {
    this.modules = [...doors.keys()];
    this.#checker = program.getTypeChecker();
    for (const [module, path] of doors) {
      const file = program.getSourceFile(path);
      const symbol = file && this.#checker.getSymbolAtLocation(file);
      if (symbol) this.#exports.set(module, symbol);
    }
  }

  /** The modules that export a name. */
  exporters(name: string): string[] {
    return [...this.#exports.keys()].filter((module) => this.exported(module, name));
  }

  exported(module: string, name: string): ts.Symbol | undefined {
    const door = this.#exports.get(module);
    return door && this.#checker.tryGetMemberInModuleExports(name, door);
  }

  /** Where what a symbol stands for is described: only names that some door leads to are. */
  referenceTo(symbol: ts.Symbol | undefined): Reference | undefined {
    const declared = symbol && resolved(this.#checker, symbol);
    const path = declared?.declarations?.[0]?.getSourceFile().fileName;
    const reference = declared && path && referenceIn(path, declared.name);
    if (!reference) return undefined;
    const isPublic = this.exporters(reference.name).some((module) => {
      const offered = this.exported(module, reference.name);
      return offered && resolved(this.#checker, offered) === declared;
    });
    return isPublic ? reference : undefined;
  }
}

/** What a symbol stands for, behind imports and exports. */
export function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Where a package declares a name; nothing for the cells' own names and for the language's. */
export function referenceIn(path: string, name: string): Reference | undefined {
  const [, owner, file] = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? [];
  return owner && file ? { package: owner, file, name } : undefined;
}
