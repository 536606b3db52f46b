import { marked } from "marked";
import type { Rich } from "../author/rich.ts";
import type { MimeBundle } from "../protocol.ts";
import { figureData, tableHtml } from "./data.ts";
import { escape } from "./escape.ts";

/** Formulas stay TeX: whoever shows them (the build, the page, Jupyter) typesets them. */
export function richBundle({ kind, text, rows = [], columns }: Rich): MimeBundle {
  if (kind === "tex")
    return { "text/plain": text, "text/latex": `$$${text}$$`, "text/html": `<pre>${escape(text)}</pre>` };
  if (kind === "md") return { "text/plain": text, "text/html": marked.parse(text, { async: false }) };
  const data = figureData(rows, { columns, most: 200 });
  const plain = [data.columns, ...data.rows].map((row) => row.join("\t")).join("\n");
  return { "text/plain": plain, "text/html": tableHtml(data) };
}
