/**
 * A stylesheet without the rules for classes that no page and no script of the site mentions. What stands in
 * brackets, such as `:not(.x)`, is left alone.
 * @example prune(".a{x:1}.b{x:2}", new Set(["a"])) // ".a{x:1}"
 */
export function prune(css: string, words: ReadonlySet<string>): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, head: string, body: string) => {
    const [, before = "", selectors = ""] = /^((?:[^;]*;)*)([\s\S]*)$/.exec(head) ?? [];
    if (selectors.trimStart().startsWith("@")) return rule;
    const kept = splitList(selectors).filter((selector) =>
      classesOf(selector).every((name) => words.has(name)),
    );
    return before + (kept.length > 0 ? `${kept.join(",")}{${body}}` : "");
  });
}

/** Everything in pages and scripts that could be the name of a class. */
export function vocabulary(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/[\w:-]+/g)) words.add(word);
  return words;
}

function classesOf(selector: string): string[] {
  let plain = selector;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)|\[[^\]]*\]/g, "");
  }
  return [...plain.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) => name.replaceAll("\\", ""));
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
