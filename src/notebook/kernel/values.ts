import { safely } from "../show/safely.ts";

/** The watched paths that start at one of these names, as plain values a message can carry. */
export function pick(values: Record<string, unknown>, paths: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const path of paths) {
    const [root = "", ...rest] = path.split(".");
    if (!(root in values)) continue;
    const value = safely(() => follow(values[root], rest), undefined);
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
      picked[path] = value;
  }
  return picked;
}

/** `follow({ p: [0.1, 0.2] }, ["p", "1"])` is 0.2; undefined where the path leads nowhere. */
export function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}
