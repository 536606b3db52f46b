import ts from "typescript";

/** What to write instead of syntax that has no place in a cell. */
export function adviceOn(node: ts.Node): string {
  if (ts.isEnumDeclaration(node))
    return "A cell cannot hold an enum: use an object `as const` or a union of strings";
  if (ts.isModuleDeclaration(node))
    return "A cell cannot hold a namespace: use an object or plain declarations";
  if (ts.isModifier(node))
    return "A constructor cannot declare properties in its parameters: declare a field and assign it";
  if (ts.isImportEqualsDeclaration(node)) return 'A cell cannot import with `=`: write `import … from "…"`';
  if (ts.isTypeAssertionExpression(node)) return "A cell cannot assert a type with `<T>x`: write `x as T`";
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return "Without its type this expression would group otherwise: put parentheses around it";
  }
  if (
    ts.isExportAssignment(node) ||
    ts.isExportDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node)
  ) {
    return "A cell cannot export this: its top-level names are visible to every other cell as they are";
  }
  return "A cell cannot hold this TypeScript syntax, because erasing its types would change what it does";
}
