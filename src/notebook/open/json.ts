import { type Kind, OpenError } from "./fault.ts";

/** Bytes. A chapter with its outputs has some 300 kB. */
export const largest = 10_000_000;

const starts: [start: string | RegExp, found: Kind][] = [
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  [/^RIFF[\s\S]{4}WEBP/, "image"],
  ["PK\x03\x04", "archive"],
  ["\x1f\x8b", "archive"],
  ["%PDF", "pdf"],
  [/^\s*<(?:!doctype|html|head|\?xml|svg)/i, "page"],
];

/** The text of a file, in whatever encoding of Unicode an editor has left it. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new OpenError({ kind: "large", bytes: bytes.length });
  const head = String.fromCharCode(...bytes.slice(0, 64));
  for (const [start, found] of starts)
    if (typeof start === "string" ? head.startsWith(start) : start.test(head))
      throw new OpenError({ kind: "other", found });
  const encoding = head.startsWith("\xff\xfe")
    ? "utf-16le"
    : head.startsWith("\xfe\xff")
      ? "utf-16be"
      : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** What a JSON text holds, or an error that says what is there instead. */
export function parseJson(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") throw new OpenError({ kind: "empty" });
  try {
    return JSON.parse(trimmed);
  } catch {
    if (/^(?:<{7} |={7}$|>{7} )/m.test(trimmed)) throw new OpenError({ kind: "other", found: "merge" });
    const begun = trimmed.startsWith("{");
    throw new OpenError({ kind: begun && !trimmed.endsWith("}") ? "truncated" : "text" });
  }
}

/** A value's kind in the words of JSON. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "list" : typeof value;
}
