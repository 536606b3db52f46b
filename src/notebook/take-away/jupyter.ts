import { controlsText, silent } from "./cell.ts";
import type { Chapter, Code, Part, Prose } from "./chapter.ts";
import { importText, partImports } from "./imports.ts";
import { isCode, runnable } from "./order.ts";
import { portable } from "./outputs.ts";
import { wordsOf } from "./words.ts";

/** What Deno's kernel says of itself, so that the notebook is coloured and opened right before it has run. */
const metadata = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: {
    codemirror_mode: "typescript",
    file_extension: ".ts",
    mimetype: "text/x.typescript",
    name: "typescript",
    nbconvert_exporter: "script",
    pygments_lexer: "typescript",
  },
};

/** A chapter as a Jupyter notebook, nbformat 4.5, with its outputs. */
export function toNotebook(chapter: Chapter): string {
  const parts = runnable(chapter.parts);
  const controlled = parts.some((part) => isCode(part) && controlsText(part.controls) !== "");
  const setup = { names: new Set(["setLanguage", ...(controlled ? ["setControls"] : [])]), taken: new Map() };
  const first = `${importText([setup], chapter.sidecar)}setLanguage("${chapter.language}");`;
  const ids = new Set<string>();
  let executions = 0;
  const code = (name: string, source: string, outputs: unknown[], folded = false) => ({
    cell_type: "code",
    id: unused(name, ids),
    metadata: { name, ...(folded ? { jupyter: { source_hidden: true } } : {}) },
    execution_count: ++executions,
    source: lines(source),
    outputs,
  });
  const prose = (text: string, attachments?: Prose["attachments"]) => ({
    cell_type: "markdown",
    id: unused("prose", ids),
    metadata: {},
    ...(attachments ? { attachments } : {}),
    source: lines(text),
  });
  const cellOf = (part: Part) =>
    isCode(part)
      ? code(part.cell.name, sourceOf(part, chapter), outputsOf(part), part.folded)
      : prose(part.text, part.attachments);
  const cells = [
    prose(`# ${chapter.title}\n\n${wordsOf(chapter).notebook}`),
    code("setup", first, []),
    ...parts.map(cellOf),
  ];
  return `${JSON.stringify({ metadata, nbformat: 4, nbformat_minor: 5, cells }, null, 1)}\n`;
}

function sourceOf({ cell, controls }: Code, { sidecar }: Chapter): string {
  const { rest, imports } = partImports(silent(cell), sidecar);
  return importText([imports], sidecar) + controlsText(controls) + rest;
}

function outputsOf({ outputs }: Code): unknown[] {
  return outputs
    .map(portable)
    .filter((data) => data !== undefined)
    .map((data) => ({ output_type: "display_data", metadata: {}, data }));
}

/** An id as nbformat wants it: up to 64 letters, digits, hyphens and underscores, and no other cell's. */
function unused(name: string, ids: Set<string>): string {
  const stem = name.replace(/[^\w-]/g, "-").slice(0, 56);
  let id = stem;
  for (let i = 2; ids.has(id); i++) id = `${stem}-${i}`;
  ids.add(id);
  return id;
}

/** Text as a list of lines, which is how Jupyter saves it: a change of one line is then one line of a diff. */
function lines(text: string): string[] {
  return text.trimEnd().split(/(?<=\n)/);
}
