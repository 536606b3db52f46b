import type { Reference } from "../protocol.ts";

/**
 * Where a package's name is described, by the pattern that the page has for the package; nothing where it has none.
 * @example addressOf({ package: "p", file: "a/b.d.ts", name: "f" }, { p: "/api/{folder}/#{name}" }) // "/api/a/#f"
 */
export function addressOf(
  { package: owner, file, name }: Reference,
  patterns: Readonly<Record<string, string>>,
): string | undefined {
  const [folder, inside] = file.split("/", 2);
  if (!folder || !inside) return undefined;
  return patterns[owner]?.replace("{folder}", folder).replace("{name}", name);
}
