import { type Page, pageOf } from "./page.ts";
import { wordsOf } from "./strings.ts";

export interface Reference {
  kind: "equation" | "figure";
  /** As prose writes it: `(2.7)`, `Figure 2.3`, `图 2.3`. */
  label: string;
  /** The id of the element on the page, without `#`. */
  anchor: string;
}

const prefixes = { equation: "eq", figure: "fig" };

/**
 * Numbers a text's equations and figures by the order of their tags, and lists them by anchor.
 * @example referencesOf({ body: '<Figure id="die" />', number: 2, language: "en" }).get("fig-die")?.label // "Figure 2.1"
 */
export function referencesOf(page: Pick<Page, "body" | "number" | "language">): Map<string, Reference> {
  const references = new Map<string, Reference>();
  const counts = { equation: 0, figure: 0 };
  for (const [, tag = "", id = ""] of page.body.matchAll(/<(Equation|Figure)\b[^>]*?\sid="([^"]*)"/g)) {
    const kind = tag === "Equation" ? "equation" : "figure";
    const anchor = `${prefixes[kind]}-${id}`;
    if (references.has(anchor)) {
      throw new RangeError(`Cannot number the ${kind} "${id}": the page has another one of this id`);
    }
    const number = [...(page.number ? [page.number] : []), ++counts[kind]].join(".");
    const label = kind === "equation" ? `(${number})` : `${wordsOf(page.language).figure} ${number}`;
    references.set(anchor, { kind, label, anchor });
  }
  return references;
}

/**
 * Label and anchor of an equation or a figure of the page: `referenceOf(Astro, "softmax")`. Where both have
 * the id, it means the equation; `eq-softmax` and `fig-softmax` say which.
 */
export function referenceOf(astro: Parameters<typeof pageOf>[0], id: string): Reference {
  const page = pageOf(astro);
  const references = referencesOf(page);
  const reference = references.get(`eq-${id}`) ?? references.get(`fig-${id}`) ?? references.get(id);
  if (reference) return reference;
  const known = [...references.keys()].join(", ") || "none";
  throw new RangeError(
    `Cannot refer to "${id}" in ${page.folder}/${page.language}.mdx: expected one of ${known}`,
  );
}
