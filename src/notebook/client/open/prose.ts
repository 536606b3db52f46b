import katex from "katex";
import { Marked } from "marked";
import { escape } from "../../show/escape.ts";
import { cleanMarkup } from "../clean.ts";

/** TeX as Jupyter finds it: between dollars or as an environment. A dollar between blanks, or between a blank and a digit, is money. */
const formula = {
  block:
    /^(?:\$\$([\s\S]+?)\$\$|(\\begin\{(equation|align|gather|multline|aligned|cases)(\*?)\}[\s\S]+?\\end\{\3\4\}))/,
  inline: /^\$(?!\s)((?:\\[\s\S]|[^\\$])+?)(?<!\s)\$(?!\d)/,
};

/**
 * Markdown from a file as elements: cleaned as everything that comes from outside, with formulas
 * typeset as in the chapters, and with links to the web that say where they lead. Headings stand below the page's own.
 */
export function proseElement(markdown: string, picture: string): HTMLElement {
  const made: Node[] = [];
  const place = (node: Node) => `<span class="nb-place">${made.push(node) - 1}</span>`;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        return `<h${Math.min(6, depth + 1)}>${this.parser.parseInline(tokens)}</h${Math.min(6, depth + 1)}>`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return /^https?:\/\//i.test(href) ? `${text} ${place(linkTo(href))}` : text;
      },
      image: ({ text }) => `<em>[${escape(picture)}${text ? `: ${escape(text)}` : ""}]</em>`,
    },
    extensions: (["block", "inline"] as const).map((level) => ({
      name: `formula-${level}`,
      level,
      // Marked ends a paragraph where a block might start: only a line can start one.
      start: (text: string) => text.match(level === "block" ? /\n(?=\$\$|\\begin\{)/ : /\$|\\begin\{/)?.index,
      tokenizer(text: string) {
        const [raw, ...found] = formula[level].exec(text) ?? formula.block.exec(text) ?? [];
        if (raw === undefined) return undefined;
        const display = raw.startsWith("$$") || raw.startsWith("\\");
        return { type: `formula-${level}`, raw, text: found.find((tex) => tex !== undefined) ?? "", display };
      },
      renderer({ text, display }) {
        const placed = place(typeset(String(text), display === true));
        return level === "block" ? `<p>${placed}</p>` : placed;
      },
    })),
  });
  const root = document.createElement("div");
  root.className = "nb-prose";
  root.innerHTML = cleanMarkup(marked.parse(markdown, { async: false }));
  for (const slot of root.querySelectorAll(".nb-place")) {
    const node = made[Number(slot.textContent)];
    if (node) slot.replaceWith(node);
  }
  return root;
}

function typeset(tex: string, displayMode: boolean): Node {
  const holder = document.createElement("template");
  holder.innerHTML = katex.renderToString(tex.trim(), { displayMode, throwOnError: false });
  return holder.content;
}

/** A link whose address is its text: words that lead elsewhere than they say are no use to a reader of a strange file. */
function linkTo(address: string): HTMLElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = `(${address.replace(/^https?:\/\//i, "")})`;
  link.rel = "noopener noreferrer";
  return link;
}
