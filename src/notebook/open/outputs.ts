import { isRecord } from "../client/keeping/saved.ts";
import type { MimeBundle } from "../protocol.ts";
import { joined } from "./document.ts";

/** What a terminal takes for colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences begin with this character
const colours = /\u001b\[[\d;]*m/g;

/** The outputs that a file keeps of a cell, as far as the page can show them. What is none is left out. */
export function outputsOf(outputs: readonly unknown[]): MimeBundle[] {
  return outputs.flatMap((output) => {
    if (!isRecord(output)) return [];
    const { output_type: kind, text, data, ename, evalue } = output;
    if (kind === "stream") return plain(joined(text)?.trimEnd());
    if (kind === "error") return plain(`${ename}: ${evalue}`);
    return isRecord(data) ? bundleOf(data) : [];
  });
}

function bundleOf(data: Record<string, unknown>): MimeBundle[] {
  const text = (type: string) => joined(data[type]);
  const svg = text("image/svg+xml");
  const html = text("text/html");
  const latex = text("text/latex");
  const other = Object.keys(data).filter((type) => type !== "text/plain");
  const said = text("text/plain") ?? (other.length > 0 ? `[${other.join(", ")}]` : undefined);
  if (svg === undefined && html === undefined && latex === undefined) return plain(said);
  return [
    {
      "text/plain": said ?? "",
      ...(svg === undefined ? {} : { "image/svg+xml": svg }),
      ...(html === undefined ? {} : { "text/html": html }),
      ...(latex === undefined ? {} : { "text/latex": latex }),
    },
  ];
}

function plain(text: string | undefined): MimeBundle[] {
  return text ? [{ "text/plain": text.replaceAll(colours, "") }] : [];
}
