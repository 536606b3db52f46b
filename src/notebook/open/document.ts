import { isRecord } from "../client/keeping/saved.ts";
import { OpenError } from "./fault.ts";
import { kindOf, parseJson } from "./json.ts";

/** A cell of a notebook as its file has it; its source as one text, its outputs not looked at yet. */
export interface RawCell {
  kind: "code" | "markdown" | "raw";
  source: string;
  metadata: Record<string, unknown>;
  outputs: unknown[];
  attachments: Record<string, unknown>;
}

/** More cells than any notebook that people read; a page could not hold them. */
const most = 2000;
const languages = /^(?:typescript|javascript|deno|tslab|jslab)$/i;

/** The cells of a notebook in nbformat 4 whose code is TypeScript or JavaScript. Throws where the text is none. */
export function cellsOf(text: string): RawCell[] {
  const file = parseJson(text);
  if (!isRecord(file)) throw new OpenError({ kind: "foreign", found: kindOf(file) });
  const { nbformat, cells } = file;
  if (nbformat === undefined && !Array.isArray(cells))
    throw new OpenError({ kind: "foreign", found: Object.keys(file).slice(0, 5).join(", ") });
  if (nbformat !== 4) throw new OpenError({ kind: "format", found: show(nbformat) });
  if (!Array.isArray(cells)) throw new OpenError({ kind: "foreign", found: `cells: ${kindOf(cells)}` });
  if (cells.length > most) throw new OpenError({ kind: "cells", cells: cells.length });
  const language = languageOf(file["metadata"]);
  if (language !== undefined && !languages.test(language))
    throw new OpenError({ kind: "language", found: language });
  return cells.map(cellOf);
}

function cellOf(cell: unknown, index: number): RawCell {
  const unfit = (expected: "cell" | "kind" | "source", found: string) =>
    new OpenError({ kind: "cell", cell: index + 1, expected, found });
  if (!isRecord(cell)) throw unfit("cell", kindOf(cell));
  const { cell_type: kind, source, metadata, outputs, attachments } = cell;
  if (kind !== "code" && kind !== "markdown" && kind !== "raw") throw unfit("kind", show(kind));
  const text = joined(source);
  if (text === undefined) throw unfit("source", kindOf(source));
  return {
    kind,
    source: text.replaceAll(/\r\n?/g, "\n"),
    metadata: isRecord(metadata) ? metadata : {},
    outputs: Array.isArray(outputs) ? outputs : [],
    attachments: isRecord(attachments) ? attachments : {},
  };
}

/** A text that Jupyter writes as one string or as a list of lines. */
export function joined(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((line) => typeof line === "string")) return value.join("");
  return undefined;
}

/** The language of a notebook's code; a notebook that was never run may not say. */
function languageOf(metadata: unknown): string | undefined {
  if (!isRecord(metadata)) return undefined;
  const { kernelspec, language_info: info } = metadata;
  const said = [
    isRecord(info) ? info["name"] : undefined,
    isRecord(kernelspec) ? kernelspec["language"] : undefined,
    isRecord(kernelspec) ? kernelspec["name"] : undefined,
  ].filter((name) => typeof name === "string" && name !== "");
  return said.map(String).find((name) => languages.test(name)) ?? (said[0] as string | undefined);
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 40);
}
