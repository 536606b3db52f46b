import { OpenError } from "../../open/fault.ts";
import type { Origin } from "../../open/imports.ts";
import { largest, textOf } from "../../open/json.ts";
import { readNotebook } from "../../open/read.ts";
import { faultText } from "../../open/words.ts";
import type { InputValue, Language } from "../../protocol.ts";
import type { Chapter } from "../../take-away/chapter.ts";
import { isCode } from "../../take-away/order.ts";
import { button } from "../keeping/difference-view.ts";
import { fingerprint } from "../keeping/hunks.ts";
import { load } from "../load.ts";
import { start } from "../page.ts";
import type { Session } from "../session.ts";
import { forget, keep, kept, type OpenedFile } from "./kept.ts";
import { offerFonts } from "./fonts.ts";
import { notebookElements } from "./show.ts";
import { offerFiles } from "./take-away.ts";
import { openWords } from "./words.ts";

/** Whether a notebook is on the page; another takes its place by a reload, which leaves nothing of the first. */
let shown = false;

/** Opens a file that the reader has chosen. Where it is no notebook, says so and leaves the page as it is. */
export async function openFile(root: HTMLElement, file: File): Promise<void> {
  await attempt(root, file.name, async () => {
    if (file.size > largest) throw new OpenError({ kind: "large", bytes: file.size });
    const bytes = await file.arrayBuffer().catch(() => {
      throw new OpenError({ kind: "unread" });
    });
    return open(root, { file: file.name, text: textOf(new Uint8Array(bytes)), chosen: true });
  });
}

/** Opens what is open in this tab already. */
export async function openKept(root: HTMLElement): Promise<void> {
  const opened = kept();
  if (opened) await attempt(root, opened.file, () => open(root, opened));
}

async function attempt(
  root: HTMLElement,
  file: string,
  act: () => Promise<string | undefined>,
): Promise<void> {
  const language = languageOf(root);
  const status = root.querySelector("[role=status]");
  const before = [...(status?.childNodes ?? [])];
  const say = (text: string) => root.querySelector("[role=alert]")?.replaceChildren(text);
  say("");
  status?.replaceChildren(openWords(language).opening(file));
  try {
    const refusal = await act();
    if (refusal === undefined) return;
    status?.replaceChildren(...before);
    say(refusal);
  } catch (error) {
    status?.replaceChildren(...before);
    const known = error instanceof OpenError;
    say(known ? faultText(language, file, error.fault) : openWords(language).offline);
    if (!known) throw error;
  }
}

/** Shows a notebook and starts its engine; where that cannot be, says why. */
async function open(
  root: HTMLElement,
  { file, text, chosen = false }: OpenedFile,
): Promise<string | undefined> {
  const language = languageOf(root);
  const words = openWords(language);
  const origin: Origin = await (await load(root.dataset.origin ?? "")).json();
  const chapter = readNotebook(text, file, language, origin);
  const isKept = keep({ file, text, chosen: shown });
  if (shown) {
    if (!isKept) return words.unreplaced;
    location.reload();
    return undefined;
  }
  const toolbar = document.querySelector<HTMLElement>(".nb-toolbar");
  const place = document.querySelector<HTMLElement>("[data-opened]");
  if (!toolbar || !place) return undefined;
  shown = true;
  const elements = notebookElements(chapter, language);
  offerFonts();
  place.replaceChildren(...elements);
  place.lang = chapter.language;
  toolbar.hidden = false;
  toolbar.dataset.notebook = "";
  if (chosen) elements[0]?.focus();
  const session = await begin(toolbar, chapter).catch((error) => {
    shown = false;
    place.replaceChildren();
    toolbar.hidden = true;
    throw error;
  });
  offerFiles(toolbar, session, chapter, language);
  const close = button(words.close, () => {
    forget();
    location.reload();
  });
  const count = chapter.parts.filter(isCode).length;
  const note = isKept ? "" : ` ${words.unkept}`;
  root.querySelector("[role=status]")?.replaceChildren(`${words.opened(file, count)}${note} `, close);
  return undefined;
}

/** The engine over the notebook's cells. What the reader presses while it comes, is pressed again when it is there. */
async function begin(toolbar: HTMLElement, chapter: Chapter): Promise<Session> {
  const codes = chapter.parts.filter(isCode);
  const cells = codes.map(({ cell: { name, source } }) => ({ name, source }));
  const inputs = codes.flatMap(({ cell, controls = [] }) =>
    controls.map((value, i): [string, InputValue | undefined] => [`${cell.name}#${i}`, value]),
  );
  let pressed: HTMLElement | null = null;
  const waiting = new AbortController();
  const note = ({ target }: Event) => {
    pressed = (target as Element).closest<HTMLElement>("[data-action], [data-slot=source]");
  };
  document.addEventListener("click", note, { signal: waiting.signal });
  const session = await start(toolbar, {
    // The file's own text is what her changes are told from: the same file finds them again, another has its own.
    name: `open-${fingerprint(JSON.stringify(cells))}`,
    language: chapter.language,
    cells,
    inputs: Object.fromEntries(
      inputs.filter((entry): entry is [string, InputValue] => entry[1] !== undefined),
    ),
  }).finally(() => waiting.abort());
  await session.compile();
  (pressed as HTMLElement | null)?.click();
  return session;
}

const languageOf = ({ dataset }: HTMLElement) => (dataset.language ?? "en") as Language;
