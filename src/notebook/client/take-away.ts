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
      const blob = await make(session, link.dataset.ending as Ending, { away, beside });
      hand(blob, link.pathname.split("/").at(-1) ?? "");
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

async function make(
  session: Session,
  ending: Ending,
  { away, beside }: { away: string; beside: string },
): Promise<Blob> {
  const [published, standing, { fileOf }, { asItStands }] = await Promise.all([
    load(away).then((response) => response.json() as Promise<Chapter>),
    session.standing(),
    import("../take-away/files.ts"),
    import("../take-away/standing.ts"),
  ]);
  const sidecar = async () => (await load(beside)).text();
  return new Blob([await fileOf(asItStands(published, standing), ending, sidecar)]);
}

function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser reads the file after this; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
