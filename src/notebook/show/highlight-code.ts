import { parser } from "@lezer/javascript";
import { highlightCode } from "@lezer/highlight";
import { highlighter } from "./highlight.ts";
import { escape } from "./escape.ts";
import { type Inked, type Inks, inked } from "./inks.ts";

const typescript = parser.configure({ dialect: "ts" });

/** Code as HTML with the classes that the editor uses too, so that opening it changes nothing. */
export function highlight(code: string, inks: Inks = new Map()): string {
  const tree = typescript.parse(code);
  const terms = inked(tree, (from, to) => code.slice(from, to), inks);
  let html = "";
  let at = 0;
  highlightCode(
    code,
    tree,
    highlighter,
    (text, classes) => {
      html += classes ? `<span class="${classes}">${escape(text)}</span>` : withTerms(text, at, terms);
      at += text.length;
    },
    () => {
      html += "\n";
      at++;
    },
  );
  return html;
}

/** Names have no class of their own, so that terms are found in plain pieces of code alone. */
function withTerms(text: string, start: number, terms: readonly Inked[]): string {
  let html = "";
  let done = 0;
  for (const { from, to, ink } of terms) {
    if (from < start + done || to > start + text.length) continue;
    html += escape(text.slice(done, from - start));
    html += `<span class="ink-${ink}">${escape(text.slice(from - start, to - start))}</span>`;
    done = to - start;
  }
  return html + escape(text.slice(done));
}
