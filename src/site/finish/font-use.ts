import { parseHTML } from "linkedom";

/** `family|weight|style`, as in `KaTeX_Main|400|normal`. */
export type Face = string;

/** What KaTeX leaves to other fonts: blanks, joiners, and the scripts of East Asia. */
const absent = /[ \n\u200b-\u200d\u2060-\u2064\u2e80-\ud7ff\uf900-\uffef]/;

type Font = { "font-family"?: string; "font-weight"?: string; "font-style"?: string };

/**
 * The characters that the formulas of some pages set in each of KaTeX's faces, found by applying the font
 * declarations of KaTeX's stylesheet.
 */
export function fontUse(css: string, pages: string[]): Map<Face, Set<string>> {
  const rules = fontRules(css);
  const faces = facesOf(css);
  const use = new Map<Face, Set<string>>();
  for (const formula of new Set(pages.flatMap(formulas))) {
    const { document } = parseHTML(`<html><body><span class="katex">${formula}</span></body></html>`);
    const own = new Map<Element, Font>();
    for (const { selector, font } of rules) {
      for (const element of document.querySelectorAll(selector))
        own.set(element, { ...own.get(element), ...font });
    }
    collect(document.body, {}, own, (font, text) => note(use, nearest(faces, font), text));
  }
  return use;
}

/** Down the tree, fonts are inherited; each text is told with the font it is set in. */
function collect(
  element: Element,
  inherited: Font,
  own: Map<Element, Font>,
  tell: (font: Font, text: string) => void,
) {
  const font = { ...inherited, ...own.get(element) };
  for (const node of element.childNodes) {
    if (node.nodeType === 1) collect(node as Element, font, own, tell);
    if (node.nodeType === 3) tell(font, node.textContent ?? "");
  }
}

function note(use: Map<Face, Set<string>>, face: Face | undefined, text: string) {
  if (!face) return;
  const seen = use.get(face) ?? new Set();
  for (const character of text) if (!absent.test(character)) seen.add(character);
  if (seen.size > 0) use.set(face, seen);
}

/** The face a browser takes: the family's own for weight and style, else another one of the family. */
function nearest(faces: Face[], font: Font): Face | undefined {
  const family = font["font-family"]?.split(",")[0]?.replace(/["']/g, "");
  const wanted = `${family}|${weight(font)}|${font["font-style"] ?? "normal"}`;
  return faces.includes(wanted) ? wanted : faces.find((face) => face.startsWith(`${family}|`));
}

function facesOf(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = ""]) => {
    const value = (name: string) => new RegExp(`${name}:["']?([\\w-]+)`).exec(body)?.[1] ?? "";
    return `${value("font-family")}|${weight({ "font-weight": value("font-weight") })}|${value("font-style")}`;
  });
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
