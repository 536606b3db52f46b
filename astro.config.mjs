import { fileURLToPath } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import remarkMath from "remark-math";
import { sidebarGroup } from "./src/site/api/sidebar.ts";
import { languages, listChapters } from "./src/site/chapters.ts";
import { finish } from "./src/site/finish/finish.ts";
import { katexFonts } from "./src/site/finish/katex-fonts.ts";
import { remarkChinese } from "./src/site/markdown/chinese.ts";
import { rehypeHeadings } from "./src/site/markdown/headings.ts";
import { rehypeMaths, remarkDisplay } from "./src/site/markdown/maths.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const chapters = listChapters(`${root}/content`);

export default defineConfig({
  prefetch: false,
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkMath, remarkDisplay, remarkChinese],
      rehypePlugins: [rehypeHeadings, rehypeMaths],
    }),
  },
  vite: {
    plugins: [katexFonts()],
    build: { assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined) },
  },
  integrations: [
    finish(),
    starlight({
      title: "Nonlinear",
      description: "Where activation functions come from and how they behave, in chapters that run",
      favicon: "/favicon.svg",
      locales: languages,
      defaultLocale: "en",
      disable404Route: true,
      expressiveCode: false,
      markdown: { processedDirs: ["./content"] },
      sidebar: [
        ...chapters.map(({ slug, number }) => ({ slug, attrs: { "data-number": String(number) } })),
        { slug: "glossary" },
        sidebarGroup(root),
        { slug: "speed" },
        { slug: "open" },
        { slug: "progress" },
      ],
      customCss: [
        "katex/dist/katex.min.css",
        "./src/site/styles/tokens.css",
        "./src/site/styles/theme.css",
        "./src/site/styles/prose.css",
        "./src/site/styles/code.css",
        "./src/site/styles/notebook.css",
        "./src/site/styles/outputs.css",
      ],
      components: {
        LanguageSelect: "./src/site/starlight/LanguageSelect.astro",
        PageTitle: "./src/site/starlight/PageTitle.astro",
        Search: "./src/site/starlight/Search.astro",
      },
    }),
  ],
});
