import ts from "typescript";
import type { Cell } from "../../notebook/protocol.ts";

/**
 * The cells that readers run to test claims: each `check() { … }` of a `claim({ … })` as a function of the claim's
 * name, below the imports it uses, with its findings shown.
 */
export function readChecks(source: string): Cell[] {
  const file = ts.createSourceFile("claims.ts", source, ts.ScriptTarget.Latest, true);
  const imported = file.statements.filter(ts.isImportDeclaration).flatMap(namesOf);
  const cells: Cell[] = [];
  const visit = (node: ts.Node): void => {
    const check = checkOf(node);
    if (check) cells.push(cellOf(check, imported));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cells;
}

interface Imported {
  name: string;
  module: string;
  type?: boolean;
}

interface Check {
  id: string;
  method: ts.MethodDeclaration;
}

function namesOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): Imported[] {
  const module = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  if (module.startsWith(".") || !bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map(({ name, isTypeOnly }) => ({ name: name.text, module, type: isTypeOnly }));
}

function checkOf(node: ts.Node): Check | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== "claim") return undefined;
  const [entry] = node.arguments;
  if (!entry || !ts.isObjectLiteralExpression(entry)) return undefined;
  const part = (key: string) => entry.properties.find(({ name }) => name?.getText() === key);
  const [id, method] = [part("id"), part("check")];
  if (!id || !ts.isPropertyAssignment(id) || !ts.isStringLiteral(id.initializer)) return undefined;
  return method && ts.isMethodDeclaration(method) ? { id: id.initializer.text, method } : undefined;
}

function cellOf({ id, method }: Check, imported: Imported[]): Cell {
  const used = new Set<string>(["report", "t"]);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  if (method.body) visit(method.body);
  const names: Imported[] = [...imported, ...["report", "t"].map((name) => ({ name, module: "notebook" }))];
  const imports = ["nonlinear", "nonlinear/digits", "notebook"].flatMap((module) => {
    const taken = names.filter((name) => name.module === module && used.has(name.name));
    const list = [...new Set(taken.map(({ name, type }) => (type ? `type ${name}` : name)))].sort();
    return list.length > 0 ? [`import { ${list.join(", ")} } from "${module}";`] : [];
  });
  const text = dedent(method.body?.getText() ?? "{}", method);
  return {
    name: id,
    source: [...imports, "", `function ${id}() ${text}`, "", `t(report(${id}()));`].join("\n"),
  };
}

/** The text at the left margin; its first line already is. */
function dedent(text: string, node: ts.Node): string {
  const { character } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return text.replaceAll(`\n${" ".repeat(character)}`, "\n");
}
