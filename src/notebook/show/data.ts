import type { Columns } from "../author/rich.ts";
import type { FigureData } from "../protocol.ts";
import { escape } from "./escape.ts";

/** The rows of a figure as a table; a long curve is sampled evenly, its two ends included. */
export function figureData(
  rows: readonly Record<string, unknown>[],
  { columns = {}, most = 24 }: { columns?: Columns | undefined; most?: number } = {},
): FigureData {
  const keys = isList(columns) ? columns : [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const headings = isList(columns) ? {} : columns;
  const step = Math.max(1, (rows.length - 1) / (most - 1));
  const chosen =
    rows.length <= most ? rows : Array.from({ length: most }, (_, i) => rows[Math.round(i * step)] ?? {});
  return {
    columns: keys.map((key) => (Object.hasOwn(headings, key) ? (headings[key] ?? key) : key)),
    rows: chosen.map((row) => keys.map((key) => cell(row[key]))),
    total: rows.length,
  };
}

function isList(columns: Columns): columns is readonly string[] {
  return Array.isArray(columns);
}

export function tableHtml({ columns, rows }: Pick<FigureData, "columns" | "rows">): string {
  const head = columns.map((column) => `<th scope="col">${escape(String(column))}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(tableCell).join("")}</tr>`).join("");
  return `<div class="nb-table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function tableCell(value: string | number): string {
  return typeof value === "number"
    ? `<td class="nb-number">${short(value)}</td>`
    : `<td>${escape(String(value))}</td>`;
}

function cell(value: unknown): string | number {
  return typeof value === "number" ? value : value === undefined || value === null ? "" : String(value);
}

/** Six significant digits, without the noise of trailing zeros. */
function short(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
