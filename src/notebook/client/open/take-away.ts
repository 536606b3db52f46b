import type { Language } from "../../protocol.ts";
import type { Chapter } from "../../take-away/chapter.ts";
import { endings } from "../../take-away/files.ts";
import { element } from "../keeping/difference-view.ts";
import type { Session } from "../session.ts";
import { handOver } from "../take-away.ts";
import { wordsOf } from "../words.ts";
import { openWords } from "./words.ts";

/** Lets the reader take the notebook away again, as it stands: in the toolbar, one button for each kind of file. */
export function offerFiles(
  toolbar: HTMLElement,
  session: Session,
  chapter: Chapter,
  language: Language,
): void {
  const { beside = "" } = toolbar.dataset;
  const group = element("span", "nb-files", `↓ ${openWords(language).download} `);
  group.role = "group";
  group.ariaLabel = openWords(language).download;
  const fault = element("span");
  fault.role = "status";
  for (const ending of endings.toSorted()) {
    const made = element("button", "", `.${ending}`);
    made.type = "button";
    made.addEventListener("click", async () => {
      fault.textContent = "";
      try {
        await handOver(session, chapter, ending, beside);
      } catch (error) {
        fault.textContent = ` ${wordsOf(language).untaken}`;
        throw error;
      }
    });
    group.append(made, " ");
  }
  group.append(fault);
  toolbar.append(group);
}
