import katex from "katex";
import { outputHtml, type Showing } from "../../notebook/show/html.ts";
import { wordsOf as notebookWords } from "../../notebook/client/words.ts";
import type { Language } from "../../notebook/protocol.ts";
import type { LoadedChapter } from "./chapter.ts";

/** A cell's outputs as the static page shows them. */
export function outputsOf(chapter: LoadedChapter, cell: string, language: Language): string {
  const outputs = chapter.runs[language].reports.get(cell)?.outputs ?? [];
  return outputs.map((bundle) => outputHtml(bundle, showing(language))).join("");
}

function showing(language: Language): Showing {
  return {
    clean: (markup) => markup,
    typeset: (tex) => katex.renderToString(tex, { displayMode: true, output: "mathml", throwOnError: true }),
    words: notebookWords(language),
  };
}
