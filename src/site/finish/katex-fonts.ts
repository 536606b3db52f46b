import type { Plugin } from "vite";

/** KaTeX's invisible joiners have no glyph; asking its fonts for them would load whole fonts for nothing. */
const visible = "U+20-2009,U+2010-205f,U+2065-10ffff";

/** Leaves of KaTeX's fonts only the woff2 files, which every browser that runs this site reads. */
export function katexFonts(): Plugin {
  return {
    name: "nonlinear:katex-fonts",
    enforce: "pre",
    transform(css, id) {
      if (!/katex(\.min)?\.css(\?|$)/.test(id)) return;
      const code = css
        .replace(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("[^"]+"\)/g, "")
        .replace(/@font-face\s*\{/g, `$&unicode-range:${visible};`);
      return { code, map: null };
    },
  };
}
