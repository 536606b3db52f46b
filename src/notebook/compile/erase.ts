import { blankSourceFile } from "ts-blank-space";
import ts from "typescript";
import type { Diagnostic, Insertion } from "../protocol.ts";
import { adviceOn } from "./advice.ts";
import { type ParsedCell, diagnosticAt } from "./parse.ts";
import { positionAt } from "./positions.ts";

/** A cell's JavaScript before it is wrapped, each character where its reader wrote it but for the insertions. */
export interface ErasedCell {
  body: string;
  insertions: Insertion[];
  errors: Diagnostic[];
}

/** Blanks types, imports and exports in place, and hands the last expression to `$show`. */
export function erase({ source, file }: ParsedCell): ErasedCell {
  const errors: Diagnostic[] = [];
  const refuse = (node: ts.Node) =>
    void errors.push(diagnosticAt("syntax", source, node.getStart(file), node.end, adviceOn(node)));
  let body = blankSourceFile(file, refuse);
  for (const statement of file.statements) body = blankModuleSyntax(body, statement, file, refuse);
  const shown = showLast(body, file);
  return { ...shown, errors };
}

function blankModuleSyntax(
  body: string,
  statement: ts.Statement,
  file: ts.SourceFile,
  refuse: (node: ts.Node) => void,
): string {
  const start = statement.getStart(file);
  if (
    ts.isImportDeclaration(statement) ||
    (ts.isExportDeclaration(statement) && !statement.moduleSpecifier)
  ) {
    // The semicolon keeps the lines around the gap from becoming one statement.
    return `${body.slice(0, start)};${blank(body.slice(start + 1, statement.end))}${body.slice(statement.end)}`;
  }
  if (ts.isExportDeclaration(statement)) refuse(statement);
  if (ts.isExportAssignment(statement)) refuse(statement);
  const exported = (ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []).filter(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
  );
  if (exported.length > 1 && !(statement as ts.DeclarationStatement).name) refuse(statement);
  return exported.reduce((text, { end, kind }) => {
    const from = end - (kind === ts.SyntaxKind.ExportKeyword ? "export" : "default").length;
    return text.slice(0, from) + blank(text.slice(from, end)) + text.slice(end);
  }, body);
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, " ");
}

/** Wraps the last expression statement in `$show(…)`; what is erased after it does not count. */
function showLast(body: string, file: ts.SourceFile): Pick<ErasedCell, "body" | "insertions"> {
  const last = file.statements.findLast((statement) => !leavesNothing(statement));
  if (!last || !ts.isExpressionStatement(last)) return { body, insertions: [] };
  const { expression } = last;
  // A comma would make two arguments of one expression.
  const comma =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken;
  const [open, close] = comma ? ["$show((", "))"] : ["$show(", ")"];
  const start = expression.getStart(file);
  const end = keptEnd(expression, expression.end) ?? expression.end;
  return {
    body: body.slice(0, start) + open + body.slice(start, end) + close + body.slice(end),
    insertions: [
      { ...positionAt(file.text, start), length: open.length },
      { ...positionAt(file.text, end), length: close.length },
    ],
  };
}

/** Where the value of an expression ends that ends in `as T`, for the eraser puts a semicolon right there. */
function keptEnd(node: ts.Node, end: number): number | undefined {
  if ((ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) && node.end === end)
    return node.expression.end;
  return ts.forEachChild(node, (child) => (child.end === end ? keptEnd(child, end) : undefined));
}

function leavesNothing(statement: ts.Statement): boolean {
  return (
    ts.isEmptyStatement(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement)
  );
}
