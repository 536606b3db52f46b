import ts from "typescript";
import type { Circumstances, Diagnostic, Reference } from "../protocol.ts";
import type { Checked } from "./service.ts";

interface Complaint {
  code: number;
  start: number;
  length: number;
  message: string;
}

/** Complaints about what a call is given; 2820 is 2322 with a suggestion, 2561 is 2353 with one. */
const aboutArguments = new Set([2322, 2345, 2353, 2554, 2555, 2559, 2561, 2739, 2740, 2741, 2769, 2820]);

/** Complaints about a name that is not there. */
const aboutNames = new Set([2304, 2305, 2552, 2724]);
const suggestion = / Did you mean '([\w$]+)'\?$/;

const aboutProperties = new Set([2339, 2551]);

/** What the checker knows of the place of a complaint: which call it is, who exports the name, where that is described. */
export function circumstances(
  { file, checker, offers }: Checked,
  { code, start, length, message }: Complaint,
): Pick<Diagnostic, "about" | "reference"> {
  const node = nodeAt(file, start, start + length);
  if (aboutArguments.has(code)) {
    const call = callAround(node);
    const named = ts.isPropertyAssignment(node.parent) && node.parent.name === node ? node.getText(file) : "";
    const { about, reference } = call ? callee(call.call, call.argument) : {};
    return told({ ...about, ...(named ? { property: named } : {}) }, reference);
  }
  if (aboutNames.has(code)) {
    const name = node.getText(file);
    const modules = offers.exporters(name);
    const [first] = modules;
    if (first) return told({ modules }, offers.referenceTo(offers.exported(first, name)));
    const meant = suggestion.exec(message)?.[1];
    return meant ? told({}, offers.referenceTo(suggested(node, meant))) : {};
  }
  if (code === 2307) return told({ modules: [...offers.modules] }, undefined);
  if (aboutProperties.has(code) && ts.isPropertyAccessExpression(node.parent)) {
    const owner = node.parent.expression;
    const type = checker.getTypeAtLocation(owner);
    const named = offers.referenceTo(type.aliasSymbol ?? type.getSymbol());
    const called = ts.isCallExpression(owner) ? callee(owner).reference : undefined;
    return told({}, named ?? called);
  }
  return {};

  /** What a suggested name is: in the module that an import names, or where the name stands. */
  function suggested(at: ts.Node, name: string): ts.Symbol | undefined {
    const from = at.parent.parent?.parent?.parent;
    if (from && ts.isImportDeclaration(from) && ts.isStringLiteral(from.moduleSpecifier))
      return offers.exported(from.moduleSpecifier.text, name);
    return checker
      .getSymbolsInScope(at, ts.SymbolFlags.Value | ts.SymbolFlags.Alias)
      .find((symbol) => symbol.name === name);
  }

  function callee(
    call: ts.CallExpression | ts.NewExpression,
    argument?: ts.Expression,
  ): Pick<Diagnostic, "about" | "reference"> {
    const { expression } = call;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    const declared = checker.getResolvedSignature(call)?.parameters ?? [];
    const names = declared.map(({ name }) => (name.startsWith("__") ? "{…}" : name));
    const index = argument ? (call.arguments?.indexOf(argument) ?? -1) : -1;
    const parameter = index < 0 ? undefined : names[Math.min(index, names.length - 1)];
    const reference = offers.referenceTo(checker.getSymbolAtLocation(name));
    const about: Circumstances = {
      ...(ts.isIdentifier(name) ? { callee: name.text } : {}),
      ...(names.length > 0 ? { parameters: names } : {}),
      ...(parameter && parameter !== "{…}" ? { parameter } : {}),
    };
    return told(about, reference);
  }
}

function told(
  about: Circumstances,
  reference: Reference | undefined,
): Pick<Diagnostic, "about" | "reference"> {
  const empty = Object.values(about).every((part) => part.length === 0);
  return { ...(empty ? {} : { about }), ...(reference ? { reference } : {}) };
}

/** The innermost node around a stretch of the module. */
function nodeAt(file: ts.SourceFile, start: number, end: number): ts.Node {
  const inside = (node: ts.Node): ts.Node => {
    const found = ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && end <= child.end ? child : undefined,
    );
    return found ? inside(found) : node;
  };
  return inside(file);
}

/** The call that a node is the name of, or a part of an argument of; what a function inside it does is its own affair. */
function callAround(
  node: ts.Node,
): { call: ts.CallExpression | ts.NewExpression; argument?: ts.Expression } | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isCallExpression(at) && at === node) return { call: at };
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      const argument = parent.arguments?.find((each) => each === at);
      return argument ? { call: parent, argument } : { call: parent };
    }
    if (!isPartOfValue(parent)) return undefined;
  }
  return undefined;
}

function isPartOfValue(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isPropertyAccessExpression(node)
  );
}
