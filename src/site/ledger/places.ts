import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Chapter, parseFolder } from "../chapters.ts";

/** Where the prose of a chapter speaks of a claim: the anchor is the claim's id. */
export interface Citation {
  id: string;
  chapter: Chapter;
  /** With a correction of its own, not only as a mark. */
  boxed: boolean;
}

/**
 * The claims that a chapter's text cites, in its order; a claim counts once a chapter.
 * @example citationsIn('<Claim id="C084" />', chapter) // [{ id: "C084", boxed: false, chapter }]
 */
export function citationsIn(body: string, chapter: Chapter): Citation[] {
  const citations = new Map<string, Citation>();
  for (const [, attributes = ""] of body.matchAll(/<Claim\b([^>]*)>/g)) {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const boxed = !attributes.trimEnd().endsWith("/") || (citations.get(id)?.boxed ?? false);
    citations.set(id, { id, chapter, boxed });
  }
  return [...citations.values()];
}

let all: Citation[] | undefined;

/** Every citation of every chapter, by chapter. */
export function citations(content = "content"): Citation[] {
  all ??= globSync("*/en.mdx", { cwd: content })
    .map((file) => ({ file, chapter: parseFolder(file.split("/")[0] ?? "") }))
    .sort((a, b) => a.chapter.number - b.chapter.number)
    .flatMap(({ file, chapter }) => citationsIn(readFileSync(join(content, file), "utf8"), chapter));
  return all;
}

/** Where a claim is spoken of; places with a correction of their own come first. */
export function placesOf(id: string): Citation[] {
  return citations()
    .filter((citation) => citation.id === id)
    .sort((a, b) => Number(b.boxed) - Number(a.boxed));
}
