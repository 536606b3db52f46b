import ts from "typescript";

/** TypeScript's view of the joined module. */
export interface Checked {
  file: ts.SourceFile;
  checker: ts.TypeChecker;
  diagnostics: ts.Diagnostic[];
}

export const modulePath = "/cells.ts";
const globalsPath = "/globals.d.ts";

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2024.d.ts"],
  types: [],
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  noEmit: true,
};

/** A language service over files held in memory, with one module that changes. */
export function createService(given: ReadonlyMap<string, string>, globals: string) {
  const files = new Map([...given, [globalsPath, globals]]);
  let version = 0;
  let text = "";
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [globalsPath, modulePath],
    getScriptVersion: (path) => (path === modulePath ? String(version) : "0"),
    getScriptSnapshot(path) {
      const content = path === modulePath ? text : files.get(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "/lib/lib.es2024.d.ts",
    fileExists: (path) => path === modulePath || files.has(path),
    readFile: (path) => files.get(path),
    useCaseSensitiveFileNames: () => true,
  };
  const service = ts.createLanguageService(host);

  /** Checks a new text of the module; whatever did not change is taken over from the last time. */
  function check(next: string): Checked {
    if (next !== text || version === 0) version += 1;
    text = next;
    const program = service.getProgram();
    const file = program?.getSourceFile(modulePath);
    if (!program || !file) throw new Error("Cannot check the cells: TypeScript did not read the module");
    const diagnostics = [
      ...service.getSyntacticDiagnostics(modulePath),
      ...service.getSemanticDiagnostics(modulePath),
    ];
    return { file, checker: program.getTypeChecker(), diagnostics };
  }
  return { check };
}
