import ts from "typescript";
import type { ImportedName } from "../protocol.ts";

/** A name that an import declaration makes, and the identifier that makes it. */
export interface ImportBinding extends ImportedName {
  node: ts.Identifier;
}

/** The names that import declarations bring for run time. */
export function importBindings(statements: readonly ts.Statement[]): ImportBinding[] {
  return statements.filter(ts.isImportDeclaration).flatMap((one) => bindingsOf(one, false));
}

/** The names that they bring as types only. */
export function typeBindings(statements: readonly ts.Statement[]): ImportBinding[] {
  return statements.filter(ts.isImportDeclaration).flatMap((one) => bindingsOf(one, true));
}

function bindingsOf(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  asTypes: boolean,
): ImportBinding[] {
  if (!importClause || !ts.isStringLiteral(moduleSpecifier)) return [];
  const typed = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const bind = (node: ts.Identifier, name: string) => ({
    local: node.text,
    module: moduleSpecifier.text,
    name,
    node,
  });
  const { name, namedBindings } = importClause;
  const whole = typed === asTypes;
  const first = name && whole ? [bind(name, "default")] : [];
  if (!namedBindings) return first;
  if (ts.isNamespaceImport(namedBindings)) return whole ? [...first, bind(namedBindings.name, "*")] : first;
  const named = namedBindings.elements.filter((element) => (typed || element.isTypeOnly) === asTypes);
  return [
    ...first,
    ...named.map((element) => bind(element.name, (element.propertyName ?? element.name).text)),
  ];
}
