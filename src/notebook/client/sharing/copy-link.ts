import type { Language } from "../../protocol.ts";
import { button, element, panel } from "../keeping/difference-view.ts";
import type { Session } from "../session.ts";
import { encodeShare, LinkError } from "./link.ts";
import { share } from "./offer.ts";
import { linkWords } from "./words.ts";

/** Puts the page's address, with what the reader changed, into the clipboard, or before her to copy. */
export async function copyLink(session: Session, toolbar: HTMLElement, language: Language): Promise<void> {
  const words = linkWords(language);
  const { chapter = "" } = toolbar.dataset;
  const shared = share(chapter, session.manuscript);
  const [cells = 0, inputs = 0] = [shared.changes, shared.inputs].map((part) => Object.keys(part).length);
  const own = shared.scratch?.length ?? 0;
  const { origin, pathname } = location;
  const say = (text: string) => {
    const notice = toolbar.querySelector('[data-slot="notice"]');
    if (notice) notice.textContent = text;
  };
  document.querySelector("[data-panel=link]")?.remove();
  let link = origin + pathname;
  try {
    if (cells || inputs || own) link += await encodeShare(shared);
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return say(words.tooLong);
  }
  try {
    await navigator.clipboard.writeText(link);
    say(cells || inputs || own ? words.copied(cells, inputs, own) : words.copiedPlain);
  } catch {
    say("");
    toolbar.after(byHand(link, language));
    document.querySelector<HTMLElement>("[data-panel=link] input")?.focus();
  }
}

function byHand(link: string, language: Language): HTMLElement {
  const words = linkWords(language);
  const made = panel(words.link);
  made.dataset.panel = "link";
  const field = element("input");
  field.readOnly = true;
  field.value = link;
  field.ariaLabel = words.link;
  field.addEventListener("focus", () => field.select());
  made.append(
    element("p", "", words.copyByHand),
    field,
    " ",
    button(words.close, () => made.remove()),
  );
  return made;
}
