import type { InputValue, Language } from "../../protocol.ts";
import type { CellView } from "../cell-view.ts";
import { additionView, button, differenceView, element, panel } from "../keeping/difference-view.ts";
import { versionWords } from "../keeping/words.ts";
import { placeControl } from "../restore.ts";
import type { Session } from "../session.ts";
import { decodeShare, isShare, LinkError } from "./link.ts";
import type { ScratchPage } from "../scratch/cells.ts";
import { type Offer, type OfferedCell, type OfferedScratch, offerOf } from "./offer.ts";
import { linkWords } from "./words.ts";

/**
 * Lays before the reader what the page's address would change in her notebook. Until she takes it, nothing of it
 * is kept; until she runs the cells, nothing of it runs. Texts from a link become text nodes and nothing else.
 */
export async function receiveLink(
  session: Session,
  views: Map<string, CellView>,
  toolbar: HTMLElement,
  language: Language,
  scratchPage: () => Promise<ScratchPage>,
): Promise<void> {
  document.querySelector("[data-panel=share]")?.remove();
  const fragment = location.hash;
  if (!isShare(fragment)) return;
  const words = linkWords(language);
  const made = panel(words.title);
  made.dataset.panel = "share";
  made.tabIndex = -1;
  const close = () => {
    made.remove();
    if (location.hash === fragment)
      history.replaceState(history.state, "", location.pathname + location.search);
  };
  made.append(element("strong", "", words.title));
  const show = () => {
    if (location.hash !== fragment) return;
    toolbar.after(made);
    made.scrollIntoView({ block: "start" });
    made.focus({ preventScroll: true });
  };
  try {
    const offer = offerOf(toolbar.dataset.chapter ?? "", await decodeShare(fragment), session.manuscript);
    const some = offer.cells.length + offer.inputs.length + offer.scratch.length > 0;
    if (some) made.append(element("p", "", words.intro));
    if (offer.outdated.length > 0) made.append(element("p", "", words.outdated(offer.outdated)));
    else if (!some) made.append(element("p", "", words.nothing));
    const chosen = choices(offer, language);
    made.append(...chosen.rows);
    const accept = async () => {
      const taken = chosen.taken();
      if (taken.scratch.length > 0) addOwn(session, await scratchPage(), taken.scratch);
      take(session, views, taken);
      close();
      toolbar.querySelector<HTMLElement>('[data-slot="notice"]')?.replaceChildren(words.taken);
      toolbar.querySelector("button")?.focus();
    };
    const answers = element("p");
    if (some) answers.append(button(words.accept, accept), " ");
    answers.append(button(some ? words.dismiss : words.close, close));
    made.append(answers);
  } catch (error) {
    const fault = error instanceof LinkError ? error.fault : "damaged";
    made.append(element("p", "", words.faults[fault]), button(words.close, close));
  }
  show();
}

interface Taken {
  cells: OfferedCell[];
  inputs: [string, InputValue][];
  scratch: OfferedScratch[];
}

/** A row for each cell, ticked where nothing of the reader's own would be replaced, one for each cell that would come in addition, and one for the controls. */
function choices(
  { cells, inputs, scratch }: Offer,
  language: Language,
): { rows: HTMLElement[]; taken(): Taken } {
  const words = linkWords(language);
  const ticks = cells.map(({ cell, mine }) =>
    tick(mine === undefined ? words.take(cell) : words.replace(cell), mine === undefined),
  );
  const additions = scratch.map(() => tick(words.add, true));
  const controls = tick(`${words.controls}: ${inputs.map(moveText).join("; ")}`, true);
  const rows = cells.flatMap(({ text, published, mine }, i) => [
    ...(ticks[i] ? [ticks[i].row] : []),
    mine === undefined
      ? differenceView(published, text, words.publishedToLink, versionWords(language))
      : differenceView(mine, text, words.mineToLink, versionWords(language)),
  ]);
  for (const [i, { source }] of scratch.entries()) {
    const view = additionView(source, words.fromLink, words.fromLink);
    rows.push(...(additions[i] ? [additions[i].row] : []), view);
  }
  return {
    rows: inputs.length > 0 ? [...rows, controls.row] : rows,
    taken: () => ({
      cells: cells.filter((_, i) => ticks[i]?.box.checked),
      inputs: controls.box.checked ? inputs : [],
      scratch: scratch.filter((_, i) => additions[i]?.box.checked),
    }),
  };
}

function tick(label: string, checked: boolean): { row: HTMLElement; box: HTMLInputElement } {
  const [row, line, box] = [element("p"), element("label"), element("input")];
  box.type = "checkbox";
  box.checked = checked;
  line.append(box, ` ${label}`);
  row.append(line);
  return { row, box };
}

/** A control by the name it has on the page, and where it would stand. */
function moveText([id, value]: [string, InputValue]): string {
  const control = document.querySelector(`[data-input="${CSS.escape(id)}"]`);
  const label = control?.closest(".nb-control")?.querySelector(".nb-label")?.textContent;
  return `${label ?? id} → ${JSON.stringify(value)}`;
}

/** Puts cells beside the reader's own, in their order: what goes below a cell is put there from the last to the first. */
function addOwn(session: Session, page: ScratchPage, scratch: readonly OfferedScratch[]): void {
  const below = scratch.filter(({ side }) => side === "below").reverse();
  for (const { source, inputs, ...spot } of [...scratch.filter(({ side }) => side === "above"), ...below]) {
    const name = session.insert(spot, source);
    for (const [number, value] of inputs) session.setInput(name + number, value);
    page.show(name);
  }
}

function take(session: Session, views: Map<string, CellView>, { cells, inputs, scratch }: Taken): void {
  for (const { cell, text } of cells) {
    session.takeForeign(cell, text);
    views.get(cell)?.ask(undefined);
    views.get(cell)?.put(text);
  }
  for (const [id, value] of inputs) {
    const control = document.querySelector<HTMLInputElement>(`[data-input="${CSS.escape(id)}"]`);
    if (control) placeControl(control, value);
    session.setInput(id, value);
  }
  if (cells.length + scratch.length > 0) void session.compile().catch(() => {});
}
