import type { InputValue, Insertion } from "../protocol.ts";
import type { Code } from "./chapter.ts";

/** The text of a cell with its last expression handed to `$show`, as the kernel runs it. */
export function showing({ source, insertions }: Code["cell"]): string {
  const [start, end] = insertions.map((insertion) => offsetOf(source, insertion));
  if (start === undefined || end === undefined) return source;
  // A comma in the expression makes a second pair of parentheses necessary.
  const double = insertions[1]?.length === 2;
  const [open, close] = double ? ["$show((", "))"] : ["$show(", ")"];
  return source.slice(0, start) + open + source.slice(start, end) + close + source.slice(end);
}

/** Lines at the margin that may leave a value behind, which Jupyter would show. */
const statement =
  /^(?!import\b|export\b|const\b|let\b|var\b|function\b|async function\b|class\b|type\b|interface\b|enum\b)[^\s})\]/*`]/m;

/** The text of a cell as Jupyter shows it: a loop at the end leaves its last value, which nobody asked for. */
export function silent({ source, insertions }: Code["cell"]): string {
  return insertions.length === 0 && statement.test(source) ? `${source.trimEnd()}\nundefined;` : source;
}

/** The line that puts a cell's controls where the reader left them; empty where she touched none. */
export function controlsText(controls: Code["controls"] = []): string {
  if (controls.every((value) => value === undefined)) return "";
  return `setControls(${controls.map(valueText).join(", ")});\n`;
}

function valueText(value: InputValue | undefined): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}

function offsetOf(text: string, { line, column }: Insertion): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}
