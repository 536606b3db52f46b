import { globSync } from "node:fs";
import { dirname } from "node:path";
import type { Language } from "../notebook/protocol.ts";

/** A folder of `content`. Pages that are no chapters have the number 0, and the home page an empty slug. */
export interface Chapter {
  folder: string;
  number: number;
  slug: string;
}

/** The languages of the site, in the order in which they are offered. */
export const languages: Record<Language, { label: string; lang: string }> = {
  en: { label: "English", lang: "en" },
  "zh-cn": { label: "简体中文", lang: "zh-CN" },
};

/** The folders of pages that are neither chapters nor the home page. */
const pages = ["glossary", "speed", "progress", "open"];

/**
 * Reads number and slug off a folder's name.
 * @example parseFolder("2-maximum-entropy") // { folder: "2-maximum-entropy", number: 2, slug: "maximum-entropy" }
 */
export function parseFolder(folder: string): Chapter {
  if (folder === "home") return { folder, number: 0, slug: "" };
  if (pages.includes(folder)) return { folder, number: 0, slug: folder };
  const [, digits, slug] = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(folder) ?? [];
  if (!digits || !slug) {
    throw new SyntaxError(
      `Cannot place the folder content/${folder}: expected home, ${pages.join(", ")} or a name like 2-maximum-entropy`,
    );
  }
  return { folder, number: Number(digits), slug };
}

/**
 * The address of a prose file, without slashes at its ends.
 * @example entryId("2-maximum-entropy/zh-cn.mdx") // "zh-cn/maximum-entropy"
 */
export function entryId(path: string): string {
  const [folder = "", file = ""] = path.split("/").slice(-2);
  const language = file.replace(/\.mdx$/, "");
  if (!(language in languages)) {
    throw new RangeError(
      `Cannot place ${path}: expected one of ${Object.keys(languages).join(".mdx, ")}.mdx, received ${file}`,
    );
  }
  return [language, parseFolder(folder).slug].filter(Boolean).join("/");
}

/** The chapters whose English text stands in `content`, by number. */
export function listChapters(content: string): Chapter[] {
  return globSync("*/en.mdx", { cwd: content })
    .map((file) => parseFolder(dirname(file)))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
}
