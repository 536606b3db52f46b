import type { Cell } from "../protocol.ts";

const marker = /^\/\/\s*%%/;
const wellFormed = /^\/\/ %% ([A-Za-z0-9_$-]+)\s*$/;

/** Cuts a chapter's module at its `// %% name` lines. What stands before the first may only be comments. */
export function split(source: string): Cell[] {
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  const marked = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  refusePreamble(lines.slice(0, marked[0] ?? lines.length));
  const firstLines = new Map<string, number>();
  return marked.map((start, i) => {
    const name = readName(lines[start] ?? "", start + 1);
    const earlier = firstLines.get(name);
    if (earlier !== undefined) {
      throw new SyntaxError(
        `Cannot split the module: lines ${earlier} and ${start + 1} both start a cell named ${name}`,
      );
    }
    firstLines.set(name, start + 1);
    return {
      name,
      source: lines
        .slice(start + 1, marked[i + 1])
        .join("\n")
        .replace(/(^|\n)\s*$/, ""),
    };
  });
}

/** The module that `split` would cut into these cells. */
export function join(cells: readonly Cell[]): string {
  return cells.map(({ name, source }) => `// %% ${name}\n${source}\n`).join("\n");
}

function readName(line: string, number: number): string {
  const name = wellFormed.exec(line)?.[1];
  if (name !== undefined) return name;
  throw new SyntaxError(
    `Cannot read the cell marker in line ${number}: expected "// %% name" (letters, digits, - _ $), received "${line}"`,
  );
}

function refusePreamble(lines: string[]): void {
  // Comments give way to as many newlines, so that the line of what is left over is still its own.
  const bare = lines
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => comment.replace(/[^\n]/g, " "));
  const code = bare.split("\n").findIndex((line) => line.trim() !== "");
  if (code < 0) return;
  throw new SyntaxError(
    `Cannot split the module: only comments may stand before the first "// %% name", received code in line ${code + 1}`,
  );
}
