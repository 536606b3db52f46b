import ts from "typescript";

/** The identifiers that statements declare for run time: variables, functions, classes (enums and namespaces too). */
export function declaredNames(statements: readonly ts.Statement[]): ts.Identifier[] {
  return statements.filter((statement) => !isAmbient(statement)).flatMap(namesOf);
}

/** True for `declare …`, which leaves nothing behind at run time. */
export function isAmbient(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword)
  );
}

function namesOf(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    // An overload's signature declares nothing that its implementation does not.
    const implemented = ts.isClassDeclaration(statement) || statement.body;
    return statement.name && implemented ? [statement.name] : [];
  }
  if (ts.isEnumDeclaration(statement)) return [statement.name];
  if (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name)) return [statement.name];
  return hoisted(statement);
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return name.text === "" ? [] : [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** `var` inside a block or a loop belongs to the cell as well. */
function hoisted(node: ts.Node): ts.Identifier[] {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return [];
  if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped)) {
    return node.declarations.flatMap(({ name }) => boundNames(name));
  }
  const found: ts.Identifier[] = [];
  ts.forEachChild(node, (child) => void found.push(...hoisted(child)));
  return found;
}
