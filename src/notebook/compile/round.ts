import ts from "typescript";
import type { CompiledCell } from "../protocol.ts";
import { constantOf } from "./constants.ts";
import { countingIn } from "./counts.ts";
import { isGlobal, readAlone } from "./one-file.ts";

/** The arithmetics that rounded code calls: globals that `src/notebook/lens/start.ts` makes, for cells and for packages. */
type Runtime = "$round" | "$inside";

const operators = new Map([
  [ts.SyntaxKind.PlusToken, "add"],
  [ts.SyntaxKind.MinusToken, "sub"],
  [ts.SyntaxKind.AsteriskToken, "mul"],
  [ts.SyntaxKind.SlashToken, "div"],
  [ts.SyntaxKind.PercentToken, "rem"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "pow"],
]);
const compounds = new Map([
  [ts.SyntaxKind.PlusEqualsToken, "add"],
  [ts.SyntaxKind.MinusEqualsToken, "sub"],
  [ts.SyntaxKind.AsteriskEqualsToken, "mul"],
  [ts.SyntaxKind.SlashEqualsToken, "div"],
  [ts.SyntaxKind.PercentEqualsToken, "rem"],
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken, "pow"],
]);

/** Replaces the characters from `from` to `to`. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * A program whose arithmetic goes through `$round`: `a * b` becomes `$round.mul(a , b)`, `Math.exp` becomes
 * `$round.Math.exp`. What counts (`countingIn`) and constants stay; lines stay where they are. `drawing` names the
 * objects whose functions draw: what they call back is not rounded.
 */
export function round(
  text: string,
  language: "ts" | "js",
  runtime: Runtime = "$round",
  drawing: ReadonlySet<string> = new Set(),
): string {
  const { file, checker } = readAlone(text, language);
  const counts = countingIn(file, checker);
  const edits: Edit[] = [];
  const insert = (at: number, what: string) => edits.push({ from: at, to: at, text: what });
  const replace = (node: ts.Node, what: string) =>
    edits.push({ from: node.getStart(file), to: node.end, text: what });

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && node.text === "Math" && isGlobal(node, checker)) replaceMath(node);
    if (ts.isBinaryExpression(node) && !counts.has(node)) {
      const operator = operators.get(node.operatorToken.kind);
      const compound = compounds.get(node.operatorToken.kind);
      if (operator && !isText(node) && constantOf(node) === undefined) {
        insert(node.getStart(file), `${runtime}.${operator}(`);
        replace(node.operatorToken, ",");
        ts.forEachChild(node, visit);
        insert(node.end, ")");
        return;
      }
      if (compound && !isText(node.right)) {
        assign(node, compound);
        return;
      }
    }
    if (ts.isCallExpression(node)) draw(node.expression);
    ts.forEachChild(node, visit);
  };
  const draw = (callee: ts.Expression) => {
    if (!ts.isPropertyAccessExpression(callee) || !drawing.has(callee.expression.getText(file))) return;
    const [from, to] = [callee.expression.end, text.indexOf("(", callee.end) + 1];
    const lines = text.slice(from, to).replace(/[^\n]/g, "");
    insert(callee.getStart(file), "$round.witness.draw(");
    edits.push({ from, to, text: `, "${callee.name.text}",${lines} ` });
  };
  const replaceMath = (node: ts.Identifier) =>
    replace(
      node,
      ts.isShorthandPropertyAssignment(node.parent) ? `Math: ${runtime}.Math` : `${runtime}.Math`,
    );

  const assign = ({ left, operatorToken, right, end }: ts.BinaryExpression, operator: string) => {
    if (isSimple(left)) {
      // The target is written out a second time; a line more would move the reader's lines.
      const again = left.getText(file).replace(/\s+/g, " ");
      replace(operatorToken, `= ${runtime}.${operator}(${again},`);
    } else if (ts.isElementAccessExpression(left)) {
      insert(left.getStart(file), `${runtime}.update("${operator}", `);
      visit(left.expression);
      const open = left.getChildren(file).find(({ kind }) => kind === ts.SyntaxKind.OpenBracketToken);
      if (open) replace(open, ",");
      visit(left.argumentExpression);
      edits.push({ from: left.end - 1, to: left.end, text: "" });
      replace(operatorToken, ",");
    } else if (ts.isPropertyAccessExpression(left) && ts.isIdentifier(left.name)) {
      insert(left.getStart(file), `${runtime}.update("${operator}", `);
      visit(left.expression);
      edits.push({ from: left.expression.end, to: left.end, text: `, "${left.name.text}"` });
      replace(operatorToken, ",");
    } else {
      visit(right);
      return;
    }
    visit(right);
    insert(end, ")");
  };
  visit(file);
  return apply(text, edits);
}

/** Modules that draw what cells have computed. */
const drawingModules = new Set(["@observablehq/plot"]);

/** A compiled cell's `js`, rounded; it tells the arithmetic that it begins. */
export function roundCell({ name, js, imports }: Pick<CompiledCell, "name" | "js" | "imports">): string {
  if (js === "") return "";
  const drawing = imports.filter((each) => each.name === "*" && drawingModules.has(each.module));
  const begin = `$round.witness.begin(${JSON.stringify(name)});`;
  return round(js, "js", "$round", new Set(drawing.map(({ local }) => local))).replace(
    '"use strict";',
    (directive) => `${directive} ${begin}`,
  );
}

/** Texts that are joined, as far as one can see: a call more for each would only cost time. */
function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return isText(node.left) || isText(node.right);
}

/** A target that can be evaluated twice: it calls and changes nothing. */
function isSimple(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || ts.isNumericLiteral(node) || node.kind === ts.SyntaxKind.ThisKeyword)
    return true;
  if (ts.isPropertyAccessExpression(node) || ts.isNonNullExpression(node)) return isSimple(node.expression);
  if (ts.isElementAccessExpression(node))
    return isSimple(node.expression) && isSimple(node.argumentExpression);
  if (ts.isParenthesizedExpression(node)) return isSimple(node.expression);
  return ts.isBinaryExpression(node) && operators.has(node.operatorToken.kind)
    ? isSimple(node.left) && isSimple(node.right)
    : false;
}

/** Edits of one place keep the order in which they were made: what is around comes before what is inside. */
function apply(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.from - b.from || a.i - b.i);
  let result = "";
  let at = 0;
  for (const { from, to, text: made } of sorted) {
    result += text.slice(at, from) + made;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}
