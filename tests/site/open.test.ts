import { describe, expect, it } from "vitest";
import { readNotebook } from "../../src/notebook/open/read.ts";
import { toNotebook } from "../../src/notebook/take-away/jupyter.ts";
import { isCode, runnable } from "../../src/notebook/take-away/order.ts";
import { origin } from "../../src/site/engine/origin.ts";
import { allTaken, takenChapter } from "../../src/site/take-away/chapter.ts";

describe.each(allTaken())("$name.ipynb, opened again", ({ folder, language, name }) => {
  it("is the chapter that was published: every cell's text to the letter, prose, title and language", async () => {
    const chapter = await takenChapter(folder, language);
    const published = runnable(chapter.parts);
    const opened = readNotebook(toNotebook(chapter), `${name}.ipynb`, "en", origin());
    expect(opened).toMatchObject({ name, title: chapter.title, language });
    expect(opened.foreign).toBeUndefined();
    const texts = (parts: typeof published) =>
      parts.map((part) => (isCode(part) ? [part.cell.name, part.cell.source.trimEnd()] : part.text));
    expect(texts(opened.parts)).toEqual(texts(published));
  });
});
