import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Origin } from "../../notebook/open/imports.ts";
import { sidecar } from "../take-away/sidecar-file.ts";

/** Where the modules whose names lie flat in the sidecar are written; each lists what it exports by name. */
const doors: Readonly<Record<string, string>> = {
  nonlinear: "src/compute/index.ts",
  "nonlinear/digits": "src/compute/digits.ts",
  notebook: "src/notebook/author.ts",
};

/** What a page must know to give the cells of a download their own imports back; types are names like any other. */
export function origin(): Origin {
  const names = sidecar.flat.map((module) => [module, exportedNames(doors[module] ?? "")] as const);
  return { sidecar, names: Object.fromEntries(names) };
}

function exportedNames(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause } = statement;
    return exportClause && ts.isNamedExports(exportClause)
      ? exportClause.elements.map(({ name }) => name.text)
      : [];
  });
}
