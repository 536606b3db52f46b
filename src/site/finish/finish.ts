import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { withPolicy } from "./policy.ts";
import { subsetFonts } from "./subset.ts";

/** What remains to be done when all pages are written: fonts cut to the site's formulas, and a security policy. */
export function finish(): AstroIntegration {
  return {
    name: "nonlinear:finish",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".html"));
        const pages = await Promise.all(
          names.map(async (name) => ({ name, html: await readFile(join(root, name), "utf8") })),
        );
        const { head, bytes } = await subsetFonts(
          root,
          pages.map(({ html }) => html),
        );
        logger.info(`fonts for formulas: ${(bytes / 1000).toFixed(1)} kB`);
        await Promise.all(
          pages.map(({ name, html }) =>
            writeFile(
              join(root, name),
              withPolicy(html.includes('class="katex') ? html.replace("</head>", `${head}</head>`) : html),
            ),
          ),
        );
      },
    },
  };
}
