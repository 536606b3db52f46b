import { mendScripts } from "../show/mathml.ts";
import morphdom from "morphdom";
import type { InputState, Language, MimeBundle } from "../protocol.ts";
import { rangeText } from "../show/control.ts";
import { outputHtml, pointerAttributes, type Showing } from "../show/html.ts";
import { cleanElement, cleanMarkup } from "./clean.ts";
import { wordsOf } from "./words.ts";

type Bundles = readonly MimeBundle[];
type Pointer = InputState & { kind: "pointer" };

/** How the page shows outputs: cleaned, and with formulas as MathML once their typesetter has loaded. */
export function showingIn(language: Language): Showing {
  return { clean: cleanMarkup, typeset: (tex) => typesetLater(tex), words: wordsOf(language) };
}

/** Brings the page from the outputs it shows to new ones, touching only what differs. */
export function patchOutputs(slot: HTMLElement, old: Bundles, next: Bundles, showing: Showing): void {
  next.forEach((bundle, i) => {
    const existing = slot.children[i];
    const before = old[i];
    if (before && JSON.stringify(before) === JSON.stringify(bundle)) return;
    if (existing instanceof HTMLElement && update(existing, before, bundle, showing)) return;
    const holder = document.createElement("template");
    holder.innerHTML = outputHtml(bundle, showing);
    const made = holder.content.firstElementChild;
    if (!made) return;
    if (existing) existing.replaceWith(made);
    else slot.append(made);
  });
  while (slot.children.length > next.length) slot.lastElementChild?.remove();
}

/** The quick ways: the same plot redrawn, the same control moved. False where the output must be made anew. */
function update(
  existing: HTMLElement,
  before: MimeBundle | undefined,
  bundle: MimeBundle,
  showing: Showing,
): boolean {
  const input = bundle["application/vnd.nonlinear.input+json"];
  const svg = bundle["image/svg+xml"];
  const shownPlot = existing.querySelector<HTMLElement>(":scope > .nb-plot");
  const isPointer = input?.kind === "pointer";
  if (svg && shownPlot && isPointer === shownPlot.classList.contains("nb-pointer")) {
    if (svg !== before?.["image/svg+xml"]) redraw(shownPlot, svg);
    if (isPointer) describePlace(shownPlot, input);
    refreshData(existing, bundle, showing);
    return true;
  }
  return input !== undefined && !svg && sameControl(before, input) && moveControl(existing, input);
}

function redraw(plot: Element, svg: string): void {
  const made = cleanElement(svg);
  const old = plot.firstElementChild;
  if (!made) plot.replaceChildren();
  else if (old) morphdom(old, made, { getNodeKey: () => undefined });
  else plot.append(made);
}

/** Under the reader's hand the place is already the next one: an arrow key must not start from where the last drawing was. */
function describePlace(plot: HTMLElement, input: Pointer): void {
  const held = document.activeElement === plot ? (JSON.parse(plot.dataset.state ?? "{}") as Pointer) : input;
  const holder = document.createElement("template");
  holder.innerHTML = `<div ${pointerAttributes({ ...input, value: held.value ?? input.value })}></div>`;
  for (const { name, value } of holder.content.firstElementChild?.attributes ?? [])
    plot.setAttribute(name, value);
}

/** A closed table costs nothing: it is made when it is open or opened. */
function refreshData(existing: HTMLElement, bundle: MimeBundle, showing: Showing): void {
  const details = existing.querySelector<HTMLDetailsElement>(":scope > .nb-data");
  if (!details) return;
  const fill = () => {
    const holder = document.createElement("template");
    holder.innerHTML = outputHtml(bundle, { ...showing, clean: () => "" });
    const made = holder.content.querySelector(".nb-data");
    if (made) details.replaceChildren(...made.childNodes);
  };
  details.ontoggle = () => details.open && fill();
  if (details.open) fill();
}

function sameControl(before: MimeBundle | undefined, input: InputState): boolean {
  const old = before?.["application/vnd.nonlinear.input+json"];
  const shape = (state: InputState | undefined) => JSON.stringify({ ...state, value: null });
  return old === undefined || shape(old) === shape(input);
}

function moveControl(existing: HTMLElement, input: InputState): boolean {
  const control = existing.querySelector<HTMLInputElement>(`[data-input="${CSS.escape(input.id)}"]`);
  if (!control || control.dataset.kind !== input.kind) return false;
  if (input.kind === "button") control.dataset.value = String(input.value);
  else if (input.kind === "toggle") control.checked = input.value;
  else if (input.kind === "choices") {
    for (const box of existing.querySelectorAll<HTMLInputElement>("[data-input]"))
      box.checked = input.value.includes(Number(box.value));
  } else if (input.kind !== "pointer" && !inUse(control)) control.value = String(input.value);
  if (input.kind === "range") {
    const output = existing.querySelector("output");
    if (output) output.textContent = rangeText(Number(control.value), input.step);
  }
  return true;
}

/** Whether the reader's hand, or the button that plays it, is ahead of what a cell reports of a control. */
function inUse(control: HTMLInputElement): boolean {
  const playing = control.closest(".nb-control")?.querySelector('[data-play][aria-pressed="true"]');
  return document.activeElement === control || Boolean(playing);
}

/** KaTeX comes only when a cell's formula changes in the page; until then the TeX itself is shown. */
function typesetLater(tex: string): string {
  const id = `nb-tex-${++formulas}`;
  void import("katex").then(({ default: katex }) => {
    const slot = document.getElementById(id);
    if (!slot) return;
    const options = { displayMode: true, output: "mathml", throwOnError: false } as const;
    slot.outerHTML = mendScripts(katex.renderToString(tex, options));
  });
  const code = document.createElement("code");
  code.id = id;
  code.textContent = tex;
  return code.outerHTML;
}

let formulas = 0;
