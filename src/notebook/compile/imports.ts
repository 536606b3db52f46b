import ts from "typescript";
import type { ImportedName } from "../protocol.ts";

/** A name that an import declaration makes, and the identifier that makes it. */
export interface ImportBinding extends ImportedName {
  node: ts.Identifier;
}

/** The names that import declarations bring for run time; type-only imports bring none. */
export function importBindings(statements: readonly ts.Statement[]): ImportBinding[] {
  return statements.filter(ts.isImportDeclaration).flatMap(bindingsOf);
}

function bindingsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): ImportBinding[] {
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const bind = (node: ts.Identifier, name: string) => ({
    local: node.text,
    module: moduleSpecifier.text,
    name,
    node,
  });
  const { name, namedBindings } = importClause;
  const first = name ? [bind(name, "default")] : [];
  if (!namedBindings) return first;
  if (ts.isNamespaceImport(namedBindings)) return [...first, bind(namedBindings.name, "*")];
  const named = namedBindings.elements.filter((element) => !element.isTypeOnly);
  return [
    ...first,
    ...named.map((element) => bind(element.name, (element.propertyName ?? element.name).text)),
  ];
}
