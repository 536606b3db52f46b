import ts from "typescript";
import type { Diagnostic } from "../protocol.ts";
import { positionAt } from "./positions.ts";

/** A cell parsed on its own, so that its syntax errors stay its own. */
export interface ParsedCell {
  source: string;
  file: ts.SourceFile;
  errors: Diagnostic[];
}

/** TypeScript keeps the parser's complaints here, though its public types do not say so. */
interface WithParseDiagnostics extends ts.SourceFile {
  parseDiagnostics: readonly ts.DiagnosticWithLocation[];
}

/** Parses a cell alone, as part of a module (so that a top-level `await` is one). */
export function parseCell(source: string): ParsedCell {
  const file = ts.createSourceFile("cell.ts", source, {
    languageVersion: ts.ScriptTarget.ESNext,
    impliedNodeFormat: ts.ModuleKind.ESNext,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    setExternalModuleIndicator: (parsed) => void Object.assign(parsed, { externalModuleIndicator: true }),
  }) as WithParseDiagnostics;
  return { source, file, errors: file.parseDiagnostics.map((problem) => complaint(source, problem)) };
}

function complaint(
  source: string,
  { start, length, code, messageText }: ts.DiagnosticWithLocation,
): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  return { ...diagnosticAt("syntax", source, start, start + length, message), code };
}

/** A diagnostic for a stretch of a cell's source. */
export function diagnosticAt(
  kind: Diagnostic["kind"],
  source: string,
  start: number,
  end: number,
  message: string,
): Diagnostic {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { kind, ...from, endLine: to.line, endColumn: to.column, message };
}
