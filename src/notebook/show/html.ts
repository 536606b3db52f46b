import type { InputState, MimeBundle } from "../protocol.ts";
import { attributes, controlHtml, placeText } from "./control.ts";
import { tableHtml } from "./data.ts";
import { escape } from "./escape.ts";

/** What differs between the places that show outputs: the build trusts its authors, the page trusts nobody. */
export interface Showing {
  clean(markup: string): string;
  typeset(tex: string): string;
  words: { data: string; rows: string; play: string };
}

/** One output of a cell as HTML; the same at build and in the page. */
export function outputHtml(bundle: MimeBundle, showing: Showing): string {
  const input = bundle["application/vnd.nonlinear.input+json"];
  const svg = bundle["image/svg+xml"];
  if (svg)
    return `<div class="nb-output">${plotHtml(showing.clean(svg), input)}${dataHtml(bundle, showing)}</div>`;
  if (input) return `<div class="nb-output">${controlHtml(input, showing.words)}</div>`;
  const latex = bundle["text/latex"];
  if (latex)
    return `<div class="nb-output nb-tex">${showing.typeset(latex.replace(/^\$\$|\$\$$/g, ""))}</div>`;
  const html = bundle["text/html"];
  const shown = html === undefined ? `<pre>${escape(bundle["text/plain"])}</pre>` : showing.clean(html);
  return `<div class="nb-output">${shown}${dataHtml(bundle, showing)}</div>`;
}

function plotHtml(svg: string, input: InputState | undefined): string {
  if (input?.kind !== "pointer") return `<div class="nb-plot">${svg}</div>`;
  return `<div class="nb-plot nb-pointer" ${pointerAttributes(input)}>${svg}</div>`;
}

/** A draggable plot is announced as a slider whose text names both coordinates. */
export function pointerAttributes(input: InputState & { kind: "pointer" }): string {
  const [low, high] = [input.x.domain[0], input.x.domain.at(-1)].map(Number);
  return attributes({
    "data-input": input.id,
    "data-kind": "pointer",
    "data-state": JSON.stringify(input),
    tabindex: 0,
    role: "slider",
    "aria-label": input.label,
    "aria-valuemin": low,
    "aria-valuemax": high,
    "aria-valuenow": input.value.x,
    "aria-valuetext": placeText(input.value),
  });
}

function dataHtml(bundle: MimeBundle, { words }: Showing): string {
  const data = bundle["application/vnd.nonlinear.figure+json"];
  if (!data || data.rows.length === 0) return "";
  const count = data.total > data.rows.length ? ` (${data.rows.length} / ${data.total} ${words.rows})` : "";
  return `<details class="nb-data"><summary>${escape(words.data)}${count}</summary>${tableHtml(data)}</details>`;
}
