/**
 * A stylesheet without the rules for classes that no page and no script of the site mentions. What stands in
 * brackets, such as `:not(.x)`, is left alone, but for a choice such as `:is(.x, .y)` of which nothing is mentioned.
 * @example prune(".a{x:1}.b{x:2}", new Set(["a"])) // ".a{x:1}"
 */
export function prune(css: string, words: ReadonlySet<string>): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, head: string, body: string) => {
    const [, before = "", selectors = ""] = /^((?:[^;]*;)*)([\s\S]*)$/.exec(head) ?? [];
    if (selectors.trimStart().startsWith("@")) return rule;
    const known = (selector: string): boolean => classesOf(selector).every((name) => words.has(name));
    const kept = splitList(selectors).filter(
      (selector) => known(selector) && choicesOf(selector).every((choice) => choice.some(known)),
    );
    return before + (kept.length > 0 ? `${kept.join(",")}{${body}}` : "");
  });
}

/** Characters of a stylesheet that every page shares; what is smaller belongs to some pages' tags. */
const small = 16_000;

/**
 * A page with the small stylesheets of its tags inside it, cut to the classes that the page itself, or a script,
 * mentions: the tags come by one import, and so would their styles to every page.
 */
export function inlineSmall(
  html: string,
  sheets: ReadonlyMap<string, string>,
  scripted: ReadonlySet<string>,
): string {
  let words: Set<string> | undefined;
  return html.replace(/<link rel="stylesheet" href="([^"]+)"\s*\/?>/g, (link, href: string) => {
    const css = sheets.get(href);
    if (css === undefined || css.length > small) return link;
    words ??= new Set([...scripted, ...vocabulary([html])]);
    return `<style>${prune(css, words)}</style>`;
  });
}

/** Everything in pages and scripts that could be the name of a class. */
export function vocabulary(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/[\w:-]+/g)) words.add(word);
  return words;
}

function classesOf(selector: string): string[] {
  // The class that binds a rule to one tag of Astro's must be there like any other.
  let plain = selector.replace(/:where\((\.astro-[\w-]+)\)/g, "$1");
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)|\[[^\]]*\]/g, "");
  }
  return [...plain.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) => name.replaceAll("\\", ""));
}

/** The lists in brackets of which an element has to match one. */
function choicesOf(selector: string): string[][] {
  return [...selector.matchAll(/:(?:is|where)\(([^()]*)\)/g)].map(([, list = ""]) => splitList(list));
}

/** Splits at the commas that stand in no brackets. */
function splitList(selectors: string): string[] {
  let depth = 0;
  const parts = [""];
  for (const character of selectors) {
    if (character === "(" || character === "[") depth++;
    if (character === ")" || character === "]") depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
