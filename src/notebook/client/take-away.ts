import type { Chapter } from "../take-away/chapter.ts";
import type { Ending } from "../take-away/files.ts";
import { load } from "./load.ts";
import type { Session } from "./session.ts";

/** Lets a reader who has changed something take the chapter away as she has it; the links give it as published. */
export function offerChanges(toolbar: HTMLElement, session: Session, fault: string): void {
  const panel = toolbar.querySelector<HTMLDetailsElement>(".nb-away");
  const choice = panel?.querySelector("label");
  const box = choice?.querySelector("input");
  if (!panel || !choice || !box) return;
  const say = (text: string) => {
    const slot = panel.querySelector(".nb-away-fault");
    if (slot) slot.textContent = text;
  };
  const look = () => {
    const { editedCells, inputs, scratch } = session.manuscript;
    choice.hidden = editedCells.length + Object.keys(inputs).length + scratch.size === 0;
    // Whoever has changed a chapter wants it so, unless she says otherwise.
    if (choice.hidden) box.checked = false;
    else if (!choice.dataset.asked) box.checked = true;
    if (!choice.hidden) choice.dataset.asked = "true";
    say("");
  };
  panel.addEventListener("toggle", look);
  look();
  panel.addEventListener("click", async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("[data-ending]");
    if (!link || !box.checked) return;
    event.preventDefault();
    try {
      const { away = "", beside = "" } = panel.dataset;
      const published = load(away).then((response): Promise<Chapter> => response.json());
      await handOver(session, published, link.dataset.ending as Ending, beside);
      say("");
    } catch (error) {
      say(fault);
      throw error;
    }
  });
  document.addEventListener("click", ({ target }) => {
    if (!panel.contains(target as Element)) panel.open = false;
  });
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
}

/** Gives the reader the file of this ending, of a chapter as she has it; `beside` is where the file lies that it needs. */
export async function handOver(
  session: Session,
  published: Chapter | Promise<Chapter>,
  ending: Ending,
  beside: string,
): Promise<void> {
  const [chapter, standing, { fileOf }, { asItStands }] = await Promise.all([
    published,
    session.standing(),
    import("../take-away/files.ts"),
    import("../take-away/standing.ts"),
  ]);
  const sidecar = async () => (await load(beside)).text();
  const file = await fileOf(asItStands(chapter, standing), ending, sidecar);
  hand(new Blob([file]), `${chapter.name}.${ending}`);
}

function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser reads the file after this; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
