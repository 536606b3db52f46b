import type { CellError, Diagnostic, Language, Reference } from "../../protocol.ts";
import { wordsOf } from "../words.ts";
import { plainError, plainly } from "./plainly.ts";

/** The language of a page, and where it describes the names of packages. */
export interface Telling {
  language: Language;
  addressOf(reference: Reference): string | undefined;
}

/** A complaint in plain words, the way to the reference, and the complainer's own words behind a summary. */
export function tellDiagnostic(found: Diagnostic, telling: Telling): Node[] {
  const plain = plainly(found, telling.language);
  const link = linkTo(found.reference, telling);
  if (plain === undefined) return [span(found.message), ...link];
  const own = found.code === undefined ? [] : [ownWords(found.message, found.code, telling)];
  return [span(plain), ...link, ...own];
}

/** An error in plain words, then as it was thrown with its place, then the way to the reference. */
export function tellError(error: CellError, telling: Telling): Node[] {
  const { name, message, line, column, reference } = error;
  const place = line && column ? ` (${wordsOf(telling.language).place(line, column)})` : "";
  const plain = plainError(error, telling.language);
  const own = document.createElement("span");
  own.className = plain === undefined ? "" : "nb-own-words";
  own.textContent = `${name}: ${message}${place}`;
  return [...(plain === undefined ? [] : [span(plain), "\n"]), own, ...linkTo(reference, telling)].map(
    asNode,
  );
}

/** Text between backticks as code. */
export function withCode(text: string): Node[] {
  return text.split(/`([^`]*)`/).map((part, i) => {
    if (i % 2 === 0) return asNode(part);
    const element = document.createElement("code");
    element.textContent = part;
    return element;
  });
}

function ownWords(message: string, code: number, { language }: Telling): Node {
  const details = document.createElement("details");
  details.className = "nb-own-words";
  const summary = document.createElement("summary");
  summary.textContent = wordsOf(language).typeScriptSays(code);
  const text = document.createElement("span");
  text.lang = "en";
  text.textContent = message;
  details.append(summary, text);
  return details;
}

function linkTo(reference: Reference | undefined, { language, addressOf }: Telling): Node[] {
  const address = reference && addressOf(reference);
  if (!reference || !address) return [];
  const link = document.createElement("a");
  link.href = address;
  link.className = "nb-reference";
  link.textContent = wordsOf(language).inReference(reference.name);
  return [asNode(" "), link];
}

function span(text: string): Node {
  const element = document.createElement("span");
  element.className = "nb-plain";
  element.append(...withCode(text));
  return element;
}

function asNode(part: Node | string): Node {
  return typeof part === "string" ? document.createTextNode(part) : part;
}
