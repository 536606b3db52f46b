import ts from "typescript";
import type { Answers, CallHelp, Explanation, Question, Suggestion } from "../protocol.ts";
import { referenceIn } from "./doors.ts";
import { draftPath } from "./service.ts";

const preferences: ts.GetCompletionsAtPositionOptions = {
  includeCompletionsForModuleExports: true,
  includeCompletionsWithInsertText: false,
};

/** Answers a question about the draft's cell that begins at `start`. */
export function answer(
  service: ts.LanguageService,
  start: number,
  question: Question,
): Answers[Question["kind"]] {
  const at = start + question.offset;
  switch (question.kind) {
    case "explain":
      return explain(service, start, at);
    case "suggest":
      return suggest(service, at);
    case "describe":
      return describe(service, at, question);
    case "call":
      return call(service, at);
  }
}

function explain(service: ts.LanguageService, start: number, at: number): Explanation | undefined {
  const info = service.getQuickInfoAtPosition(draftPath, at);
  if (!info || info.textSpan.start < start) return undefined;
  const from = info.textSpan.start - start;
  const definition = service.getDefinitionAtPosition(draftPath, at)?.[0];
  const reference = definition && referenceIn(definition.fileName, definition.name);
  return {
    from,
    to: from + info.textSpan.length,
    signature: signatureText(info.displayParts),
    text: docText(info.documentation, info.tags),
    ...(reference ? { reference } : {}),
  };
}

/** Names of types and of globals that no cell can use are left to those who look for them elsewhere. */
function suggest(service: ts.LanguageService, at: number): Suggestion[] {
  const found = service.getCompletionsAtPosition(draftPath, at, preferences);
  return (found?.entries ?? []).flatMap(({ name, kind, sortText, source }) => {
    if (kind === ts.ScriptElementKind.warning || name.startsWith("$")) return [];
    if (source?.startsWith("/") || source?.startsWith(".")) return [];
    return [{ name, kind, rank: sortText, ...(source ? { module: source } : {}) }];
  });
}

function describe(
  service: ts.LanguageService,
  at: number,
  { name, module }: { name: string; module?: string },
): Explanation | undefined {
  const details = service.getCompletionEntryDetails(draftPath, at, name, {}, module, preferences, undefined);
  if (!details) return undefined;
  return {
    from: 0,
    to: 0,
    signature: signatureText(details.displayParts),
    text: docText(details.documentation, details.tags),
  };
}

function call(service: ts.LanguageService, at: number): CallHelp | undefined {
  const help = service.getSignatureHelpItems(draftPath, at, undefined);
  const item = help?.items[help.selectedItemIndex];
  if (!help || !item) return undefined;
  const separator = ts.displayPartsToString(item.separatorDisplayParts);
  let signature = ts.displayPartsToString(item.prefixDisplayParts);
  const parameters = item.parameters.map((parameter, i) => {
    if (i > 0) signature += separator;
    const from = signature.length;
    signature += ts.displayPartsToString(parameter.displayParts);
    return { from, to: signature.length };
  });
  signature += ts.displayPartsToString(item.suffixDisplayParts);
  const active = Math.min(help.argumentIndex, parameters.length - 1);
  const own = item.parameters[active]?.documentation;
  return {
    signature,
    parameters,
    active,
    text: ts.displayPartsToString(own?.length ? own : item.documentation),
  };
}

/** `(alias) function f(): void\nimport f` is what an import looks like; its second half says nothing new. */
function signatureText(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return ts
    .displayPartsToString(parts ? [...parts] : [])
    .replace(/^\(alias\) /, "")
    .replace(/\nimport [^\n]*$/, "");
}

/** A docstring with its example; the tags of other kinds are part of the text in this house. */
function docText(
  documentation: readonly ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] = [],
): string {
  const examples = tags.filter(({ name }) => name === "example");
  return [documentation, ...examples.map(({ text }) => text)]
    .map((parts) => ts.displayPartsToString(parts ? [...parts] : []))
    .filter(Boolean)
    .join("\n\n");
}
