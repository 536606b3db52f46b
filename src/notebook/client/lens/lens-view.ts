import type { CellReport, Language, MimeBundle, NarrowFormat, RoundingReport } from "../../protocol.ts";
import { patchOutputs, showingIn } from "../outputs.ts";
import type { Difference } from "./compare.ts";
import type { Format } from "./lenses.ts";
import css from "./panel.css?raw";
import { sentencesOf, wordsOf } from "./words.ts";

/** The switch of a cell's precision, and below it the result in a narrower format. */
export class LensView {
  #switch: HTMLFieldSetElement;
  #cell: string;
  #language: Language;
  #panel: HTMLElement | undefined;
  #note: HTMLElement;
  #outputs: MimeBundle[] = [];
  #waits = false;

  constructor(place: HTMLFieldSetElement, cell: string, language: Language) {
    this.#switch = place;
    this.#cell = cell;
    this.#language = language;
    this.#note = document.createElement("p");
    this.#note.className = "nb-lens-note";
    this.#note.setAttribute("role", "status");
    place.after(this.#note);
    styleOnce();
  }

  /** Whether the reader is kept waiting. */
  get waits(): boolean {
    return this.#waits;
  }

  get chosen(): Format {
    return (this.#switch.querySelector<HTMLInputElement>(":checked")?.value ?? "float64") as Format;
  }

  /** Takes a choice away, and says why. */
  refuse(format: NarrowFormat, why: string): void {
    const choice = this.#input(format);
    if (!choice) return;
    if (choice.checked) this.#check("float64");
    choice.disabled = true;
    this.say(why);
  }

  begin(format: NarrowFormat): void {
    const words = wordsOf(this.#language);
    this.#outputs = [];
    this.#panel?.remove();
    this.#panel = document.createElement("section");
    this.#panel.className = "nb-lens-panel";
    this.#panel.setAttribute("aria-label", words.again(format));
    this.#panel.innerHTML = `<p class="nb-lens-head"><strong>${words.again(format)}</strong> <span class="nb-lens-wait"></span> <button type="button" class="nb-button" data-action="stop">■ ${words.stop}</button></p><div class="nb-outputs"></div>`;
    this.#note.after(this.#panel);
    this.say("");
    this.busy();
  }

  /** Float64 alone again. */
  close(why = ""): void {
    const focused = this.#panel?.contains(document.activeElement);
    this.#panel?.remove();
    this.#panel = undefined;
    this.#waits = false;
    this.#check("float64");
    if (focused) this.#input("float64")?.focus();
    this.say(why);
  }

  say(text: string): void {
    this.#note.textContent = text;
  }

  busy(): void {
    this.#waits = true;
    this.#panel?.toggleAttribute("data-waits", true);
    this.#part("nb-lens-wait").textContent = wordsOf(this.#language).computing;
  }

  progress(fraction: number): void {
    const share = Math.round(100 * Math.min(1, Math.max(0, Number(fraction) || 0)));
    this.#part("nb-lens-wait").textContent = `${wordsOf(this.#language).computing} ${share} %`;
  }

  show(report: CellReport, met: RoundingReport, difference: Difference | undefined): void {
    this.#waits = false;
    this.#panel?.removeAttribute("data-waits");
    const outputs = (report.outputs ?? []).flatMap(withoutControl);
    patchOutputs(this.#part("nb-outputs"), this.#outputs, outputs, showingIn(this.#language));
    this.#outputs = outputs;
    const { error } = report;
    const failed = error ? [`${error.name}: ${error.message}`] : [];
    this.say(
      [...failed, ...sentencesOf(this.#language, this.#cell, met, difference)].join(
        this.#language === "en" ? " " : "",
      ),
    );
  }

  #part(name: string): HTMLElement {
    return this.#panel?.querySelector<HTMLElement>(`.${name}`) ?? document.createElement("div");
  }

  #input(format: Format): HTMLInputElement | null {
    return this.#switch.querySelector<HTMLInputElement>(`[value=${format}]`);
  }

  #check(format: Format): void {
    const input = this.#input(format);
    if (input) input.checked = true;
  }
}

/** The controls stand above, once; a plot that can be dragged there is only a plot here. */
function withoutControl(bundle: MimeBundle): MimeBundle[] {
  const { "application/vnd.nonlinear.input+json": input, ...rest } = bundle;
  return input && !rest["image/svg+xml"] ? [] : [rest];
}

function styleOnce(): void {
  if (document.querySelector("style[data-lens]")) return;
  const style = document.createElement("style");
  style.dataset.lens = "";
  style.textContent = css;
  document.head.append(style);
}
