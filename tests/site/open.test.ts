import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../src/notebook/open/read.ts";
import type { Chapter, Part } from "../../src/notebook/take-away/chapter.ts";
import { isCode, runnable } from "../../src/notebook/take-away/order.ts";
import { origin } from "../../src/site/engine/origin.ts";

/** What the build has made for readers. */
const files = globSync("dist/download/*.ipynb").sort();
const own = origin();

/** The names of an import stand in an order of their own. */
const ordered = (source: string) =>
  source.replace(/^import \{([^}]*)\}/gm, (_, names: string) => {
    const list = names.split(",").map((name) => name.trim());
    return `import { ${list.filter(Boolean).sort().join(", ")} }`;
  });
const texts = (parts: Part[]) =>
  parts.map((part) =>
    isCode(part) ? [part.cell.name, ordered(part.cell.source.trimEnd()), part.folded ?? false] : part.text,
  );

it("there are files to open, in both languages", () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
});

describe.each(files)("%s, opened", (file) => {
  const published: Chapter = JSON.parse(readFileSync(file.replace("ipynb", "json"), "utf8"));
  const text = readFileSync(file, "utf8");
  const opened = readNotebook(text, basename(file), "en", own);

  it("is the chapter that was published: every cell's text to the letter, its prose, title and language", () => {
    const { name, title, language } = published;
    expect(opened).toMatchObject({ name, title, language });
    expect(opened.foreign).toBeUndefined();
    expect(texts(opened.parts)).toEqual(texts(runnable(published.parts)));
  });

  it("is the same when Jupyter has saved it with sources as single texts, other ids and more metadata", () => {
    const notebook = JSON.parse(text);
    for (const [i, cell] of notebook.cells.entries()) {
      cell.source = cell.source.join("");
      cell.id = `id-${i}`;
      cell.metadata = { ...cell.metadata, editable: true, tags: ["x"] };
    }
    const again = readNotebook(JSON.stringify(notebook), basename(file), "en", own);
    expect(texts(again.parts)).toEqual(texts(opened.parts));
  });
});
