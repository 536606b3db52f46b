import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Slugger from "github-slugger";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/**
 * Every language's headings carry the ids of the English ones, counted from the top, so that a link
 * to a section, and a change of language, arrive at the same place.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile) => {
    const english = join(dirname(file.path), "en.mdx");
    const ids = headingIds(file.path === english ? String(file.value) : readFileSync(english, "utf8"));
    let count = 0;
    visit(tree, "element", (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return;
      visit(node, "element", (child) => {
        if ([child.properties.className].flat().includes("language-math")) {
          file.fail(
            "Cannot list this heading: its formula would be unreadable in the table of contents; write it in Unicode",
            {
              place: node.position,
            },
          );
        }
      });
      node.properties.id = ids[count++];
    });
    if (count !== ids.length) {
      file.fail(
        `Cannot match the headings of ${file.path} with ${english}: ${count} here, ${ids.length} there`,
      );
    }
  };
}

/**
 * The ids of a text's headings (not of its title), in order.
 * @example headingIds("## The die\n### The die") // ["the-die", "the-die-1"]
 */
export function headingIds(mdx: string): string[] {
  const slugger = new Slugger();
  const prose = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^([ \t]*)(`{3,}|~{3,}).*\n[\s\S]*?^\1\2.*$/gm, "")
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, "");
  return [...prose.matchAll(/^[ \t]*#{2,6}[ \t]+(.+?)[ \t#]*$/gm)].map(([, text = ""]) =>
    slugger.slug(plain(text)),
  );
}

function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<[^>]*>|[*`→]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
