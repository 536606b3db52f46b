import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { withPolicy } from "./policy.ts";
import { prune, vocabulary } from "./prune.ts";
import { subsetFonts } from "./subset.ts";

/**
 * What remains to be done when all pages are written: fonts cut to the site's formulas, stylesheets cut to
 * its classes, and a security policy in every page.
 */
export function finish(): AstroIntegration {
  return {
    name: "nonlinear:finish",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await readAll(root, [".html", ".js", ".css"]);
        const pages = files.filter(({ name }) => extname(name) === ".html");
        const { head, bytes } = await subsetFonts(
          root,
          pages.map(({ text }) => text),
        );
        const renamed = await pruneStyles(root, files);
        for (const { name, text } of pages) {
          let html = text.includes('class="katex') ? text.replace("</head>", `${head}</head>`) : text;
          for (const [before, after] of renamed) html = html.replaceAll(before, after);
          await writeFile(join(root, name), withPolicy(html));
        }
        logger.info(`fonts for formulas: ${(bytes / 1000).toFixed(1)} kB`);
      },
    },
  };
}

interface File {
  name: string;
  text: string;
}

async function readAll(root: string, endings: string[]): Promise<File[]> {
  const names = (await readdir(root, { recursive: true })).filter((name) => endings.includes(extname(name)));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, name), "utf8") })));
}

/** A file's name holds its content's hash, so a changed stylesheet gets a new one. */
async function pruneStyles(root: string, files: File[]): Promise<Map<string, string>> {
  const words = vocabulary(files.filter(({ name }) => extname(name) !== ".css").map(({ text }) => text));
  const renamed = new Map<string, string>();
  for (const { name, text } of files.filter((file) => extname(file.name) === ".css")) {
    const css = prune(text, words);
    const hash = createHash("sha256").update(css).digest("hex").slice(0, 8);
    const after = name.replace(/[^.]+\.css$/, `${hash}.css`);
    await writeFile(join(root, after), css);
    await rm(join(root, name));
    renamed.set(`/${name}`, `/${after}`);
  }
  return renamed;
}
