import ts from "typescript";

const widest = 80;

/** A function's head as one line if it fits, else with a line for each parameter. */
export function functionSignature(declaration: ts.FunctionDeclaration, checker: ts.TypeChecker): string {
  const { modifiers, asteriskToken, typeParameters, parameters } = declaration;
  const async = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ? "async " : "";
  const generics = typeParameters ? `<${typeParameters.map(oneLine).join(", ")}>` : "";
  const start = `${async}function${asteriskToken ? "*" : ""} ${declaration.name?.text ?? ""}${generics}`;
  const end = `: ${returnType(declaration, checker)}`;
  const parts = parameters.map(oneLine);
  const line = `${start}(${parts.join(", ")})${end}`;
  if (line.length <= widest || parts.length === 0) return line;
  return `${start}(\n${parts.map((part) => `  ${part},\n`).join("")})${end}`;
}

/** `const name: Type`, with the type that the source states or the compiler finds; a long one is cut. */
export function constantSignature(declaration: ts.VariableDeclaration, checker: ts.TypeChecker): string {
  const type = declaration.type
    ? oneLine(declaration.type)
    : checker.typeToString(checker.getTypeAtLocation(declaration), declaration);
  return `const ${declaration.name.getText()}: ${type}`;
}

/** The head of an interface; its members are told one by one. */
export function interfaceSignature(declaration: ts.InterfaceDeclaration): string {
  const { name, typeParameters, heritageClauses = [] } = declaration;
  const generics = typeParameters ? `<${typeParameters.map(oneLine).join(", ")}>` : "";
  return [`interface ${name.text}${generics}`, ...heritageClauses.map(oneLine)].join(" ");
}

/** A type alias as it stands; an object type's members are told one by one, what `typeof` hides is spelled out. */
export function aliasSignature(declaration: ts.TypeAliasDeclaration, checker: ts.TypeChecker): string {
  const { name, typeParameters, type } = declaration;
  const generics = typeParameters ? `<${typeParameters.map(oneLine).join(", ")}>` : "";
  const start = `type ${name.text}${generics} =`;
  if (ts.isTypeLiteralNode(type)) return `${start} { … }`;
  const parts = partsOf(type, checker);
  const line = `${start} ${parts.join(" | ")}`;
  return line.length <= widest || parts.length === 1 ? line : `${start}\n${fill(parts)}`;
}

/** `temperature?: number`, `value(x: number): number` */
export function memberSignature(member: ts.TypeElement, checker: ts.TypeChecker): string {
  const text = oneLine(member).replace(/[;,]$/, "");
  if (!ts.isMethodSignature(member) || member.type) return text;
  return `${text}: ${returnType(member, checker)}`;
}

const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

function returnType(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): string {
  if (declaration.type) return oneLine(declaration.type);
  const signature = checker.getSignatureFromDeclaration(declaration);
  return signature
    ? checker.typeToString(checker.getReturnTypeOfSignature(signature), declaration, flags)
    : "unknown";
}

/** A node's text without its comments and line ends. */
function oneLine(node: ts.Node): string {
  return node
    .getText()
    .replace(/\/\*[\s\S]*?\*\/|(?<=\s)\/\/.*$/gm, "")
    .replace(/\s+/g, " ")
    .replace(/([([]) /g, "$1")
    .replace(/,? ([)\]])/g, "$1")
    .replace(/^\| /, "")
    .trim();
}

/** The alternatives of a union, or the whole type. */
function partsOf(node: ts.TypeNode, checker: ts.TypeChecker): string[] {
  if (/\btypeof\b/.test(node.getText())) {
    const type = checker.getTypeAtLocation(node);
    return (type.isUnion() ? type.types : [type]).map((part) => checker.typeToString(part, node, flags));
  }
  return ts.isUnionTypeNode(node) ? node.types.map(oneLine) : [oneLine(node)];
}

/** Alternatives in lines as full as they can be. */
function fill(parts: string[]): string {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1)} | ${part}`;
    if (lines.length > 0 && longer.length <= widest) lines[lines.length - 1] = longer;
    else lines.push(`  | ${part}`);
  }
  return lines.join("\n");
}
