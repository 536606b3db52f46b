import ts from "typescript";

/** One file by itself: names that come from elsewhere have no declaration here, and need none. */
export function readAlone(
  text: string,
  language: "ts" | "js",
): { file: ts.SourceFile; checker: ts.TypeChecker } {
  const path = `/file.${language}`;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? file : undefined),
    getDefaultLibFileName: () => "",
    writeFile() {},
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === path,
    readFile: () => undefined,
  };
  const options: ts.CompilerOptions = {
    noLib: true,
    noResolve: true,
    allowJs: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
  };
  return { file, checker: ts.createProgram([path], options, host).getTypeChecker() };
}

/** Whether a name is the language's own: nothing in the file declares or imports it. */
export function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node)
    return false;
  return !checker.resolveName(node.text, node, ts.SymbolFlags.Value, false)?.declarations;
}
