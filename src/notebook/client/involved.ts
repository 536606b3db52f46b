import type { Cell, CompiledCell } from "../protocol.ts";

/**
 * The texts that a compiler must see anew. Published cells that stand alone, as the ledger's tests of claims do, are
 * left out: they read no cell, none reads them, and they are as they were. One comes along where a changed text
 * mentions a name that it declares or imports, and that no other brings, or where it is the one that is asked about.
 */
export function involved(texts: readonly Cell[], published: readonly CompiledCell[], asked?: string): Cell[] {
  const known = new Map(published.map((cell) => [cell.name, cell]));
  const read = new Set(published.flatMap(({ inputs }) => inputs));
  const unchanged = (cell: Cell) => known.get(cell.name)?.source === cell.source;
  const alone = (cell: Cell) => {
    const { inputs, outputs } = known.get(cell.name) ?? { inputs: [], outputs: [] };
    if (cell.name === asked || !unchanged(cell)) return false;
    return inputs.length === 0 && outputs.length > 0 && !outputs.some((name) => read.has(name));
  };
  const mentioned = wordsIn(texts.filter((cell) => !unchanged(cell)));
  const taken = new Set(texts.filter((cell) => !alone(cell)));
  const brought = new Set([
    ...wordsIn([...taken], /^import\b[^;]*/gm),
    ...[...taken].flatMap(({ name }) => known.get(name)?.outputs ?? []),
  ]);
  for (const cell of texts) {
    if (taken.has(cell)) continue;
    const { outputs = [], imports = [] } = known.get(cell.name) ?? {};
    const offered = [...outputs, ...imports.map(({ local }) => local)];
    if (!offered.some((name) => mentioned.has(name) && !brought.has(name))) continue;
    taken.add(cell);
    for (const name of offered) brought.add(name);
  }
  return texts.filter((cell) => taken.has(cell));
}

/** Every word of these texts, or of the places in them that a pattern finds. */
function wordsIn(cells: readonly Cell[], places?: RegExp): Set<string> {
  const texts = cells.flatMap(({ source }) => (places ? (source.match(places) ?? []) : [source]));
  return new Set(texts.flatMap((text) => text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []));
}
