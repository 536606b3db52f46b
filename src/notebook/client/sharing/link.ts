import type { InputValue } from "../../protocol.ts";
import { fingerprint, type Hunk } from "../keeping/hunks.ts";
import { isInputValue, isScratchName, type Spot } from "../keeping/saved.ts";
import { pack, unpack } from "./packing.ts";

/** What differs from a published cell, and the fingerprint of the text it differs from. */
export interface Change {
  base: string;
  hunks: Hunk[];
}

/** A cell of somebody's own; its controls go by this name. */
export interface SharedScratch extends Spot {
  name: string;
  source: string;
}

/** What a link carries: text that was changed, by cell, and controls that were moved. */
export interface Shared {
  chapter: string;
  changes: Record<string, Change>;
  inputs: Record<string, InputValue>;
  /** In the page's order; left out where there are none. */
  scratch?: SharedScratch[];
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
/** The second carries cells of somebody's own; without any, a link is written as of the first. */
const newest = 2;
/** Characters of an address, and bytes of what it unpacks to. */
export const longest = { fragment: 32_768, text: 262_144 };

export const isShare = (hash: string): boolean => hash.startsWith(mark);

/** The part of an address from `#` on. A checksum stands before the text, since deflate has none of its own. */
export async function encodeShare({ chapter, changes, inputs, scratch = [] }: Shared): Promise<string> {
  const cells = Object.entries(changes).map(([cell, { base, hunks }]) => [cell, base, hunks]);
  const own = scratch.map(({ name, beside, side, source }) => [name, beside, side, source]);
  const parts = [chapter, cells, Object.entries(inputs), ...(own.length > 0 ? [own] : [])];
  const text = JSON.stringify(parts);
  const fragment = `${mark}v${own.length > 0 ? newest : 1}.${await pack(fingerprint(text) + text)}`;
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
  if (number !== undefined && Number(number) > newest)
    throw new LinkError("newer", `expected version ${newest} at most, received version ${number}`);
  const text = await unpack(packed, longest.text).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new LinkError("oversized", error.message)
      : new LinkError("damaged", String(error));
  });
  const json = text.slice(8);
  if (!/^[12]$/.test(number ?? "") || text.slice(0, 8) !== fingerprint(json))
    throw new LinkError("damaged", "its checksum does not fit");
  return read(json, number === "1" ? 3 : 4);
}

function read(json: string, length: number): Shared {
  const damaged = (what: string) => new LinkError("damaged", `${what} is none`);
  const parsed = parse(json);
  if (!Array.isArray(parsed) || parsed.length !== length) throw damaged("its list");
  const [chapter, cells, inputs, own = []]: unknown[] = parsed;
  if (typeof chapter !== "string") throw damaged("its list");
  if (!Array.isArray(cells) || !Array.isArray(inputs) || !Array.isArray(own)) throw damaged("its list");
  if (!cells.every(isCell)) throw damaged("a change");
  if (!inputs.every(isMove)) throw damaged("a control");
  if (!own.every(isOwn)) throw damaged("a cell");
  return {
    chapter,
    changes: Object.fromEntries(cells.map(([cell, base, hunks]) => [cell, { base, hunks }])),
    inputs: Object.fromEntries(inputs),
    ...(own.length > 0 ? { scratch: own.map(ownOf) } : {}),
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

type Own = [name: string, beside: string, side: Spot["side"], source: string];

function isOwn(value: unknown): value is Own {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((part) => typeof part === "string"))
    return false;
  return isScratchName(String(value[0])) && (value[2] === "above" || value[2] === "below");
}

const ownOf = ([name, beside, side, source]: Own): SharedScratch => ({ name, beside, side, source });

function isMove(value: unknown): value is [string, InputValue] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return typeof value[0] === "string" && isInputValue(value[1]);
}
