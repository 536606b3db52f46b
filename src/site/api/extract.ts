import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { parseDocstring } from "./docstring.ts";
import { doorsOf } from "./doors.ts";
import type { Entry, Member } from "./entry.ts";
import * as signature from "./signature.ts";

/** What a declaration says of itself; the rest of an entry is where it stands. */
type Description = Pick<Entry, "kind" | "signature" | "members" | "own">;

interface Placed {
  entry: Entry;
  /** Where in its file it is declared. */
  position: number;
}

/** Every name that the doors of `src/compute` let out, file by file; functions come before types. */
export function extract(root: string): Entry[] {
  const doors = doorsOf(root);
  const program = ts.createProgram([...doors.keys()], {
    target: ts.ScriptTarget.ES2024,
    lib: ["lib.es2024.d.ts"],
    module: ts.ModuleKind.Preserve,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const entries = new Map<string, Placed>();
  for (const [path, door] of doors) {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`Cannot read the door ${door}: ${path} exports nothing`);
    for (const symbol of checker.getExportsOfModule(module)) {
      if (!entries.has(symbol.name)) entries.set(symbol.name, describe(symbol, door, root, checker));
    }
  }
  return [...entries.values()].sort(byPlace).map(({ entry }) => entry);
}

function describe(symbol: ts.Symbol, door: string, root: string, checker: ts.TypeChecker): Placed {
  const isAlias = symbol.flags & ts.SymbolFlags.Alias;
  const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = declared.declarations ?? [];
  const declaration = declarations.find(ts.isFunctionDeclaration) ?? declarations[0];
  const description = declaration && describeDeclaration(declaration, declarations, checker);
  if (!description)
    throw new TypeError(`Cannot describe ${symbol.name}: no kind of declaration the reference knows`);
  const path = declaration.getSourceFile().fileName;
  const room = relative(join(root, "src/compute"), dirname(path)).split(/[\\/]/)[0] ?? "";
  const doc = parseDocstring(commentOf(declarations));
  const file = relative(root, path).replaceAll("\\", "/");
  return { entry: { name: symbol.name, door, room, file, doc, ...description }, position: declaration.pos };
}

function describeDeclaration(
  declaration: ts.Declaration,
  all: ts.Declaration[],
  checker: ts.TypeChecker,
): Description | undefined {
  if (ts.isFunctionDeclaration(declaration)) {
    const functions = all.filter(ts.isFunctionDeclaration);
    const heads = functions.length > 1 ? functions.filter(({ body }) => !body) : functions;
    return {
      kind: "function",
      signature: heads.map((head) => signature.functionSignature(head, checker)).join("\n"),
      members: [],
      own: heads.flatMap(({ parameters }) => parameters.flatMap(({ name }) => boundNames(name))),
    };
  }
  if (ts.isVariableDeclaration(declaration)) {
    const text = signature.constantSignature(declaration, checker);
    return { kind: "constant", signature: text, members: [], own: [] };
  }
  if (ts.isInterfaceDeclaration(declaration)) {
    const members = declaration.members.map((member) => describeMember(member, checker));
    const own = members.map(({ name }) => name);
    return { kind: "interface", signature: signature.interfaceSignature(declaration), members, own };
  }
  if (ts.isTypeAliasDeclaration(declaration)) {
    const { type } = declaration;
    const members = ts.isTypeLiteralNode(type) ? type.members.map((one) => describeMember(one, checker)) : [];
    const own = members.map(({ name }) => name);
    return { kind: "type", signature: signature.aliasSignature(declaration, checker), members, own };
  }
  return undefined;
}

function describeMember(member: ts.TypeElement, checker: ts.TypeChecker): Member {
  return {
    name: member.name?.getText() ?? "",
    signature: signature.memberSignature(member, checker),
    doc: parseDocstring(commentOf([member])),
  };
}

/** The last documentation comment before the first of these declarations that has one. */
function commentOf(declarations: ts.Node[]): string {
  for (const declaration of declarations) {
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const text = node.getSourceFile().text;
    const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const comment = comments
      .map(({ pos, end }) => text.slice(pos, end))
      .findLast((one) => one.startsWith("/**"));
    if (comment) return comment;
  }
  return "";
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

const order = { function: 0, constant: 1, interface: 2, type: 2 };

/** The file that has its folder's name comes first. */
function byPlace({ entry: a, position: p }: Placed, { entry: b, position: q }: Placed): number {
  const first = Number(isChief(b)) - Number(isChief(a));
  if (a.room === b.room && first !== 0) return first;
  if (a.file !== b.file) return stem(a) < stem(b) ? -1 : 1;
  return order[a.kind] - order[b.kind] || p - q;
}

const stem = ({ file }: Entry): string => file.replace(/\.ts$/, "");

function isChief({ file, room }: Entry): boolean {
  return file.endsWith(`/${room}/${room}.ts`);
}
