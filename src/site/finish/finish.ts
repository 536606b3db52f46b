import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { isReference } from "../api/words.ts";
import { withPolicy } from "./policy.ts";
import { inUse, pruneProperties } from "./properties.ts";
import { inlineSmall, prune, vocabulary } from "./prune.ts";
import { subsetFonts } from "./subset.ts";

/**
 * What remains to be done when all pages are written: fonts cut to the formulas of each chapter and to those
 * of the reference, so that no page pays for another's; stylesheets cut to the site's classes, and a security policy in every page.
 */
export function finish(): AstroIntegration {
  return {
    name: "nonlinear:finish",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await readAll(root, [".html", ".js", ".css"]);
        const pages = files.filter(({ name }) => extname(name) === ".html");
        const parts = [...Map.groupBy(pages, ({ name }) => partOf(name)).values()];
        const fonts = await Promise.all(
          parts.map(async (part) => ({
            part,
            ...(await subsetFonts(
              root,
              part.map(({ text }) => text),
            )),
          })),
        );
        const { renamed, sheets } = await pruneStyles(root, files);
        const scripted = vocabulary(
          files.flatMap(({ name, text }) => (extname(name) === ".js" && marksUp(name) ? [text] : [])),
        );
        for (const { part, head } of fonts) {
          for (const { name, text } of part) {
            let html = text.includes('class="katex') ? text.replace("</head>", `${head}</head>`) : text;
            for (const [before, after] of renamed) html = html.replaceAll(before, after);
            await writeFile(join(root, name), withPolicy(inlineSmall(html, sheets, scripted)));
          }
        }
        const bytes = fonts.reduce((sum, part) => sum + part.bytes, 0);
        logger.info(`fonts for formulas: ${(bytes / 1000).toFixed(1)} kB`);
      },
    },
  };
}

/** Pages that share their fonts: those of the reference. The rest have their own; equal fonts of two pages are one file. */
function partOf(name: string): string {
  return isReference(name) ? "reference" : name;
}

/** Whether a script could give the page something with a class: not the compiler, nor KaTeX, which there makes MathML only. */
function marksUp(name: string): boolean {
  return !/^engine\/(compiler|packages)|^_astro\/katex\./.test(name);
}

interface File {
  name: string;
  text: string;
}

async function readAll(root: string, endings: string[]): Promise<File[]> {
  const names = (await readdir(root, { recursive: true })).filter((name) => endings.includes(extname(name)));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, name), "utf8") })));
}

/** A file's name holds its content's hash, so a changed stylesheet gets a new one. `sheets` has the texts by address. */
async function pruneStyles(root: string, files: File[]) {
  const words = vocabulary(
    files.filter(({ name }) => extname(name) !== ".css" && marksUp(name)).map(({ text }) => text),
  );
  const renamed = new Map<string, string>();
  const sheets = new Map<string, string>();
  const others = inUse(files.filter(({ name }) => extname(name) !== ".css").map(({ text }) => text));
  const styles = files.filter(({ name }) => extname(name) === ".css");
  const pruned = pruneProperties(
    styles.map(({ text }) => prune(text, words)),
    others,
  );
  for (const [i, { name }] of styles.entries()) {
    const css = pruned[i] ?? "";
    const hash = createHash("sha256").update(css).digest("hex").slice(0, 8);
    const after = name.replace(/[^.]+\.css$/, `${hash}.css`);
    await writeFile(join(root, after), css);
    await rm(join(root, name));
    renamed.set(`/${name}`, `/${after}`);
    sheets.set(`/${after}`, css);
  }
  return { renamed, sheets };
}
