import type { Cell, InputValue, Language } from "../protocol.ts";
import { numberText } from "../show/number.ts";
import { CellView } from "./cell-view.ts";
import { actions } from "./actions.ts";
import { listen } from "./controls.ts";
import type { Lenses } from "./lens/lenses.ts";
import { FrameQueue } from "./per-frame.ts";
import { bringLooks } from "./plain/looks.ts";
import type { Telling } from "./plain/show.ts";
import { addressOf } from "./references.ts";
import { showSolved } from "./keeping/solved.ts";
import { restoreControls } from "./restore.ts";
import { offerSolutions } from "./solutions.ts";
import { insertButtons } from "./scratch/insert-buttons.ts";
import { framesOn } from "./scratch/place.ts";
import css from "./scratch/scratch.css?raw";
import type { ScratchPage } from "./scratch/cells.ts";
import { Session } from "./session.ts";
import { offerChanges } from "./take-away.ts";
import { wordsOf } from "./words.ts";

/** A notebook that a reader has opened, by the name under which her changes are kept. */
export interface Opened {
  name: string;
  language: Language;
  cells: Cell[];
  inputs: Record<string, InputValue>;
}

/** Brings a chapter's page to life: cells, controls, toolbar, exercises. Resolves when the reader can act. */
export async function start(toolbar: HTMLElement, opened?: Opened): Promise<Session> {
  const { chapter = "", manifest = "", frame = "", kernel = "", compiler = "", types = "" } = toolbar.dataset;
  const packages: Record<string, string> = JSON.parse(toolbar.dataset.packages ?? "{}");
  const language = (toolbar.dataset.language ?? "en") as Language;
  const words = wordsOf(language);
  const roots = [...document.querySelectorAll<HTMLElement>("[data-cell]")];
  const references: Record<string, string> = JSON.parse(toolbar.dataset.references ?? "{}");
  const telling: Telling = { language, addressOf: (reference) => addressOf(reference, references) };
  const views = new Map(roots.map((root) => [root.dataset.cell ?? "", new CellView(root, telling)]));
  const stated = [...document.querySelectorAll<HTMLElement>("[data-value]")];
  const say = (slot: string, text: string) => {
    const element = toolbar.querySelector(`[data-slot="${slot}"]`);
    if (element) element.textContent = text;
  };
  const queue = new FrameQueue({
    show: (report) => views.get(report.cell)?.show(report),
    progress: (cell, fraction, label) => views.get(cell)?.progress(fraction, label),
    state: (values) => state(stated, values),
  });

  bringLooks();
  let announcing = 0;
  let lenses: Lenses | undefined;
  say("state", words.state.loading);
  const options = {
    chapter: opened?.name ?? chapter,
    language: opened?.language ?? language,
    ...(opened ? { opened } : {}),
    places: { manifest, frame, kernel, compiler, types, packages },
    tooLong: words.tooLong,
    checkStopped: words.checkStopped,
    frames: framesOn(roots),
    watch: [...new Set(stated.map(({ dataset }) => dataset.value ?? ""))],
  };
  const session = await Session.open(options, {
    cell(report) {
      queue.report(report);
      lenses?.heard(report);
    },
    values: (values) => queue.values(values),
    diagnostics: (cell, found) => views.get(cell)?.diagnostics(found),
    progress: (cell, fraction, label) => queue.progress(cell, fraction, label),
    check(report) {
      void views.get(report.exercise)?.verdict(report);
      showSolved(session, language);
    },
    notice: (about) => say("notice", words[about]),
    state(next) {
      if (next === "stopped") lenses?.stop();
      clearTimeout(announcing);
      const announce = () => {
        if (toolbar.dataset.state === next) return;
        toolbar.dataset.state = next;
        say("state", words.state[next]);
      };
      // A slider's update runs for a few milliseconds; to announce each would only flicker.
      if (next === "running") announcing = window.setTimeout(announce, 100);
      else announce();
    },
  }).catch((error) => {
    say("state", words.state.stopped);
    say("notice", words.offline);
    throw error;
  });
  say("state", words.state.idle);
  say("notice", "");
  document.documentElement.dataset.live = "";
  const scratchPage = async () => {
    scratch ??= import("./scratch/cells.ts").then(
      ({ ScratchPage }) => new ScratchPage(session, views, toolbar.parentElement ?? document.body, telling),
    );
    return scratch;
  };
  let scratch: Promise<ScratchPage> | undefined;
  addStyles(css);
  for (const root of roots) insertButtons(root, language);
  if (session.manuscript.scratch.size > 0) (await scratchPage()).showAll();
  actions(session, views, language, toolbar, scratchPage);
  offerSolutions(session, views, language);
  offerChanges(toolbar, session, words.untaken);
  if (document.querySelector(".nb-lens")) {
    const { openLenses } = await import("./lens/lenses.ts");
    lenses = openLenses(session, language, manifest.replace(/json$/, "lens.json"));
  }
  listen(document.body, (id, value) => session.setInput(id, value));
  for (const [name, view] of views) view.fill(session.source(name));
  for (const name of session.manuscript.editedCells) views.get(name)?.restore(session.source(name));
  const { undecided, orphans } = session.manuscript;
  if (undecided.size + orphans.size > 0) {
    const { showConflicts, showOrphans } = await import("./keeping/conflicts.ts");
    showConflicts(session, views, language);
    showOrphans(session, toolbar, language);
  }
  showSolved(session, language);
  restoreControls(session);
  const receive = async () => {
    if (!location.hash.startsWith("#share=")) return;
    const { receiveLink } = await import("./sharing/receive-link.ts");
    await receiveLink(session, views, toolbar, language, scratchPage);
  };
  addEventListener("hashchange", receive);
  await receive();
  return session;
}

/** Puts new values into the sentences that state them. */
function state(places: HTMLElement[], values: Record<string, unknown>): void {
  for (const place of places) {
    const path = place.dataset.value ?? "";
    if (path in values) place.textContent = numberText(values[path], digitsOf(place));
  }
}

/** Styles that no page needs before its reader touches it. */
function addStyles(text: string): void {
  const styles = document.createElement("style");
  styles.textContent = text;
  document.head.append(styles);
}

function digitsOf({ dataset }: HTMLElement): number | undefined {
  return dataset.digits === undefined ? undefined : Number(dataset.digits);
}
