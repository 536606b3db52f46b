import { digits, type Line, met, type Results, type Timed, timeText } from "../../src/site/speed/results.ts";

/** The results as a table for the terminal, a line for each task and peer. */
export function tableOf({ lines, timed }: Results): string {
  const head = ["task", "against", "ours", "theirs", "ratio (10–90 %)", "wanted", ""];
  const rows = lines.map((line) => [
    line.task,
    line.peer,
    timeText(line.ours.median),
    timeText(line.theirs.median),
    `${digits(line.ratio.median)} (${digits(line.ratio.p10)}–${digits(line.ratio.p90)})`,
    line.required === undefined ? "–" : `≥ ${line.required}`,
    line.required === undefined ? "" : mark(line),
  ]);
  const clocked = timed.map((each) => [
    each.task,
    "the clock",
    timeText(each.median),
    "",
    "",
    `≤ ${timeText(each.limit)}`,
    mark(each),
  ]);
  const all = [head, ...rows, ...clocked];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const written = all.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [written[0], rule, ...written.slice(1)].join("\n");
}

const mark = (line: Line | Timed) => (met(line) ? "✓" : "✗");
