import { difference } from "./difference.ts";

/** A change of a text: from line `at` (counted from 0) on, `removed` lines give way to `added`. */
export type Hunk = readonly [at: number, removed: number, added: readonly string[]];

/** What has to be done to `base` to make `text` of it, in ascending order. */
export function hunksOf(base: string, text: string): Hunk[] {
  const hunks: [number, number, string[]][] = [];
  let at = 0;
  let open = false;
  for (const { kind, lines } of difference(base, text)) {
    if (kind !== "same" && !open) hunks.push([at, 0, []]);
    const hunk = hunks.at(-1);
    if (kind === "removed" && hunk) hunk[1] = lines.length;
    if (kind === "added" && hunk) hunk[2] = lines;
    open = kind !== "same";
    if (kind !== "added") at += lines.length;
  }
  return hunks;
}

/** The text that these changes make of `base`; hunks that do not lie within it, in order, are refused. */
export function applyHunks(base: string, hunks: readonly Hunk[]): string {
  const lines = base.split("\n");
  const text: string[] = [];
  let done = 0;
  for (const [at, removed, added] of hunks) {
    if (at < done || at + removed > lines.length)
      throw new RangeError(
        `Cannot apply the change: expected lines from ${done} to ${lines.length}, received ${at} to ${at + removed}`,
      );
    for (const line of lines.slice(done, at)) text.push(line);
    for (const line of added) text.push(line);
    done = at + removed;
  }
  for (const line of lines.slice(done)) text.push(line);
  return text.join("\n");
}

/** Tells a text from its other versions; no protection against an adversary. FNV-1a, 32 bits, as hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
