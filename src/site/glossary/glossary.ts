import { nearestName } from "../../compute/activations/nearest-name.ts";
import { type Term, terms } from "../../../content/glossary/terms.ts";
import { escape } from "../../notebook/show/escape.ts";
import type { Language } from "../../notebook/protocol.ts";
import { texHtml } from "../markdown/maths.ts";

export { type Term, terms };

/**
 * A term by its id.
 * @example termOf("entropy")["zh-cn"].name // "熵"
 */
export function termOf(id: string): Term {
  const term = terms.find((one) => one.id === id);
  if (term) return term;
  throw new RangeError(`Cannot link the term "${id}": the glossary has ${near(id).join(", ")}`);
}

/** Where the glossary explains a term. */
export function termAddress(id: string, language: Language): string {
  return `/${language}/glossary/#${termOf(id).id}`;
}

/** The sentence that tells a term at a glance, without formulas. */
export function glance(id: string, language: Language): string {
  const { definition } = termOf(id)[language];
  const end = language === "en" ? /[.?!](?= |$)/ : /[。？！]/;
  return definition.slice(0, (end.exec(definition)?.index ?? definition.length) + 1);
}

/** A definition with its formulas set; a mark that follows a short formula stays on its line. */
export function definitionHtml(definition: string): string {
  return definition
    .split(/(\$[^$]+\$[,.;:!?)，。；：）、]*)/)
    .map((part) => {
      const [, tex, marks = ""] = /^\$([^$]+)\$(.*)$/.exec(part) ?? [];
      if (!tex) return escape(part);
      const formula = texHtml(tex);
      return marks && tex.length <= 30 ? `<span class="keep">${formula}${marks}</span>` : formula + marks;
    })
    .join("");
}

/** The ids that were perhaps meant: those that share a word, and the one fewest edits away. */
function near(id: string): string[] {
  const ids = terms.map((term) => term.id);
  const words = id.toLowerCase().split(/[^a-z]+/);
  const sharing = ids.filter((one) => one.split("-").some((word) => words.includes(word)));
  return [...new Set([nearestName(id, ids), ...sharing])];
}
