import type { Entry } from "./entry.ts";

/**
 * The level of each entry's heading. Below the first name of its file stand the types of that file and
 * the names that extend the first one, as `reluDerivative` extends `relu`; the table of contents leaves
 * them out.
 */
export function outline(entries: Entry[]): { entry: Entry; level: 2 | 3 }[] {
  return entries.map((entry) => {
    const first = entries.find(({ file }) => file === entry.file) ?? entry;
    const isType = entry.kind === "interface" || entry.kind === "type";
    const below = entry !== first && (isType || entry.name.startsWith(first.name));
    return { entry, level: below ? 3 : 2 };
  });
}
