import type { Language } from "../../protocol.ts";
import { highlight } from "../../show/highlight-code.ts";
import { outputHtml } from "../../show/html.ts";
import type { Chapter, Code } from "../../take-away/chapter.ts";
import { cellElement } from "../cell-element.ts";
import { showingIn } from "../outputs.ts";
import { proseElement } from "./prose.ts";
import { openWords } from "./words.ts";

/** A notebook as elements: its title, its prose, its cells with what the file says that they showed. */
export function notebookElements(chapter: Chapter, language: Language): HTMLElement[] {
  const { picture } = openWords(language);
  const title = document.createElement("h2");
  title.textContent = chapter.title;
  title.tabIndex = -1;
  return [
    title,
    ...chapter.parts.map((part) =>
      part.kind === "code" ? codeElement(part, language) : proseElement(part.text, picture),
    ),
  ];
}

function codeElement({ cell, outputs, folded }: Code, language: Language): HTMLElement {
  const root = cellElement({ name: cell.name, language });
  const code = root.querySelector("code");
  if (code) code.innerHTML = highlight(cell.source);
  if (folded) root.querySelector("details")?.removeAttribute("open");
  const slot = root.querySelector<HTMLElement>('[data-slot="outputs"]');
  if (slot) slot.innerHTML = outputs.map((bundle) => outputHtml(bundle, showingIn(language))).join("");
  return root;
}
