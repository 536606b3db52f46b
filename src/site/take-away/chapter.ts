import { readFileSync } from "node:fs";
import type { Chapter, Code, Part } from "../../notebook/take-away/chapter.ts";
import type { Language } from "../../notebook/protocol.ts";
import { languages, listChapters, parseFolder } from "../chapters.ts";
import { loadChapter } from "../engine/chapter.ts";
import type { Page } from "../page.ts";
import { wordsOf } from "../strings.ts";
import { type CellPlace, type Piece, proseOf } from "./prose.ts";
import { sidecar } from "./sidecar-file.ts";

/** Every chapter in every language, as what can be taken away. */
export function allTaken(): { folder: string; language: Language; name: string }[] {
  const names = Object.keys(languages) as Language[];
  return listChapters("content").flatMap(({ folder }) =>
    names.map((language) => ({ folder, language, name: nameOf(folder, language) })),
  );
}

/**
 * The name of a chapter's files, without an ending.
 * @example nameOf("2-maximum-entropy", "zh-cn") // "maximum-entropy.zh-cn"
 */
export function nameOf(folder: string, language: Language): string {
  return `${parseFolder(folder).slug}.${language}`;
}

/** A chapter as its page shows it: prose as Markdown, cells with what they show. */
export async function takenChapter(folder: string, language: Language): Promise<Chapter> {
  const text = readFileSync(`content/${folder}/${language}.mdx`, "utf8");
  const [front = "", matter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const page: Page = { ...parseFolder(folder), language, body: text.slice(front.length) };
  const { cells, exercises, runs } = await loadChapter(folder);
  const { reports, value } = runs[language];
  const codeOf = ({ cell: name, folded = false }: CellPlace): Code => {
    const cell = cells.find((candidate) => candidate.name === name);
    if (!cell) throw new RangeError(`Cannot take the cell ${name} away: content/${folder}/cells.ts has none`);
    return { kind: "code", cell, outputs: reports.get(name)?.outputs ?? [], folded };
  };
  return {
    name: nameOf(folder, language),
    title:
      wordsOf(language).chapter.replace("#", String(page.number)) + colon[language] + field(matter, "title"),
    language,
    parts: partsOf(proseOf(page, { value, exercises }), codeOf),
    sidecar,
  };
}

const colon: Record<Language, string> = { en: ": ", "zh-cn": "：" };

function field(matter: string, name: string): string {
  const line = new RegExp(`^${name}: (.*)$`, "m").exec(matter)?.[1] ?? "";
  return line.startsWith('"') ? (JSON.parse(line) as string) : line;
}

/** Texts that follow one another become one, cut before its headings. */
function partsOf(pieces: readonly Piece[], codeOf: (piece: CellPlace) => Code): Part[] {
  const parts: Part[] = [];
  let text = "";
  const flush = () => {
    for (const section of tidy(text).split(/\n(?=#{2,6} )/))
      if (section.trim() !== "") parts.push({ kind: "markdown", text: section.trim() });
    text = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    flush();
    if ("cell" in piece) parts.push(codeOf(piece));
    else parts.push({ kind: "markdown", text: tidy(piece.caption).trim(), caption: true });
  }
  flush();
  return parts;
}

/** Places on this site lead nowhere in a file; their words stay. */
function tidy(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\((?:\.|\/|#)[^)]*\)/g, "$1").replace(/\n{3,}/g, "\n\n");
}
