import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { licencesOf } from "../take-away/licences.ts";
import { type Face, faceFile, fontUse } from "./font-use.ts";
import { withShortNames } from "./names.ts";

const preloaded = new Set(["KaTeX_Main-Regular", "KaTeX_Math-Italic"]);

/**
 * Cuts KaTeX's fonts to the glyphs that the pages use, writes them to `_astro`, and gives the tags that
 * a page with formulas needs.
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
  // The fonts carry no notice themselves: it would weigh more than the glyphs of most of them.
  await writeFile(join(root, "_astro/KaTeX-licence.txt"), `${licencesOf([join(katex, "fonts")])}\n`);
  return { head: `${links.join("")}<style>${fonts.map(({ rule }) => rule).join("")}</style>`, bytes };
}

async function subset(root: string, katex: string, face: Face, characters: Set<string>) {
  const name = faceFile(face);
  const [family, weight, style] = face.split("|");
  const whole = await readFile(join(katex, "fonts", `${name}.woff2`));
  // The blank gives the font its place in the line, also where no formula shows one.
  const text = [" ", ...characters].sort().join("");
  const cut = await subsetFont(whole, text, { targetFormat: "sfnt", noHinting: true, dropTables: ["gasp"] });
  const font = await subsetFont(withShortNames(cut), text, { targetFormat: "woff2" });
  const hash = createHash("sha256").update(font).digest("hex").slice(0, 8);
  const href = `/_astro/${name}.${hash}.woff2`;
  await writeFile(join(root, href), font);
  const rule = `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(${href}) format("woff2")}`;
  return { name, href, rule, bytes: font.length };
}
