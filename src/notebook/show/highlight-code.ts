import { parser } from "@lezer/javascript";
import { highlightCode } from "@lezer/highlight";
import { highlighter } from "./highlight.ts";
import { escape } from "./escape.ts";

const typescript = parser.configure({ dialect: "ts" });

/** Code as HTML with the classes that the editor uses too, so that opening it changes nothing. */
export function highlight(code: string): string {
  let html = "";
  highlightCode(
    code,
    typescript.parse(code),
    highlighter,
    (text, classes) => (html += classes ? `<span class="${classes}">${escape(text)}</span>` : escape(text)),
    () => (html += "\n"),
  );
  return html;
}
