import ts from "typescript";
import { doorsOf, Offers } from "./doors.ts";

/** TypeScript's view of the joined module. */
export interface Checked {
  file: ts.SourceFile;
  checker: ts.TypeChecker;
  diagnostics: ts.Diagnostic[];
  offers: Offers;
}

export const modulePath = "/cells.ts";
/** The module once more, as it is while a reader types, for questions that must not disturb the checked one. */
export const draftPath = "/draft.ts";
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
  const doors = doorsOf(given);
  const folders = new Set([...files.keys()].flatMap(foldersOf));
  const modules = new Map([
    [modulePath, { version: 0, text: "" }],
    [draftPath, { version: 0, text: "" }],
  ]);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [globalsPath, ...modules.keys()],
    getScriptVersion: (path) => String(modules.get(path)?.version ?? 0),
    getScriptSnapshot(path) {
      const content = modules.get(path)?.text ?? files.get(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => "/lib/lib.es2024.d.ts",
    fileExists: (path) => modules.has(path) || files.has(path),
    readFile: (path) => files.get(path),
    directoryExists: (path) => folders.has(path),
    useCaseSensitiveFileNames: () => true,
  };
  const service = ts.createLanguageService(host);
  const write = (path: string, text: string) => {
    const module = modules.get(path);
    if (module?.text !== text) modules.set(path, { version: (module?.version ?? 0) + 1, text });
  };

  /** Checks a new text of the module; whatever did not change is taken over from the last time. */
  function check(next: string): Checked {
    write(modulePath, next);
    const program = service.getProgram();
    const file = program?.getSourceFile(modulePath);
    if (!program || !file) throw new Error("Cannot check the cells: TypeScript did not read the module");
    const diagnostics = [
      ...service.getSyntacticDiagnostics(modulePath),
      ...service.getSemanticDiagnostics(modulePath),
    ];
    return { file, checker: program.getTypeChecker(), diagnostics, offers: new Offers(program, doors) };
  }

  /** TypeScript's own service, for questions about `draftPath` with this text. */
  function ask(draft: string): ts.LanguageService {
    write(draftPath, draft);
    return service;
  }

  let known: ReadonlySet<string> | undefined;
  /** The names of values and types that the language and the worker bring. */
  function globalNames(): ReadonlySet<string> {
    if (known) return known;
    const program = service.getProgram();
    const file = program?.getSourceFile(globalsPath);
    const all = ts.SymbolFlags.Value | ts.SymbolFlags.Type;
    const symbols = file ? (program?.getTypeChecker().getSymbolsInScope(file, all) ?? []) : [];
    known = new Set(symbols.map(({ name }) => name));
    return known;
  }
  return { check, ask, globalNames };
}

/** The folders above a file: `/a/b/c.ts` lies in `/`, `/a` and `/a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/") || "/");
}
