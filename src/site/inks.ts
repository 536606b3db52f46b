import type { Inks } from "../notebook/show/inks.ts";
import type { Page } from "./page.ts";

/**
 * The names of a cell's code that the page's legends assign to an ink.
 * @example inksOf({ body: '<Legend cells="fit"><Ink name="red" of="delta" /></Legend>' }, "fit") // Map { "delta" → "red" }
 */
export function inksOf({ body }: Pick<Page, "body">, cell: string): Inks {
  const inks = new Map<string, string>();
  for (const [, cells = "", entries = ""] of body.matchAll(
    /<Legend\b[^>]*?\scells="([^"]*)"[^>]*>([\s\S]*?)<\/Legend>/g,
  )) {
    if (!cells.split(" ").includes(cell)) continue;
    for (const [, ink = "", names = ""] of entries.matchAll(/<Ink\s+name="([^"]*)"\s+of="([^"]*)"/g))
      for (const name of names.split(" ")) inks.set(name, ink);
  }
  return inks;
}
