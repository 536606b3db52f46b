import type { InputValue } from "../../protocol.ts";
import { fingerprint, type Hunk } from "../keeping/hunks.ts";
import { isInputValue } from "../keeping/saved.ts";
import { pack, unpack } from "./packing.ts";

/** What differs from a published cell, and the fingerprint of the text it differs from. */
export interface Change {
  base: string;
  hunks: Hunk[];
}

/** What a link carries: text that was changed, by cell, and controls that were moved. */
export interface Shared {
  chapter: string;
  changes: Record<string, Change>;
  inputs: Record<string, InputValue>;
}

export type LinkFault = "damaged" | "oversized" | "newer" | "elsewhere";

/** Why nothing can be read from a link, or none be made. */
export class LinkError extends Error {
  readonly fault: LinkFault;

  constructor(fault: LinkFault, message: string) {
    super(`Cannot read the link: ${message}`);
    this.name = "LinkError";
    this.fault = fault;
  }
}

const mark = "#share=";
const version = "v1";
/** Characters of an address, and bytes of what it unpacks to. */
export const longest = { fragment: 32_768, text: 262_144 };

export const isShare = (hash: string): boolean => hash.startsWith(mark);

/** The part of an address from `#` on. A checksum stands before the text, since deflate has none of its own. */
export async function encodeShare({ chapter, changes, inputs }: Shared): Promise<string> {
  const cells = Object.entries(changes).map(([cell, { base, hunks }]) => [cell, base, hunks]);
  const text = JSON.stringify([chapter, cells, Object.entries(inputs)]);
  const fragment = `${mark}${version}.${await pack(fingerprint(text) + text)}`;
  if (fragment.length > longest.fragment || new Blob([text]).size + 8 > longest.text)
    throw new LinkError(
      "oversized",
      `expected at most ${longest.fragment} characters, received ${fragment.length}`,
    );
  return fragment;
}

/** Reads a link, or throws a LinkError; whatever it holds has been checked for its form when this returns. */
export async function decodeShare(fragment: string): Promise<Shared> {
  if (fragment.length > longest.fragment)
    throw new LinkError(
      "oversized",
      `expected at most ${longest.fragment} characters, received ${fragment.length}`,
    );
  const [, number, packed = ""] = /^#share=v(\d{1,3})\.(.*)$/.exec(fragment) ?? [];
  if (number !== undefined && Number(number) > 1)
    throw new LinkError("newer", `expected version 1, received version ${number}`);
  const text = await unpack(packed, longest.text).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new LinkError("oversized", error.message)
      : new LinkError("damaged", String(error));
  });
  const json = text.slice(8);
  if (number !== "1" || text.slice(0, 8) !== fingerprint(json))
    throw new LinkError("damaged", "its checksum does not fit");
  return read(json);
}

function read(json: string): Shared {
  const damaged = (what: string) => new LinkError("damaged", `${what} is none`);
  const parsed = parse(json);
  if (!Array.isArray(parsed) || parsed.length !== 3) throw damaged("its list");
  const [chapter, cells, inputs]: unknown[] = parsed;
  if (typeof chapter !== "string" || !Array.isArray(cells) || !Array.isArray(inputs))
    throw damaged("its list");
  if (!cells.every(isCell)) throw damaged("a change");
  if (!inputs.every(isMove)) throw damaged("a control");
  return {
    chapter,
    changes: Object.fromEntries(cells.map(([cell, base, hunks]) => [cell, { base, hunks }])),
    inputs: Object.fromEntries(inputs),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isCell(value: unknown): value is [string, string, Hunk[]] {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [cell, base, hunks]: unknown[] = value;
  return typeof cell === "string" && typeof base === "string" && Array.isArray(hunks) && hunks.every(isHunk);
}

function isHunk(value: unknown): value is Hunk {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [at, removed, added]: unknown[] = value;
  const count = (number: unknown) => Number.isInteger(number) && Number(number) >= 0;
  return (
    count(at) && count(removed) && Array.isArray(added) && added.every((line) => typeof line === "string")
  );
}

function isMove(value: unknown): value is [string, InputValue] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return typeof value[0] === "string" && isInputValue(value[1]);
}
