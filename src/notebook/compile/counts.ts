import ts from "typescript";
import { constantOf } from "./constants.ts";

/** Operators that work on 32-bit integers; what they take must not have been rounded. */
const bitwise = new Set([
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
]);

/** Which arguments of a method are places, lengths or numbers of digits: from the first of these to before the second. */
const places: Record<string, [from: number, to?: number]> = {
  ...{ slice: [0], subarray: [0], at: [0], copyWithin: [0], splice: [0, 2], fill: [1], with: [0, 1] },
  ...{ charAt: [0], charCodeAt: [0], substring: [0], repeat: [0], padStart: [0, 1], padEnd: [0, 1] },
  ...{ toFixed: [0], toPrecision: [0], toExponential: [0] },
};
const toWhole = new Set(["floor", "ceil", "round", "trunc"]);

/** The arithmetic of a file that counts, seen by what becomes of it: indices, lengths, bits, remainders. */
export function countingIn(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.Node> {
  const counts = new Set<ts.Node>();
  const counters = new Set<ts.Symbol>();
  const { sources, returns } = flowsIn(file, checker);

  /** Leaves the arithmetic of an expression alone; with `deep`, that of the variables in it as well. */
  const claim = (node: ts.Expression, deep: boolean): void => {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
      claim(node.expression, deep);
    else if (ts.isPrefixUnaryExpression(node)) claim(node.operand, deep);
    else if (ts.isConditionalExpression(node)) {
      claim(node.whenTrue, deep);
      claim(node.whenFalse, deep);
    } else if (ts.isBinaryExpression(node)) {
      counts.add(node);
      claim(node.left, deep);
      claim(node.right, deep);
    } else if (deep && ts.isIdentifier(node)) count(checker.getSymbolAtLocation(node));
    else if (deep && ts.isCallExpression(node) && ts.isIdentifier(node.expression))
      for (const value of returns.get(checker.getSymbolAtLocation(node.expression)) ?? []) claim(value, deep);
  };
  const count = (symbol: ts.Symbol | undefined) => {
    if (!symbol || counters.has(symbol)) return;
    counters.add(symbol);
    for (const source of sources.get(symbol) ?? []) claim(source, true);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isElementAccessExpression(node)) claim(node.argumentExpression, true);
    else if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (bitwise.has(kind)) {
        // `x | 0` is a way to cut off digits: x itself is no counter.
        const cuts = ts.isNumericLiteral(node.right) && node.right.text === "0";
        claim(node.left, !cuts);
        claim(node.right, true);
      } else if (kind === ts.SyntaxKind.PercentToken && isModulus(node.right, checker)) claim(node, true);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.TildeToken)
      claim(node.operand, true);
    else if (ts.isNewExpression(node) && /Array$/.test(node.expression.getText(file)))
      claimAll(node.arguments);
    else if (ts.isPropertyAssignment(node) && node.name.getText(file) === "length")
      claim(node.initializer, true);
    else if (ts.isCallExpression(node)) visitCall(node);
    ts.forEachChild(node, visit);
  };
  const claimAll = (nodes: readonly ts.Expression[] = []) => {
    for (const node of nodes) claim(node, true);
  };
  const visitCall = ({ expression, arguments: given }: ts.CallExpression) => {
    if (!ts.isPropertyAccessExpression(expression)) {
      if (expression.getText(file) === "Array") claimAll(given);
      return;
    }
    const name = expression.name.text;
    if (expression.expression.getText(file) === "Math") {
      if (name === "imul" || name === "clz32") claimAll(given);
      if (toWhole.has(name)) for (const node of given) claim(node, false);
    } else if (Object.hasOwn(places, name)) claimAll(given.slice(...(places[name] ?? [0])));
  };
  visit(file);
  return counts;
}

interface Flows {
  /** What is assigned to each variable or handed over as each parameter. */
  sources: Map<ts.Symbol | undefined, ts.Expression[]>;
  /** What each function returns. */
  returns: Map<ts.Symbol | undefined, ts.Expression[]>;
}

function flowsIn(file: ts.SourceFile, checker: ts.TypeChecker): Flows {
  const flows: Flows = { sources: new Map(), returns: new Map() };
  const note = (where: Map<ts.Symbol | undefined, ts.Expression[]>, name: ts.Node, value: ts.Expression) => {
    const symbol = checker.getSymbolAtLocation(name);
    where.set(symbol, [...(where.get(symbol) ?? []), value]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) note(flows.sources, node.name, node.initializer);
    else if (ts.isBinaryExpression(node) && isAssignment(node)) {
      // Of `i += 2` the sum itself is what `i` becomes.
      const plain = node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      note(flows.sources, node.left, plain ? node.right : node);
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const parameters = functionOf(checker.getSymbolAtLocation(node.expression))?.parameters ?? [];
      for (const [i, value] of node.arguments.entries()) {
        const parameter = parameters[i];
        if (parameter && !parameter.dotDotDotToken) note(flows.sources, parameter.name, value);
      }
    } else if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      const name = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
      if (name) for (const value of returnedBy(node)) note(flows.returns, name, value);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return flows;
}

function functionOf(symbol: ts.Symbol | undefined): ts.SignatureDeclaration | undefined {
  const declaration = symbol?.valueDeclaration;
  if (declaration && ts.isFunctionDeclaration(declaration)) return declaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) ? made : undefined;
}

function returnedBy({ body }: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!body || !ts.isBlock(body)) return body ? [body] : [];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** A whole constant of at least 2: the remainder goes round in steps, as an index or a generator does. */
function isModulus(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isIdentifier(node)) {
    const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
    return Boolean(
      declaration &&
        ts.isVariableDeclaration(declaration) &&
        declaration.initializer &&
        !ts.isIdentifier(declaration.initializer) &&
        isModulus(declaration.initializer, checker),
    );
  }
  const value = constantOf(node);
  return value !== undefined && Number.isInteger(value) && value >= 2;
}
