import type { CellError, CellReport, CheckReport, Diagnostic, Language, MimeBundle } from "../protocol.ts";
import type { Editor } from "./editor.ts";
import { patchOutputs, showingIn } from "./outputs.ts";
import type { Telling } from "./plain/show.ts";
import { mark, wordsOf } from "./words.ts";

/** A cell on the page: its mark, its outputs, its messages, and its editor once there is one. */
export class CellView {
  readonly name: string;
  readonly root: HTMLElement;
  editor: Editor | undefined;
  /** What the reader has to choose before she can edit. */
  question: HTMLElement | undefined;
  readonly telling: Telling;
  #language: Language;
  /** What is being said; the words for it come with the first error, and may come too late. */
  #told = "";
  #error: CellError | undefined;
  #verdict: CheckReport | undefined;
  #outputs: MimeBundle[] = [];

  constructor(root: HTMLElement, telling: Telling) {
    this.root = root;
    this.name = root.dataset.cell ?? "";
    this.telling = telling;
    this.#language = telling.language;
  }

  show({ status, execution, outputs, error, waitingFor }: CellReport): void {
    const words = wordsOf(this.#language);
    this.root.dataset.status = status;
    this.#slot("mark").textContent = mark({ status, execution });
    if (status === "running") return;
    this.#slot("progress").replaceChildren();
    if (outputs && status !== "waiting" && !(status === "failed" && outputs.length === 0)) {
      patchOutputs(this.#slot("outputs"), this.#outputs, outputs, showingIn(this.#language));
      this.#outputs = outputs;
    }
    const stale = status === "failed" || status === "waiting" || status === "stopped";
    this.#slot("outputs").toggleAttribute("data-stale", stale);
    if (status === "stopped") this.#say(words.stopped, "note");
    else if (status === "waiting") this.#say(words.waiting(waitingFor ?? []), "note");
    else if (!error) this.#say("", "note");
    this.#error = error;
    if (error) void this.#tellError(error);
  }

  progress(fraction: number, label: string): void {
    const share = Math.min(1, Math.max(0, Number(fraction) || 0));
    const bar = document.createElement("progress");
    bar.value = share;
    this.#slot("progress").replaceChildren(bar, ` ${label} ${Math.round(share * 100)} %`);
  }

  diagnostics(found: Diagnostic[]): void {
    this.editor?.mark(found);
    // What is told already stays as it is, with what the reader has opened of it.
    const told = JSON.stringify(found);
    if (told === this.#told) return;
    this.#told = told;
    void this.#tellDiagnostics(found, told);
  }

  async #tellDiagnostics(found: Diagnostic[], told: string): Promise<void> {
    const { tellDiagnostic } = await import("./plain/show.ts");
    if (told !== this.#told) return;
    const list = document.createElement("ul");
    for (const each of found) {
      const item = document.createElement("li");
      item.className = `nb-${each.kind}`;
      const place = document.createElement("span");
      place.className = "nb-place";
      place.textContent = wordsOf(this.#language).place(each.line, each.column);
      item.append(place, " ", ...tellDiagnostic(each, this.telling));
      list.append(item);
    }
    this.#slot("diagnostics").replaceChildren(...(found.length > 0 ? [list] : []));
  }

  /** The place of the code, unfolded. */
  openSource(): HTMLElement | null {
    const source = this.root.querySelector<HTMLElement>('[data-slot="source"]');
    source?.closest("details")?.setAttribute("open", "");
    return source;
  }

  /** Gives the cell its text, where the page came without it. */
  fill(source: string): void {
    const code = this.root.querySelector('[data-slot="source"] code');
    if (code?.textContent === "") code.textContent = source;
  }

  /** Has the cell itself take the keys, until the focus goes elsewhere. */
  select(): void {
    const { root } = this;
    root.tabIndex = -1;
    // A figure has its caption for a name.
    if (root.tagName !== "FIGURE") Object.assign(root, { role: "group", ariaLabel: this.name });
    root.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest" });
    const release = () => {
      // Where the whole window loses the focus, the cell will have it back.
      if (document.activeElement === root) return;
      root.removeAttribute("tabindex");
      root.removeEventListener("blur", release);
    };
    root.addEventListener("blur", release);
  }

  /** Puts back text the reader left here earlier, not run yet. */
  restore(source: string): void {
    const code = this.root.querySelector('[data-slot="source"] code');
    if (code) code.textContent = source;
    this.edited(true, true);
  }

  /** Gives the cell another text, not run yet. */
  put(source: string): void {
    if (this.editor) this.editor.replace(source);
    else this.restore(source);
  }

  /** Lays a question before the reader, above the code; with nothing, takes it away. */
  ask(question: HTMLElement | undefined): void {
    const focused = this.question?.contains(document.activeElement);
    this.question?.remove();
    this.question = question;
    if (question) this.root.querySelector(".nb-code")?.before(question);
    else if (focused) this.root.querySelector("summary")?.focus();
  }

  /** The published text again. */
  reset(source: string): void {
    this.ask(undefined);
    if (this.editor || this.root.hasAttribute("data-edited")) this.put(source);
    this.edited(false, false);
    this.diagnostics([]);
    this.#verdict = undefined;
    const verdict = this.#slot("verdict");
    verdict.textContent = "";
    delete verdict.dataset.passed;
  }

  /** Says whether the text differs from the published one. */
  edited(changed: boolean, pending: boolean): void {
    const words = wordsOf(this.#language);
    this.root.toggleAttribute("data-edited", changed);
    const ran = this.root.dataset.scratch === undefined ? words.edited : "";
    this.#slot("edited").textContent = changed ? (pending ? words.notRun : ran) : "";
  }

  async verdict(report: CheckReport): Promise<void> {
    this.#verdict = report;
    const told = await import("./verdict.ts").catch(() => undefined);
    if (report !== this.#verdict) return;
    const slot = this.#slot("verdict");
    slot.dataset.passed = String(report.passed);
    slot.replaceChildren(...(told?.tellVerdict(report, this.telling) ?? [report.message]));
  }

  checking(): void {
    this.#verdict = undefined;
    const slot = this.#slot("verdict");
    delete slot.dataset.passed;
    slot.textContent = wordsOf(this.#language).checking;
  }

  async #tellError(error: CellError): Promise<void> {
    // Without a connection an error still says what it says.
    const plain = await import("./plain/show.ts").catch(() => undefined);
    if (error !== this.#error) return;
    this.#say(plain?.tellError(error, this.telling) ?? `${error.name}: ${error.message}`, "error");
  }

  #say(told: string | Node[], kind: "note" | "error"): void {
    const slot = this.#slot("message");
    slot.dataset.kind = kind;
    slot.replaceChildren(...(typeof told === "string" ? [told].filter(Boolean) : told));
  }

  #slot(name: string): HTMLElement {
    const slot = this.root.querySelector<HTMLElement>(`[data-slot="${name}"]`);
    return slot ?? document.createElement("div");
  }
}
