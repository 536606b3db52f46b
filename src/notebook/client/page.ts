import type { Language } from "../protocol.ts";
import { numberText } from "../show/number.ts";
import { CellView } from "./cell-view.ts";
import { actions } from "./actions.ts";
import { listen } from "./controls.ts";
import { FrameQueue } from "./per-frame.ts";
import { bringLooks } from "./plain/looks.ts";
import type { Telling } from "./plain/show.ts";
import { addressOf } from "./references.ts";
import { showSolved } from "./keeping/solved.ts";
import { restoreControls } from "./restore.ts";
import { offerSolutions } from "./solutions.ts";
import { Session } from "./session.ts";
import { offerChanges } from "./take-away.ts";
import { wordsOf } from "./words.ts";

/** Brings a chapter's page to life: cells, controls, toolbar, exercises. Resolves when the reader can act. */
export async function start(toolbar: HTMLElement): Promise<void> {
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
  say("state", words.state.loading);
  const options = {
    chapter,
    language,
    places: { manifest, frame, kernel, compiler, types, packages },
    tooLong: words.tooLong,
    checkStopped: words.checkStopped,
    watch: [...new Set(stated.map(({ dataset }) => dataset.value ?? ""))],
  };
  const session = await Session.open(options, {
    cell: (report) => queue.report(report),
    values: (values) => queue.values(values),
    diagnostics: (cell, found) => views.get(cell)?.diagnostics(found),
    progress: (cell, fraction, label) => queue.progress(cell, fraction, label),
    check(report) {
      void views.get(report.exercise)?.verdict(report);
      showSolved(session, language);
    },
    notice: (about) => say("notice", words[about]),
    state(next) {
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
  actions(session, views, language, toolbar);
  offerSolutions(session, views, language);
  offerChanges(toolbar, session, words.untaken);
  listen(document.body, (id, value) => session.setInput(id, value));
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
    await receiveLink(session, views, toolbar, language);
  };
  addEventListener("hashchange", receive);
  await receive();
}

/** Puts new values into the sentences that state them. */
function state(places: HTMLElement[], values: Record<string, unknown>): void {
  for (const place of places) {
    const path = place.dataset.value ?? "";
    if (path in values) place.textContent = numberText(values[path], digitsOf(place));
  }
}

function digitsOf({ dataset }: HTMLElement): number | undefined {
  return dataset.digits === undefined ? undefined : Number(dataset.digits);
}
