import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import katex from "katex";
import type { Root as Markdown } from "mdast";
import type { InlineMath } from "mdast-util-math";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { mendScripts } from "../../notebook/show/mathml.ts";

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
      if (node.tagName !== "pre" && source(code).length <= 40) keepPunctuation(parent, index);
      return index + 1;
    });
  };
}

/** A mark that follows a short formula stays on its line; browsers would otherwise break between the two. */
function keepPunctuation(parent: Element | Root, index: number): void {
  const [formula, next] = parent.children.slice(index, index + 2);
  const mark = next?.type === "text" ? /^[,.;:!?)\]’”、，。；：！？）》]+/.exec(next.value)?.[0] : undefined;
  if (formula?.type !== "element" || next?.type !== "text" || !mark) return;
  next.value = next.value.slice(mark.length);
  parent.children[index] = {
    type: "element",
    tagName: "span",
    properties: { className: ["keep"] },
    children: [formula, { type: "text", value: mark }],
  };
}

/** `\ink{red}{\delta}` is a term of a legend: see components/Ink.astro. Anything else that KaTeX could put into HTML is refused. */
const inkClass = /^ink-(blue|orange|green|red|purple)$/;

function typeset(code: Element, node: Element, file: VFile): Element {
  try {
    const html = katex.renderToString(source(code), {
      displayMode: has(code, "math-display"),
      strict: (fault: string) => (fault === "htmlExtension" ? "ignore" : "error"),
      trust: (context) => context.command === "\\htmlClass" && inkClass.test(context.class),
      macros: { "\\ink": "\\htmlClass{ink-#1}{#2}" },
      throwOnError: true,
    });
    return fromHtml(lighten(html), { fragment: true }).children[0] as Element;
  } catch (cause) {
    return file.fail(`Cannot typeset ${source(code).trim()}: ${(cause as Error).message}`, {
      place: node.position,
    });
  }
}

/** A formula as HTML, outside of prose. One that KaTeX refuses throws. */
export function texHtml(tex: string, display = false): string {
  return lighten(katex.renderToString(tex, { displayMode: display, strict: "error", throwOnError: true }));
}

/** A small formula as MathML alone, which browsers draw by themselves, for a sixth of the weight. */
export function mathml(tex: string): string {
  const html = katex.renderToString(tex, { output: "mathml", strict: "error", throwOnError: true });
  // Browsers no longer know double-struck letters by their attribute.
  return lighten(html).replaceAll('<mi mathvariant="double-struck">R</mi>', "<mi>ℝ</mi>");
}

function source(code: Element): string {
  const text = code.children[0];
  return text?.type === "text" ? text.value : "";
}

/**
 * MathML is for reading aloud, HTML for the eye; the search needs one of them, and no page the TeX source, empty
 * declarations, or lengths finer than a fifth of a pixel.
 */
export function lighten(html: string): string {
  return (
    mendScripts(html)
      .replace(/<annotation[\s\S]*?<\/annotation>/, "")
      .replace(/<\/?semantics>/g, "")
      .replace(/(?<=:)(-?\d+\.\d{3,})em/g, (_, length: string) => `${Number(Number(length).toFixed(2))}em`)
      .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', "")
      .replaceAll(';"', '"')
      // A tap or a click holds a term lit; the keyboard finds it in the legend.
      .replaceAll('class="enclosing ink-', 'tabindex="-1" $&')
      .replace('class="katex-html"', '$& data-pagefind-ignore="all"')
  );
}

function has(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}
