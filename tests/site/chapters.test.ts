import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entryId, listChapters, parseFolder } from "../../src/site/chapters.ts";

describe("entryId()", () => {
  it("puts the language first and drops the chapter's number", () => {
    expect(entryId("2-maximum-entropy/en.mdx")).toBe("en/maximum-entropy");
    expect(entryId("2-maximum-entropy/zh-cn.mdx")).toBe("zh-cn/maximum-entropy");
  });

  it("makes the home page the index of its language", () => {
    expect(entryId("home/en.mdx")).toBe("en");
    expect(entryId("home/zh-cn.mdx")).toBe("zh-cn");
  });

  it("names a language it does not know, and those it does", () => {
    expect(() => entryId("home/fr.mdx")).toThrow(/expected one of en\.mdx, zh-cn\.mdx, received fr\.mdx/);
  });
});

describe("parseFolder()", () => {
  it("reads number and slug", () => {
    expect(parseFolder("12-two-words")).toEqual({ folder: "12-two-words", number: 12, slug: "two-words" });
  });

  it.each(["glossary", "speed", "progress", "open"])("knows the page %s, which is no chapter", (slug) => {
    expect(parseFolder(slug)).toEqual({ folder: slug, number: 0, slug });
    expect(entryId(`${slug}/zh-cn.mdx`)).toBe(`zh-cn/${slug}`);
  });

  it.each(["maximum-entropy", "2", "2-", "2-Maximum", "x-2"])("refuses the folder name %s", (name) => {
    expect(() => parseFolder(name)).toThrow(`content/${name}`);
  });
});

describe("listChapters()", () => {
  it("orders by number, not by letter, and leaves out pages that are no chapters and folders without English text", () => {
    const content = mkdtempSync(join(tmpdir(), "content-"));
    for (const folder of ["10-ten", "9-nine", "home", "glossary", "speed", "progress", "3-not-yet"]) {
      mkdirSync(join(content, folder));
      if (folder !== "3-not-yet") writeFileSync(join(content, folder, "en.mdx"), "");
    }
    expect(listChapters(content).map(({ slug }) => slug)).toEqual(["nine", "ten"]);
  });
});
