import type { InputState } from "../protocol.ts";
import { escape } from "./escape.ts";

/**
 * A control as HTML: labelled, native, keyboard-operable; its id tells the engine whose it is.
 * A state may come from reader's code, so nothing of it enters the markup unescaped.
 */
export function controlHtml(state: InputState, words: { play: string }): string {
  const name = `<span class="nb-label">${escape(state.label)}</span>`;
  const common = { "data-input": state.id, "data-kind": state.kind, autocomplete: "off" };
  switch (state.kind) {
    case "range": {
      const { min, max, step, value, perSecond } = state;
      const slider = `<input ${attributes({ type: "range", ...common, min, max, step, value })}>`;
      const label = `${name}${slider}<output aria-live="off">${escape(rangeText(value, step))}</output>`;
      if (perSecond === undefined) return `<label class="nb-control">${label}</label>`;
      const button = attributes({
        type: "button",
        class: "nb-button nb-play",
        "data-play": perSecond,
        "aria-pressed": false,
        "aria-label": `${words.play}: ${state.label}`,
      });
      return `<div class="nb-control"><button ${button}></button><label>${label}</label></div>`;
    }
    case "number": {
      const { min, max, step = "any", value } = state;
      return `<label class="nb-control">${name}<input ${attributes({ type: "number", ...common, min, max, step, value })}></label>`;
    }
    case "select":
      return `<label class="nb-control">${name}<select ${attributes(common)}>${options(state)}</select></label>`;
    case "choices": {
      const boxes = state.options.map((option, i) => {
        const box = attributes({ type: "checkbox", ...common, value: i });
        return `<label><input ${box}${state.value.includes(i) ? " checked" : ""}>${escape(String(option))}</label>`;
      });
      return `<fieldset class="nb-control"><legend class="nb-label">${escape(state.label)}</legend>${boxes.join("")}</fieldset>`;
    }
    case "toggle":
      return `<label class="nb-control"><input ${attributes({ type: "checkbox", ...common })}${state.value ? " checked" : ""}>${name}</label>`;
    case "button": {
      const button = attributes({ type: "button", class: "nb-button", ...common, "data-value": state.value });
      return `<div class="nb-control"><button ${button}>${escape(state.label)}</button></div>`;
    }
    default:
      return "";
  }
}

/** Attributes as they stand in a tag; those without a value are left out. */
export function attributes(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(" ");
}

/** A slider's value with as many decimals as its step has. */
export function rangeText(value: number, step: number): string {
  const decimals = Math.min(6, (String(Number(Number(step).toPrecision(3))).split(".")[1] ?? "").length);
  return Number(value).toFixed(decimals).replace("-", "−");
}

/** What a pointer's place is called, for readers who hear it. */
export function placeText({ x, y }: { x: number; y: number }): string {
  return `x ${Number(Number(x).toPrecision(4))}, y ${Number(Number(y).toPrecision(4))}`;
}

function options({ options: names, value }: { options: string[]; value: number }): string {
  return names
    .map(
      (name, i) => `<option value="${i}"${i === value ? " selected" : ""}>${escape(String(name))}</option>`,
    )
    .join("");
}
