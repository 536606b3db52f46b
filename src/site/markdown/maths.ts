import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import katex from "katex";
import type { Root as Markdown } from "mdast";
import type { InlineMath } from "mdast-util-math";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/** `$$…$$` is a displayed formula also where it stands on one line (remark-math would set it inline). */
export function remarkDisplay() {
  return (tree: Markdown, file: VFile) => {
    visit(tree, "inlineMath", (node: InlineMath) => {
      const start = node.position?.start.offset ?? 0;
      const classes = String(file.value).startsWith("$$", start) ? "math-display" : "math-inline";
      node.data = { ...node.data, hProperties: { className: ["language-math", classes] } };
    });
  };
}

/** Sets every formula with KaTeX while the site is built. A formula that KaTeX refuses fails the build. */
export function rehypeMaths() {
  return (tree: Root, file: VFile) => {
    visit(tree, "element", (node, index, parent) => {
      if (!parent || index === undefined) return;
      const code = node.tagName === "pre" ? node.children[0] : node;
      if (code?.type !== "element" || !has(code, "language-math")) return;
      const formula = typeset(code, node, file);
      const block: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["formula"] },
        children: [formula],
      };
      parent.children.splice(index, 1, node.tagName === "pre" ? block : formula);
      return index + 1;
    });
  };
}

function typeset(code: Element, node: Element, file: VFile): Element {
  const text = code.children[0];
  const source = text?.type === "text" ? text.value : "";
  try {
    const html = katex.renderToString(source, {
      displayMode: has(code, "math-display"),
      strict: "error",
      throwOnError: true,
    });
    return fromHtml(lighten(html), { fragment: true }).children[0] as Element;
  } catch (cause) {
    return file.fail(`Cannot typeset ${source.trim()}: ${(cause as Error).message}`, {
      place: node.position,
    });
  }
}

/** MathML is for reading aloud, HTML for the eye; the search needs one of them, and no page the TeX source. */
function lighten(html: string): string {
  return html
    .replace(/<annotation[\s\S]*?<\/annotation>/, "")
    .replace('class="katex-html"', '$& data-pagefind-ignore="all"');
}

function has(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}
