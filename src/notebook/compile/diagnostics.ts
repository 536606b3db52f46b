import ts from "typescript";
import type { Diagnostic } from "../protocol.ts";
import type { Conflict } from "./conflicts.ts";
import type { CellNames } from "./graph.ts";
import { circumstances } from "./circumstances.ts";
import { cellAt, type Module } from "./module.ts";
import { diagnosticAt } from "./parse.ts";
import type { Checked } from "./service.ts";
import { valueSymbol } from "./uses.ts";

/** What would mislead in a notebook: commas and labels without effect, and what `erase` says better. */
const noise = new Set([1202, 1294, 2695, 7028]);

/** Used before its declaration, or before it was assigned: the dataflow sees to that between cells. */
const beforeDeclaration = new Set([2448, 2449, 2450, 2454]);

/** Redeclared, and written to although constant or imported: a conflict at the same place says it with cells. */
const clashes = new Set([2300, 2323, 2393, 2440, 2451, 2528, 2588, 2632]);

/** Grammar that TypeScript minds and JavaScript does not: numbers below 2000 are otherwise grammar. */
const lenient = new Set([1117, 1192, 1194, 1259, 1261, 1323, 1355, 1361, 1362, 1371, 1484, 1485, 1543]);

/** Numbers from 2000 on that a JavaScript engine refuses to parse. */
const refused = new Set([
  2300, 2335, 2337, 2338, 2357, 2364, 2392, 2406, 2451, 2480, 2487, 2660, 2777, 2779, 2781,
]);

/** "Implicitly any, because it refers to itself": a cycle of cells is said better. */
const circular = new Set([7022, 7023, 7024]);

/** TypeScript's complaints about the joined module, cell by cell; the rest of the arguments tell which to drop. */
export function placeDiagnostics(
  module: Module,
  checked: Checked,
  cells: readonly CellNames[],
  conflicts: readonly Conflict[],
): Diagnostic[][] {
  const { diagnostics, file, checker } = checked;
  const placed: Diagnostic[][] = module.texts.map(() => []);
  const said = new Set(conflicts.map(({ cell, node }) => `${cell} ${node.text}`));
  for (const { code, start, length = 0, messageText } of diagnostics) {
    if (start === undefined || noise.has(code)) continue;
    const cell = cellAt(module, start);
    if (circular.has(code) && conflicts.some((conflict) => conflict.cell === cell)) continue;
    const name = module.text.slice(start, start + length);
    if (clashes.has(code) && (said.has(`${cell} ${name}`) || isRepeatedImport(cells, cell, name))) continue;
    if (beforeDeclaration.has(code) && isFromElsewhere(file, checker, module, start)) continue;
    const kind = isTypeName(file, start) ? "type" : kindOf(code);
    const message = withoutAdvice(messageText);
    const told = inCell(module, cell, kind, start, length, message);
    placed[cell]?.push({ ...told, code, ...circumstances(checked, { code, start, length, message }) });
  }
  for (const { cell, node, message } of conflicts) {
    const start = node.getStart(file);
    placed[cell]?.push(inCell(module, cell, "notebook", start, node.end - start, message));
  }
  return placed;
}

function inCell(
  { texts, starts }: Module,
  cell: number,
  kind: Diagnostic["kind"],
  start: number,
  length: number,
  message: string,
): Diagnostic {
  const offset = start - (starts[cell] ?? 0);
  return diagnosticAt(kind, texts[cell] ?? "", offset, offset + length, message);
}

/** The message on its own, without advice about compiler options that a reader cannot set. */
function withoutAdvice(message: string | ts.DiagnosticMessageChain): string {
  return ts.flattenDiagnosticMessageText(message, "\n").replace(/ (Do you need to|Try) [^\n]*/, "");
}

/** The name of a type, which leaves nothing behind that an engine could refuse. */
function isTypeName(file: ts.SourceFile, start: number): boolean {
  const parent = identifierAt(file, start)?.parent;
  return !!parent && (ts.isTypeAliasDeclaration(parent) || ts.isInterfaceDeclaration(parent));
}

function kindOf(code: number): "syntax" | "type" {
  return refused.has(code) || (code < 2000 && !lenient.has(code)) ? "syntax" : "type";
}

/** Two cells may take the same thing from the same module. */
function isRepeatedImport(cells: readonly CellNames[], cell: number, name: string): boolean {
  const { bindings = [], types = [] } = cells[cell] ?? {};
  return [...bindings, ...types].some(({ local }) => local === name);
}

function isFromElsewhere(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  module: Module,
  start: number,
): boolean {
  const identifier = identifierAt(file, start);
  const declaration = identifier && valueSymbol(checker, identifier)?.valueDeclaration;
  return (
    declaration?.getSourceFile() === file &&
    cellAt(module, declaration.getStart(file)) !== cellAt(module, start)
  );
}

function identifierAt(file: ts.SourceFile, start: number): ts.Identifier | undefined {
  const find = (node: ts.Node): ts.Identifier | undefined => {
    if (ts.isIdentifier(node) && node.getStart(file) === start) return node;
    return node.pos <= start && start < node.end ? ts.forEachChild(node, find) : undefined;
  };
  return find(file);
}
