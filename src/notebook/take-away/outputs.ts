import type { InputState, MimeBundle } from "../protocol.ts";
import { rangeText } from "../show/control.ts";
import { inks } from "./inks.ts";

/** Representations of a value that any notebook application knows. */
export type JupyterData = Record<string, string>;

/**
 * An output as it can leave the page: plots bring their colours and a ground to stand on, a control is what it
 * is set to, and what only this page understands is left out. A button is nothing once nobody can press it.
 */
export function portable(bundle: MimeBundle): JupyterData | undefined {
  const plain = bundle["text/plain"];
  const svg = bundle["image/svg+xml"];
  if (svg) return { "text/plain": plain, "image/svg+xml": standAlone(svg) };
  const input = bundle["application/vnd.nonlinear.input+json"];
  if (input) return input.kind === "button" ? undefined : { "text/plain": settingText(input) };
  const latex = bundle["text/latex"];
  if (latex) return { "text/plain": plain, "text/latex": latex };
  const html = bundle["text/html"];
  return html === undefined ? { "text/plain": plain } : { "text/plain": plain, "text/html": inked(html) };
}

/** `mean of the die: 4.50`, `features: f = x`. */
export function settingText(state: InputState): string {
  return `${state.label}: ${valueText(state)}`;
}

function valueText(state: InputState): string {
  switch (state.kind) {
    case "range":
      return rangeText(state.value, state.step);
    case "select":
      return state.options[state.value] ?? "";
    case "choices":
      return state.value.map((i) => state.options[i]).join(", ") || "–";
    case "toggle":
      return state.value ? "✓" : "✗";
    case "pointer":
      return `${state.value.x}, ${state.value.y}`;
    default:
      return String(state.value);
  }
}

/** A drawing as a document of its own: notebooks show it as a picture, which no style sheet of a page reaches. */
function standAlone(svg: string): string {
  const space = /^<svg[^>]*\sxmlns=/.test(svg) ? "" : ' xmlns="http://www.w3.org/2000/svg"';
  const [tag = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const ground = `background: ${inks["--nb-page"]}; color: ${inks["--nb-text"]};`;
  const styled = /\sstyle="/.test(tag)
    ? tag.replace(/\sstyle="/, `$&${ground} `)
    : tag.replace(/^<svg/, `$& style="${ground}"`);
  return inked(styled.replace(/^<svg/, `$&${space}`) + svg.slice(tag.length));
}

function inked(markup: string): string {
  return markup.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (text, name: string, otherwise?: string) => {
    return inks[name] ?? otherwise ?? text;
  });
}
