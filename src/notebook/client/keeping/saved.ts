import type { InputValue } from "../../protocol.ts";

/** How far a reader has come with an exercise. */
export interface Progress {
  attempts: number;
  solved: boolean;
  /** she had a text of her own checked, not just the starter */
  tried?: boolean;
  /** what she had written when she put the solution in its place */
  own?: string;
}

/** Where a cell of the reader's own stands: right above or below another cell. */
export interface Spot {
  beside: string;
  side: "above" | "below";
}

/** A cell of the reader's own; of several at one spot, that of the lowest rank stands first. */
export interface ScratchCell extends Spot {
  source: string;
  rank: number;
}

/** What a reader leaves in a chapter. Parts that this version does not know are handed on untouched. */
export interface Saved {
  /** text she changed, by cell */
  sources: Record<string, string>;
  /** where she put the controls */
  inputs: Record<string, InputValue>;
  /** the published text that each of `sources` was made from; earlier versions of the site did not keep it */
  bases: Record<string, string>;
  /** by the exercise's cell */
  progress: Record<string, Progress>;
  /** the cells that are her own */
  scratch: Record<string, ScratchCell>;
}

export const blank = (): Saved => ({ sources: {}, inputs: {}, bases: {}, progress: {}, scratch: {} });

export function isBlank(saved: Saved): boolean {
  return Object.values(saved).every((part) => Object.keys(part).length === 0);
}

/** Reads a stored text; of its parts, what has the right kind. Throws where it is none of ours. */
export function parseSaved(text: string): Saved {
  const { sources, inputs, bases = {}, progress = {}, scratch = {}, ...others } = JSON.parse(text);
  return {
    ...others,
    sources: pick(sources, isText),
    inputs: pick(inputs, isInputValue),
    bases: pick(bases, isText),
    progress: pick(progress, isProgress),
    scratch: pick(scratch, isScratchCell),
  };
}

export const isText = (value: unknown): value is string => typeof value === "string";

export function isInputValue(value: unknown): value is InputValue {
  if (typeof value === "boolean" || Number.isFinite(value)) return true;
  if (Array.isArray(value)) return value.every(Number.isFinite);
  return isRecord(value) && Number.isFinite(value["x"]) && Number.isFinite(value["y"]);
}

export function isProgress(value: unknown): value is Progress {
  if (!isRecord(value) || typeof value["solved"] !== "boolean") return false;
  const { attempts, tried = true, own = "" } = value;
  return Number.isInteger(attempts) && Number(attempts) >= 0 && typeof tried === "boolean" && isText(own);
}

export function isScratchCell(value: unknown): value is ScratchCell {
  if (!isRecord(value) || !isText(value["source"]) || !isText(value["beside"])) return false;
  return (value["side"] === "above" || value["side"] === "below") && Number.isFinite(value["rank"]);
}

/** The names that cells of a reader's own have: they stand in ids and in the files that she takes away. */
export const isScratchName = (name: string): boolean => /^[\w-]{1,64}$/.test(name);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Gives an entry its value; `undefined` takes it away. A name like `__proto__` is an entry as any other. */
export function put<T>(into: Record<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) delete into[key];
  else Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
}

function pick<T>(value: unknown, fits: (item: unknown) => item is T): Record<string, T> {
  if (!isRecord(value))
    throw new TypeError(`Cannot read the saved text: expected a record, received ${typeof value}`);
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => fits(entry[1])));
}
