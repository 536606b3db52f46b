const files = import.meta.glob<string>("/node_modules/katex/dist/fonts/*.woff2", {
  query: "?url",
  import: "default",
  eager: true,
});

/**
 * Offers KaTeX's whole fonts to the page; the browser fetches those that a formula uses. The site's own pages have
 * theirs cut to their formulas, but what stands in a reader's file nobody knows beforehand.
 */
export function offerFonts(): void {
  for (const [path, url] of Object.entries(files)) {
    const [, family = "", face = ""] = /(KaTeX_\w+)-(\w+)\.woff2$/.exec(path) ?? [];
    const [weight, style] = [/Bold/, /Italic/].map((kind) => kind.test(face));
    document.fonts.add(
      new FontFace(family, `url(${url})`, {
        weight: weight ? "bold" : "normal",
        style: style ? "italic" : "normal",
      }),
    );
  }
}
