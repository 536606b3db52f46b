import { DrawnFigure } from "../author/figure.ts";
import type { Rich } from "../author/rich.ts";
import type { MimeBundle } from "../protocol.ts";
import { figureData } from "./data.ts";
import { escape } from "./escape.ts";
import { inspectHtml, inspectText } from "./inspect.ts";
import { richBundle } from "./rich.ts";
import { compact } from "./svg.ts";
import { safely } from "./safely.ts";

/** Any value as a MIME bundle; nothing for `undefined`, which cells return when they have nothing to say. */
export function show(value: unknown): MimeBundle | undefined {
  const bundle = bundleOf(value);
  const size = (bundle?.["image/svg+xml"]?.length ?? 0) + (bundle?.["text/html"]?.length ?? 0);
  if (size <= largest) return bundle;
  const text = `Too large to show: ${size} characters of markup, at most ${largest} can be shown`;
  return { "text/plain": text };
}

/** Characters of markup that a page can still draw without a pause its reader would feel. */
const largest = 1_000_000;

function bundleOf(value: unknown): MimeBundle | undefined {
  if (value === undefined) return undefined;
  if (isFigure(value)) {
    value.plot.setAttribute("aria-label", value.alt);
    const bundle = elementBundle(value.plot, value.alt);
    bundle["application/vnd.nonlinear.figure+json"] = figureData(value.data, value);
    return bundle;
  }
  if (isElement(value))
    return elementBundle(value, value.getAttribute("aria-label") ?? `<${value.nodeName.toLowerCase()}>`);
  if (isRich(value)) return richBundle(value);
  const text = inspectText(value);
  return {
    "text/plain": text,
    "text/html": typeof value === "string" ? `<pre>${escape(text)}</pre>` : inspectHtml(value),
  };
}

function elementBundle(element: Element, alt: string): MimeBundle {
  const svg = element.nodeName.toLowerCase() === "svg";
  // A style sheet in one plot would reach the whole page; the page has its own for all plots.
  for (const sheet of element.querySelectorAll("style")) sheet.remove();
  if (!svg) return { "text/plain": alt, "text/html": element.outerHTML };
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", alt);
  return { "text/plain": alt, "image/svg+xml": compact(element.outerHTML) };
}

function isFigure(value: unknown): value is DrawnFigure {
  return safely(() => value instanceof DrawnFigure, false);
}

function isElement(value: unknown): value is Element {
  return has(value, "outerHTML") && has(value, "nodeName");
}

function isRich(value: unknown): value is Rich {
  if (!has(value, "kind") || !has(value, "text")) return false;
  return safely(() => ["tex", "md", "table"].includes((value as Rich).kind), false);
}

function has(value: unknown, key: string): boolean {
  return safely(() => typeof value === "object" && value !== null && key in value, false);
}
