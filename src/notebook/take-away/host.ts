import * as author from "../author.ts";
import type { Input } from "../author/inputs.ts";
import type { InputState, InputValue, Language } from "../protocol.ts";
import { show } from "../show/show.ts";
import { type JupyterData, portable } from "./outputs.ts";
import { put } from "./sink.ts";

/** The method by which Deno's kernel asks a value for its representations. */
export const jupyterDisplay = Symbol.for("Jupyter.display");

let spoken: Language = "en";
let settings: (InputValue | undefined)[] = [];

/** Chooses the language in which `t` speaks from now on. */
export function setLanguage(language: Language): void {
  spoken = language;
}

/** Puts the next controls that `view` shows where the reader left them, in their order. */
export function setControls(...values: (InputValue | undefined)[]): void {
  settings = values;
}

export function t<T>(words: Record<Language, T>): T {
  return words[spoken];
}

export function display(value: unknown): void {
  const data = dataOf(value);
  if (data) put(data);
}

/** The value at which a control stands; where nobody can move it, it is stated. */
export function view<T>(input: Input<T>): T {
  const raw = settings.shift();
  const value = input.read(raw);
  const drawn = input.plot?.(value);
  if (drawn) {
    display(drawn);
    return value;
  }
  const state = { ...input.state(raw), id: "" } as InputState;
  const data = portable({ "text/plain": "", "application/vnd.nonlinear.input+json": state });
  if (data) put(data);
  return value;
}

export const figure: typeof author.figure = (...drawn) => shown(author.figure(...drawn));
export const table: typeof author.table = (...rows) => shown(author.table(...rows));
export const tex: typeof author.tex = (...text) => shown(author.tex(...text));
export const report: typeof author.report = (findings) => {
  const { en, "zh-cn": chinese } = author.report(findings);
  return { en: shown(en), "zh-cn": shown(chinese) };
};
export const md: typeof author.md = (...text) => shown(author.md(...text));

/** A value that Deno's kernel shows as a page would. */
export function shown<T extends object>(value: T): T {
  return Object.defineProperty(value, jupyterDisplay, { value: () => dataOf(value), configurable: true });
}

export function dataOf(value: unknown): JupyterData | undefined {
  const bundle = show(value);
  return bundle && portable(bundle);
}
