import { typescriptLanguage } from "@codemirror/lang-javascript";
import { highlightCode } from "@lezer/highlight";
import type { Explanation } from "../protocol.ts";
import { highlighter } from "../show/highlight.ts";
import type { Assistant } from "./assist.ts";
import { withCode } from "./plain/show.ts";

/** What is known of a name: its declaration, its docstring, and where to read on. */
export function card(
  { signature, text, reference }: Pick<Explanation, "signature" | "text" | "reference">,
  { addressOf, words }: Assistant,
): HTMLElement {
  const root = document.createElement("div");
  root.className = "nb-card";
  root.append(code(signature));
  for (const paragraph of text.split(/\n{2,}/).filter(Boolean)) {
    const line = document.createElement("p");
    line.append(...withCode(paragraph.replace(/\n/g, " ")));
    root.append(line);
  }
  const address = reference && addressOf(reference);
  if (address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = `${words.reference}: ${reference.name}`;
    root.append(link);
  }
  return root;
}

/** A declaration, coloured as code is everywhere on the page. */
export function code(signature: string): HTMLElement {
  const pre = document.createElement("pre");
  const put = (text: string, classes: string) => {
    if (!classes) return pre.append(text);
    const span = document.createElement("span");
    span.className = classes;
    span.textContent = text;
    pre.append(span);
  };
  const { parser } = typescriptLanguage;
  highlightCode(signature, parser.parse(signature), highlighter, put, () => pre.append("\n"));
  return pre;
}
