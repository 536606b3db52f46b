import type { Docstring } from "./entry.ts";

/**
 * Takes a documentation comment apart: paragraphs, errors, sources and examples.
 * @example parseDocstring("/** Half of x.\n * Throws never. *\/").throws // ["never."]
 */
export function parseDocstring(comment: string): Docstring {
  const [head = "", ...tags] = plain(comment).split(/^@(?=[a-z])/m);
  const doc: Docstring = { text: [], throws: [], sources: [], examples: [] };
  for (const paragraph of head.split(/\n[ \t]*\n/)) sortParagraph(doc, paragraph.trimEnd());
  for (const tag of tags) {
    const example = /^example\s*?\n?([\s\S]*)$/.exec(tag)?.[1];
    if (example) doc.examples.push(example.trim());
  }
  return doc;
}

/** “Throws …” may follow other sentences; from there on, a paragraph speaks of errors. */
function sortParagraph(doc: Docstring, paragraph: string): void {
  const source = /^Sources?: ([\s\S]*)$/.exec(paragraph);
  if (source?.[1]) {
    doc.sources.push(source[1]);
    return;
  }
  const [, before = "", errors] = /^([\s\S]*?)(?:(?<=^|[.:;)]\s)Throws\s([\s\S]*))?$/.exec(paragraph) ?? [];
  if (before.trim()) doc.text.push(before.trimEnd());
  if (errors) doc.throws.push(errors);
}

/** The comment without its frame of slashes and asterisks; indentation within it stays. */
function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*[ \t]?|\s*\*\/$/g, "")
    .replace(/^[ \t]*\*(?: |$)/gm, "")
    .trim();
}

/**
 * The first sentence of a docstring, for lists.
 * @example firstSentence({ text: ["The sum, a + b. It is exact."], … }) // "The sum, a + b."
 */
export function firstSentence({ text }: Docstring): string {
  const paragraph = (text[0] ?? "").replace(/\s+/g, " ");
  return /^.*?(?<!\b[A-Z]\d*|e\.g|i\.e|cf|vs)[.](?=\s+\p{Lu}|\s+[`(“]|$)/u.exec(paragraph)?.[0] ?? paragraph;
}
