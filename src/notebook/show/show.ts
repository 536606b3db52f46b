import { DrawnFigure } from "../author/figure.ts";
import type { Rich } from "../author/rich.ts";
import type { MimeBundle } from "../protocol.ts";
import { figureData } from "./data.ts";
import { escape } from "./escape.ts";
import { inspectHtml, inspectText } from "./inspect.ts";
import { richBundle } from "./rich.ts";

/** Any value as a MIME bundle; nothing for `undefined`, which cells return when they have nothing to say. */
export function show(value: unknown): MimeBundle | undefined {
  if (value === undefined) return undefined;
  if (value instanceof DrawnFigure) {
    const bundle = elementBundle(value.plot, value.alt);
    bundle["application/vnd.nonlinear.figure+json"] = figureData(value.data);
    return bundle;
  }
  if (isElement(value)) return elementBundle(value, value.getAttribute("aria-label") ?? `<${value.nodeName}>`);
  if (isRich(value)) return richBundle(value);
  if (typeof value === "string") return { "text/plain": value, "text/html": `<pre>${escape(value)}</pre>` };
  return { "text/plain": inspectText(value), "text/html": inspectHtml(value) };
}

function elementBundle(element: Element, alt: string): MimeBundle {
  const svg = element.nodeName.toLowerCase() === "svg";
  if (!svg) return { "text/plain": alt, "text/html": element.outerHTML };
  // A style sheet in one plot would reach the whole page; the page has its own for all plots.
  for (const sheet of element.querySelectorAll("style")) sheet.remove();
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", alt);
  return { "text/plain": alt, "image/svg+xml": rounded(element.outerHTML) };
}

const geometry = /\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|points)="[^"]*"/g;

/** A tenth of a pixel is finer than any screen; it takes a third off a static figure. */
function rounded(svg: string): string {
  return svg.replace(geometry, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}(?!\d*e)/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  );
}

function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "outerHTML" in value && "nodeName" in value;
}

function isRich(value: unknown): value is Rich {
  return typeof value === "object" && value !== null && "kind" in value && "text" in value
    && ["tex", "md", "table"].includes((value as Rich).kind);
}
