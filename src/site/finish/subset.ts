import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { type Face, faceFile, fontUse } from "./font-use.ts";

/** Digits and signs are kept although no page shows them yet: a formula with computed numbers may, later. */
const always = " 0123456789.,+−=()e";
const preloaded = new Set(["KaTeX_Main-Regular", "KaTeX_Math-Italic"]);

/**
 * Cuts KaTeX's fonts to the glyphs that the pages use, writes them to `_astro`, and gives the tags that
 * a page with formulas needs. The whole fonts stay behind them, for characters that appear only later.
 */
export async function subsetFonts(root: string, pages: string[]): Promise<{ head: string; bytes: number }> {
  const katex = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
  const use = fontUse(await readFile(join(katex, "katex.min.css"), "utf8"), pages);
  const fonts = await Promise.all(
    [...use].map(([face, characters]) => subset(root, katex, face, characters)),
  );
  const links = fonts
    .filter(({ name }) => preloaded.has(name))
    .map(({ href }) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`);
  const bytes = fonts.reduce((sum, font) => sum + font.bytes, 0);
  if (fonts.length === 0) return { head: "", bytes };
  return { head: `${links.join("")}<style>${fonts.map(({ rule }) => rule).join("")}</style>`, bytes };
}

async function subset(root: string, katex: string, face: Face, used: Set<string>) {
  const name = faceFile(face);
  const [family, weight, style] = face.split("|");
  const characters = [...new Set([...used, ...(name === "KaTeX_Main-Regular" ? always : " ")])].sort();
  const font = await subsetFont(await readFile(join(katex, "fonts", `${name}.woff2`)), characters.join(""), {
    targetFormat: "woff2",
    noHinting: true,
  });
  const hash = createHash("sha256").update(font).digest("hex").slice(0, 8);
  const href = `/_astro/${name}.${hash}.woff2`;
  await writeFile(join(root, href), font);
  const range = characters.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(",");
  const rule = `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(${href}) format("woff2");unicode-range:${range}}`;
  return { name, href, rule, bytes: font.length };
}
