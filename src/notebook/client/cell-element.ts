import type { Language } from "../protocol.ts";
import { escape } from "../show/escape.ts";
import { wordsOf } from "./words.ts";

/** What tells a cell that is made in the page from the others; `title` is shown in place of its name. */
export interface CellElementOptions {
  name: string;
  language: Language;
  title?: string;
}

/** An empty cell, made in the page of the same parts as those that the build has made. */
export function cellElement({ name, language, title = name }: CellElementOptions): HTMLElement {
  const words = wordsOf(language);
  const label = escape(title);
  const action = (act: string, sign: string, word: string) =>
    `<button type="button" data-action="${act}">${sign} ${word}</button>`;
  const cell = document.createElement("section");
  cell.className = "nb-cell not-content";
  cell.id = `cell-${name}`;
  cell.dataset.cell = name;
  cell.innerHTML = `<details class="nb-code" open data-pagefind-ignore>
  <summary><span class="nb-mark" data-slot="mark">[ ]</span> <span class="nb-name">${label}</span> <span class="nb-edited" data-slot="edited"></span></summary>
  <div class="nb-source" data-slot="source"><pre tabindex="0" aria-label="${words.code}: ${label}"><code></code></pre></div>
  <div class="nb-diagnostics" data-slot="diagnostics" aria-live="polite"></div>
</details>
<div class="nb-actions" data-pagefind-ignore role="group" aria-label="${label}">
  ${action("run", "▶", words.run)}
  ${action("stop", "■", words.stop)}
  ${action("edit", "✎", words.edit)}
  ${action("reset", "↺", words.reset)}
</div>
<div class="nb-outputs" data-slot="outputs"></div>
<div class="nb-progress" data-slot="progress"></div>
<p class="nb-message" data-slot="message" aria-live="polite"></p>`;
  return cell;
}
