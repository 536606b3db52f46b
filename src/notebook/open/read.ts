import type { Language } from "../protocol.ts";
import type { Chapter, Code, Part } from "../take-away/chapter.ts";
import { isCode } from "../take-away/order.ts";
import { wordsOf } from "../take-away/words.ts";
import { ownCell } from "./cell.ts";
import { cellsOf, type RawCell } from "./document.ts";
import { OpenError } from "./fault.ts";
import type { Origin } from "./imports.ts";
import { outputsOf } from "./outputs.ts";

/**
 * A Jupyter notebook as a chapter of this site: its cells' texts as they were before the download, its outputs as
 * the file has them. `file` is the file's name, `language` the one in which a notebook speaks that does not say.
 */
export function readNotebook(text: string, file: string, language: Language, origin: Origin): Chapter {
  const raw = cellsOf(text);
  const owned = raw.map((cell) => (cell.kind === "code" ? ownCell(cell.source, origin) : undefined));
  const spoken = owned.find((cell) => cell?.language)?.language ?? language;
  const chapter = { name: stemOf(file), language: spoken, sidecar: origin.sidecar };
  const [head, ...rest] = raw;
  const titled = head?.kind === "markdown" ? /^\s*# +(.+?) *(?:\n+|$)([\s\S]*)$/.exec(head.source) : null;
  const [, title = chapter.name, below = ""] = titled ?? [];
  const notices = (["en", "zh-cn"] as const).flatMap((each) =>
    [false, true].map((foreign) => ({
      foreign,
      text: wordsOf({ ...chapter, language: each, foreign }).notebook,
    })),
  );
  const notice = notices.find(({ text }) => below.trim().startsWith(text));
  const left = below
    .trim()
    .slice(notice?.text.length ?? 0)
    .trim();
  const names = new Set<string>();
  const partOf = (cell: RawCell, index: number): Part[] => {
    const own = owned[index];
    if (own) return codeOf(cell, own, names);
    return cell.source.trim() === "" ? [] : [proseOf(cell)];
  };
  const first: Part[] = titled && head ? (left ? [proseOf({ ...head, source: left })] : []) : [];
  const others = (titled ? rest : raw).flatMap((cell, i) => partOf(cell, titled ? i + 1 : i));
  if (!others.some(isCode)) throw new OpenError({ kind: "codeless", cells: raw.length });
  const foreign = notice === undefined || notice.foreign;
  return { ...chapter, title, parts: [...first, ...others], ...(foreign ? { foreign } : {}) };
}

/** A cell that is empty, or of which nothing is left once what Jupyter needs is gone, is none. */
function codeOf(cell: RawCell, own: ReturnType<typeof ownCell>, names: Set<string>): Code[] {
  const { source, controls } = own;
  if (source.trim() === "") return [];
  const { name, jupyter } = cell.metadata;
  const folded = (jupyter as { source_hidden?: unknown } | undefined)?.source_hidden === true;
  return [
    {
      kind: "code",
      cell: { name: unused(name, names), source, inputs: [], outputs: [], insertions: [] },
      outputs: outputsOf(cell.outputs),
      folded,
      ...(controls ? { controls } : {}),
    },
  ];
}

/** What is neither code nor Markdown stands as it is. */
function proseOf({ kind, source, attachments }: RawCell): Part {
  if (kind === "raw") return { kind: "markdown", text: `\`\`\`\n${source}\n\`\`\`` };
  const attached = Object.keys(attachments).length > 0;
  return { kind: "markdown", text: source.trimEnd(), ...(attached ? { attachments } : {}) };
}

/** A name as cells of this site have it, and no other cell's: Jupyter copies a cell together with its name. */
function unused(wanted: unknown, names: Set<string>): string {
  const stem = typeof wanted === "string" && /^[\w$-]{1,60}$/.test(wanted) ? wanted : "cell";
  let name = stem === "cell" ? `cell-${names.size + 1}` : stem;
  for (let i = 2; names.has(name); i++) name = `${stem}-${i}`;
  names.add(name);
  return name;
}

function stemOf(file: string): string {
  return file.replace(/\.[a-z]+$/i, "").trim() || "notebook";
}
