import {
  blank,
  isInputValue,
  isProgress,
  isRecord,
  isScratchCell,
  isScratchName,
  isText,
  type Saved,
} from "./saved.ts";

/** Everything a reader has in all chapters, as one file. */
export type Archive = Record<string, Saved>;

const format = "nonlinear notebooks";
/** The second has cells of the reader's own; a file without any is still written as of the first. */
const version = 2;
/** Bytes; a browser keeps some 5 MB for a site. */
export const largest = 5_000_000;

/** Why a file cannot be imported. */
export type ArchiveFault = "foreign" | "newer" | "damaged";

export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string) {
    super(`Cannot import the file: ${message}`);
    this.name = "ArchiveError";
    this.fault = fault;
  }
}

export function writeArchive(chapters: Archive): string {
  const own = Object.values(chapters).some(({ scratch }) => Object.keys(scratch).length > 0);
  return `${JSON.stringify({ format, version: own ? version : 1, chapters: own ? chapters : former(chapters) }, null, 2)}\n`;
}

function former(chapters: Archive): Record<string, Omit<Saved, "scratch">> {
  return Object.fromEntries(
    Object.entries(chapters).map(([name, { scratch: _, ...saved }]) => [name, saved]),
  );
}

/** Reads a file that `writeArchive` wrote. All of it must be right; otherwise nothing of it is taken. */
export function readArchive(text: string): Archive {
  const file = parse(text);
  if (!isRecord(file) || file["format"] !== format)
    throw new ArchiveError("foreign", `expected a file of the format “${format}”`);
  if (Number(file["version"]) > version)
    throw new ArchiveError("newer", `expected version ${version}, received ${file["version"]}`);
  const { chapters } = file;
  if ((file["version"] !== 1 && file["version"] !== version) || !isRecord(chapters))
    throw new ArchiveError("damaged", "expected its version and its chapters");
  return Object.fromEntries(
    Object.entries(chapters).map(([name, saved]) => [name, readChapter(name, saved)]),
  );
}

const parts: Record<keyof Saved, (value: unknown) => boolean> = {
  sources: isText,
  inputs: isInputValue,
  bases: isText,
  progress: isProgress,
  scratch: isScratchCell,
};

function readChapter(name: string, saved: unknown): Saved {
  const damaged = (what: string) => new ArchiveError("damaged", `the chapter ${name} has ${what}`);
  if (!/^[a-z0-9-]+$/.test(name)) throw damaged("a name that is none");
  if (!isRecord(saved)) throw damaged("no content");
  for (const [part, items] of Object.entries(saved)) {
    const fits = Object.hasOwn(parts, part) ? parts[part as keyof Saved] : undefined;
    if (!fits) throw damaged(`an unknown part ${part}`);
    if (!isRecord(items)) throw damaged(`no record as its ${part}`);
    for (const [key, item] of Object.entries(items))
      if (!fits(item) || (part === "scratch" && !isScratchName(key)))
        throw damaged(`something unfit in its ${part}: ${key}`);
  }
  return { ...blank(), ...saved };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
