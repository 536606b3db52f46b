import { controlsText, showing } from "./cell.ts";
import type { Chapter, Part } from "./chapter.ts";
import { comment } from "./comment.ts";
import { importText, partImports } from "./imports.ts";
import { isCode, runnable } from "./order.ts";
import { wordsOf } from "./words.ts";

/**
 * A chapter as one TypeScript module in the percent format that editors know: imports first, prose as comments.
 * It prints what its cells show.
 */
export function toScript(chapter: Chapter): string {
  const parts = runnable(chapter.parts);
  const codes = parts.filter(isCode);
  const texts = new Map(codes.map(({ cell }) => [cell.name, partImports(showing(cell), chapter.sidecar)]));
  const controlled = codes.some(({ controls }) => controlsText(controls) !== "");
  const setup = ["display as $show", "setLanguage", ...(controlled ? ["setControls"] : [])];
  const imports = [
    { names: new Set(setup), taken: new Map() },
    ...[...texts.values()].map(({ imports }) => imports),
  ];
  const textOf = (part: Part) => {
    if (!isCode(part)) return `// %% [markdown]\n${comment(part.text)}`;
    const { name } = part.cell;
    return `// %% ${name}\n${controlsText(part.controls)}${texts.get(name)?.rest.trim() ?? ""}`.trimEnd();
  };
  const sections = [
    comment(`${chapter.title}\n\n${wordsOf(chapter).script}`),
    importText(imports, chapter.sidecar).trimEnd(),
    `setLanguage("${chapter.language}");`,
    ...parts.map(textOf),
  ];
  return `${sections.join("\n\n")}\n`;
}
