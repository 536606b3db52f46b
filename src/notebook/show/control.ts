import type { InputState } from "../protocol.ts";
import { escape } from "./escape.ts";

/** A control as HTML: labelled, native, keyboard-operable; its id tells the engine whose it is. */
export function controlHtml(state: InputState): string {
  const { id, label } = state;
  const name = `<span class="nb-label">${escape(label)}</span>`;
  const data = `data-input="${escape(id)}" data-kind="${state.kind}"`;
  switch (state.kind) {
    case "range":
      return `<label class="nb-control">${name}<input type="range" ${data} min="${state.min}" max="${state.max}" step="${state.step}" value="${state.value}" autocomplete="off"><output>${rangeText(state.value, state.step)}</output></label>`;
    case "number":
      return `<label class="nb-control">${name}<input type="number" ${data} ${limits(state)} value="${state.value}" autocomplete="off"></label>`;
    case "select":
      return `<label class="nb-control">${name}<select ${data} autocomplete="off">${options(state)}</select></label>`;
    case "toggle":
      return `<label class="nb-control"><input type="checkbox" ${data}${state.value ? " checked" : ""} autocomplete="off">${name}</label>`;
    case "button":
      return `<div class="nb-control"><button type="button" class="nb-button" ${data} data-value="${state.value}">${escape(label)}</button></div>`;
    case "pointer":
      return "";
  }
}

/** A slider's value with as many decimals as its step has. */
export function rangeText(value: number, step: number): string {
  const decimals = Math.min(6, (String(Number(step.toPrecision(3))).split(".")[1] ?? "").length);
  return value.toFixed(decimals).replace("-", "−");
}

/** What a pointer's place is called, for readers who hear it. */
export function placeText({ x, y }: { x: number; y: number }): string {
  return `x ${Number(x.toPrecision(4))}, y ${Number(y.toPrecision(4))}`;
}

function limits({ min, max, step }: { min?: number; max?: number; step?: number }): string {
  const given = Object.entries({ min, max, step: step ?? "any" }).filter(([, value]) => value !== undefined);
  return given.map(([key, value]) => `${key}="${value}"`).join(" ");
}

function options({ options: names, value }: { options: string[]; value: number }): string {
  return names
    .map((name, i) => `<option value="${i}"${i === value ? " selected" : ""}>${escape(name)}</option>`)
    .join("");
}
