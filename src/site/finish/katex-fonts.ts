import type { Plugin } from "vite";

/**
 * Takes the fonts out of KaTeX's stylesheet when the site is built: `subsetFonts` adds those that the
 * site's formulas need, cut to their glyphs. The development server keeps the whole fonts.
 */
export function katexFonts(): Plugin {
  return {
    name: "nonlinear:katex-fonts",
    apply: "build",
    enforce: "pre",
    transform(css, id) {
      if (!/katex(\.min)?\.css(\?|$)/.test(id)) return;
      return { code: css.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null };
    },
  };
}
