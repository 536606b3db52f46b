import type { CompiledCell } from "../protocol.ts";

/** A place in a text, counted from 1 as a reader counts. */
export interface Position {
  line: number;
  column: number;
}

/** The line and column of an offset, which is first brought inside the text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.min(Math.max(offset, 0), text.length));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

/** Takes a place in a cell's `js`, as a stack trace gives it, back to the cell as its reader sees it. */
export function sourcePosition(
  cell: Pick<CompiledCell, "source" | "insertions">,
  jsLine: number,
  jsColumn: number,
): Position {
  const lines = cell.source.split("\n");
  const line = Math.min(Math.max(jsLine - 1, 1), lines.length);
  if (line !== jsLine - 1) return { line, column: 1 };
  let column = jsColumn;
  for (const inserted of cell.insertions.filter((i) => i.line === line).sort((a, b) => a.column - b.column)) {
    if (column <= inserted.column) break;
    // A place inside the inserted text itself stands for the character that follows it.
    column = Math.max(inserted.column, column - inserted.length);
  }
  return { line, column: Math.min(Math.max(column, 1), (lines[line - 1] ?? "").length + 1) };
}
