import { escape } from "../../notebook/show/escape.ts";
import { highlight } from "../../notebook/show/highlight-code.ts";
import type { Linker } from "./reference.ts";

/**
 * A paragraph of a docstring as HTML: lists become lists, what is indented keeps its lines, code in
 * backticks that begins with a public name leads to it.
 */
export function paragraphHtml(text: string, link: Linker): string {
  const lines = text.split("\n");
  if (lines.every((line) => /^ {2,}\S/.test(line)))
    return `<p class="api-lines">${inlineHtml(text, link)}</p>`;
  const start = lines.findIndex((line) => /^ ?[-*] /.test(line));
  if (start < 0) return `<p>${inlineHtml(text, link)}</p>`;
  const before = lines.slice(0, start).join("\n");
  const items = lines
    .slice(start)
    .join("\n")
    .split(/^ ?[-*] /m)
    .slice(1);
  const list = items.map((item) => `<li>${inlineHtml(item.trim(), link)}</li>`).join("");
  return `${before ? `<p>${inlineHtml(before, link)}</p>` : ""}<ul>${list}</ul>`;
}

/** Text with its code in backticks; `{@link name}` is the same as the name in backticks. */
export function inlineHtml(text: string, link: Linker): string {
  const parts = text.replace(/\{@link (\w+)\}/g, "`$1`").split(/`([^`]+)`/);
  return parts.map((part, i) => (i % 2 === 0 ? escape(part) : codeHtml(part, link))).join("");
}

function codeHtml(code: string, link: Linker): string {
  const name = /^([A-Za-z_$][\w$]*)(?=$|[(.<[])/.exec(code)?.[1];
  return linked(name && link(name), `<code>${escape(code)}</code>`);
}

/** A declaration in colour; its public types lead to where they are described. */
export function signatureHtml(signature: string, link: Linker): string {
  return highlight(signature).replace(/<span class="tok-t">([\w$]+)<\/span>/g, (type, name) =>
    linked(link(name), type),
  );
}

/** A member of an interface, which is no program of its own. */
export function memberHtml(signature: string, link: Linker): string {
  const [, ...lines] = signatureHtml(`type T = {\n${signature};\n}`, link).split("\n");
  return lines.slice(0, -1).join("\n").replace(/;$/, "");
}

function linked(address: string | undefined, html: string): string {
  return address ? `<a href="${escape(address)}">${html}</a>` : html;
}
