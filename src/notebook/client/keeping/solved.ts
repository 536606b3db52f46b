import type { Language } from "../../protocol.ts";
import type { Session } from "../session.ts";
import { wordsOf } from "../words.ts";

/** Marks the exercises that the reader has solved. */
export function showSolved({ manuscript }: Session, language: Language): void {
  for (const mark of document.querySelectorAll<HTMLElement>("[data-solved]")) {
    const solved = manuscript.progress[mark.dataset.solved ?? ""]?.solved;
    mark.textContent = solved ? wordsOf(language).solved : "";
  }
}
