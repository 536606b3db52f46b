import { parseHTML } from "linkedom";

/** `family|weight|style`, as in `KaTeX_Main|400|normal`. */
export type Face = string;

const invisible = /[ \n\u200b-\u200d\u2060-\u2064]/;

type Font = { "font-family"?: string; "font-weight"?: string; "font-style"?: string };

/**
 * The characters that the formulas of some pages set in each of KaTeX's faces, found by applying the font
 * declarations of KaTeX's stylesheet.
 */
export function fontUse(css: string, pages: string[]): Map<Face, Set<string>> {
  const rules = fontRules(css);
  const use = new Map<Face, Set<string>>();
  for (const formula of new Set(pages.flatMap(formulas))) {
    const { document } = parseHTML(`<html><body><span class="katex">${formula}</span></body></html>`);
    const own = new Map<Element, Font>();
    for (const { selector, font } of rules) {
      for (const element of document.querySelectorAll(selector))
        own.set(element, { ...own.get(element), ...font });
    }
    collect(document.body, {}, own, use);
  }
  return use;
}

/** Down the tree, fonts are inherited; each text is noted under the face it is set in. */
function collect(element: Element, inherited: Font, own: Map<Element, Font>, use: Map<Face, Set<string>>) {
  const font = { ...inherited, ...own.get(element) };
  for (const node of element.childNodes) {
    if (node.nodeType === 1) collect(node as Element, font, own, use);
    const family = font["font-family"]?.split(",")[0]?.replace(/["']/g, "");
    if (node.nodeType !== 3 || !family?.startsWith("KaTeX_")) continue;
    const face = `${family}|${weight(font)}|${font["font-style"] ?? "normal"}`;
    const seen = use.get(face) ?? use.set(face, new Set()).get(face);
    for (const character of node.textContent ?? "") if (!invisible.test(character)) seen?.add(character);
  }
}

/** The rules that choose a font, weakest first. */
function fontRules(css: string) {
  const rules: { selector: string; font: Font; weight: number }[] = [];
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
    const font: Record<string, string> = {};
    const shorthand = /(?:^|;)font:([^;]*)/.exec(body)?.[1];
    if (shorthand)
      Object.assign(font, {
        "font-family": shorthand.replace(/^.*?(?=KaTeX_)/, ""),
        "font-weight": "400",
        "font-style": "normal",
      });
    for (const [, property = "", value = ""] of body.matchAll(/(font-(?:family|weight|style)):([^;]*)/g))
      font[property] = value;
    if (Object.keys(font).length === 0 || !selectors.includes("katex")) continue;
    for (const selector of selectors.split(","))
      rules.push({ selector, font, weight: selector.match(/\./g)?.length ?? 0 });
  }
  return rules.sort((a, b) => a.weight - b.weight);
}

/** What of each formula is seen: the `katex-html` part, up to the end of its `katex` element. */
function formulas(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll(".katex-html")].map((element) => element.outerHTML);
}

function weight(font: Font): string {
  return font["font-weight"]?.replace("bold", "700").replace("normal", "400") ?? "400";
}

/**
 * The name of a face's file, without its ending.
 * @example faceFile("KaTeX_Math|400|italic") // "KaTeX_Math-Italic"
 */
export function faceFile(face: Face): string {
  const [family, weight, style] = face.split("|");
  const variant = `${weight === "700" ? "Bold" : ""}${style === "italic" ? "Italic" : ""}`;
  return `${family}-${variant || "Regular"}`;
}
