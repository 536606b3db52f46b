/** The custom properties that some text reads: a stylesheet or a style by `var(--name)`, a script by its quoted name. */
export function inUse(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const [, read, quoted] of text.matchAll(/var\(\s*(--[\w-]+)|["'`](--[\w-]+)["'`]/g))
      names.add(read ?? quoted ?? "");
  return names;
}

/**
 * Minified stylesheets without the custom properties that neither they nor others read, nor the rules they leave
 * empty. A property that only a dropped one has read goes with it.
 * @example pruneProperties([":root{--a:1;--b:var(--c);--c:2}"], new Set(["--a"])) // [":root{--a:1}"]
 */
export function pruneProperties(sheets: string[], others: ReadonlySet<string>): string[] {
  const used = new Set([...inUse(sheets), ...others]);
  const pruned = sheets.map((css) =>
    css
      .replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (declaration, name: string) =>
        used.has(name) ? declaration : "",
      )
      .replace(/;\}/g, "}")
      .replace(/(?<=[{}]|^)[^{};@]*\{\}/g, ""),
  );
  return pruned.join() === sheets.join() ? sheets : pruneProperties(pruned, others);
}
