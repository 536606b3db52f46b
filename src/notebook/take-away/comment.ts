const width = 100;

/** Markdown as a comment in lines that fit an editor; formulas, tables and code keep theirs. */
export function comment(markdown: string): string {
  let fence: string | undefined;
  return plainDetails(markdown)
    .split("\n")
    .flatMap((line) => {
      const [mark] = /^\s*(?:>\s*)*(\$\$|```)/.exec(line)?.slice(1) ?? [];
      if (mark && fence === undefined)
        fence = line.trim().length > mark.length && line.trim().endsWith(mark) ? undefined : mark;
      else if (mark === fence) fence = undefined;
      return fence === undefined && mark === undefined ? wrap(line) : [line];
    })
    .map((line) => `// ${line}`.trimEnd())
    .join("\n");
}

/** What a page folds away stands open in a comment. */
function plainDetails(markdown: string): string {
  return markdown
    .replace(/^<\/?details>\n*/gm, "")
    .replace(/<summary>(.*?)<\/summary>/g, "*$1:*")
    .trimEnd();
}

/** A line's continuation stays in the same quotation and under the same bullet. */
function wrap(line: string): string[] {
  if (line.length <= width || /^\s*\|/.test(line)) return [line];
  const [, quotes = "", bullet = ""] = /^((?:> ?)*)((?:[-*]|\d+\.) +)?/.exec(line) ?? [];
  const next = quotes + " ".repeat(bullet.length);
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<=[^\s] )/)) {
    if (current !== "" && current.length + word.trimEnd().length > width) {
      lines.push(current.trimEnd());
      current = next;
    }
    current += word;
  }
  return [...lines, current];
}
