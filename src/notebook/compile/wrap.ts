import ts from "typescript";

/** Makes the function that a kernel evaluates: the body's first line is the second line of the result. */
export function wrap(
  body: string,
  parameters: readonly string[],
  outputs: readonly string[],
  waits: boolean,
): string {
  const head = `(${waits ? "async " : ""}function (${[...parameters, "$show"].join(", ")}) { "use strict";`;
  const result = outputs.length === 0 ? "{}" : `{ ${outputs.join(", ")} }`;
  return `${head}\n${body}\nreturn ${result};\n})`;
}

/** True when a node waits outside any function of its own: `await`, `for await`, `await using`. */
export function awaits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node) || ts.isTypeNode(node)) return false;
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  if (
    ts.isVariableDeclarationList(node) &&
    (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing
  )
    return true;
  return ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false;
}
