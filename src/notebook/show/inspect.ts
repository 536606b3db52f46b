import { escape } from "./escape.ts";
import { safely } from "./safely.ts";

/** How much of a large value is shown at once; the rest is counted, or folded behind a summary. */
const preview = 8;
const group = 100;
const deepest = 5;

/** A value in one line, as text: `Float64Array(6) [0.0544, 0.0788, …]`. */
export function inspectText(value: unknown): string {
  return summary(value);
}

/** A value as HTML: plain values as they are, composite ones behind a summary that opens. */
export function inspectHtml(value: unknown): string {
  return `<div class="nb-value">${node(value, budget(2000), 0, new Set())}</div>`;
}

interface Budget {
  left: number;
}

const budget = (left: number): Budget => ({ left });

function node(value: unknown, allowance: Budget, depth: number, path: Set<object>): string {
  const line = `<span class="nb-${kindOf(value)}">${escape(summary(value))}</span>`;
  allowance.left -= 1;
  if (!isComposite(value) || depth >= deepest || allowance.left <= 0) return line;
  if (path.has(value)) return `<span class="nb-note">circular</span>`;
  const entries = safely(() => entriesOf(value, group * 10), []);
  if (entries.length === 0) return line;
  const inside = new Set(path).add(value);
  const rows = (from: number, to: number) => {
    const items: string[] = [];
    for (const [key, item] of entries.slice(from, to)) {
      if (allowance.left <= 0) break;
      items.push(
        `<li><span class="nb-key">${escape(key)}</span>: ${node(item, allowance, depth + 1, inside)}</li>`,
      );
    }
    return `<ul>${items.join("")}</ul>${more(to - from - items.length)}`;
  };
  const count = safely(() => sizeOf(value), entries.length);
  const open = depth === 0 && count <= preview ? " open" : "";
  const shown = grouped(entries.length, rows) + more(count - entries.length);
  return `<details${open}><summary>${line}</summary>${shown}</details>`;
}

/** A long list is folded into groups of a hundred, each behind its own summary. */
function grouped(count: number, rows: (from: number, to: number) => string): string {
  if (count <= group) return rows(0, count);
  const parts = Array.from({ length: Math.ceil(count / group) }, (_, i) => {
    const to = Math.min(count, (i + 1) * group);
    return `<details><summary>[${i * group} … ${to - 1}]</summary>${rows(i * group, to)}</details>`;
  });
  return parts.join("");
}

function more(count: number): string {
  return count > 0 ? `<p class="nb-note">… ${count} more</p>` : "";
}

/** A value in one line; a Proxy may refuse to be looked at. */
function summary(value: unknown, nested = false): string {
  return safely(() => lineOf(value, nested), "(cannot be shown)");
}

function lineOf(value: unknown, nested: boolean): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return nested ? JSON.stringify(clip(value)) : clip(value, 10_000);
  if (typeof value === "function") return functionText(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  const name = nameOf(value);
  if (nested) return isList(value) ? `${name}(${value.length})` : `${name} {…}`;
  const shown = entriesOf(value, preview);
  const rest = sizeOf(value) > preview ? ", …" : "";
  if (isList(value))
    return `${name}(${value.length}) [${shown.map(([, item]) => summary(item, true)).join(", ")}${rest}]`;
  const pairs = shown.map(([key, item]) => `${key}: ${summary(item, true)}`).join(", ");
  return `${name === "Object" ? "" : `${name} `}{${pairs}${rest}}`;
}

function kindOf(value: unknown): string {
  if (isA(value, Error)) return "error";
  return value === null ? "null" : typeof value;
}

function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isA(value, Date) && !isA(value, RegExp);
}

function isA(value: unknown, kind: new (...parts: never[]) => object): boolean {
  return safely(() => value instanceof kind, false);
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** The first keys and values; getters are not called, since looking at a value must not change anything. */
function entriesOf(value: object, most: number): [string, unknown][] {
  if (isList(value))
    return Array.from({ length: Math.min(value.length, most) }, (_, i) => [String(i), value[i]]);
  if (value instanceof Map) return first(value, most).map(([key, item]) => [summary(key, true), item]);
  if (value instanceof Set) return first(value, most).map((item, i) => [String(i), item]);
  return keysOf(value)
    .slice(0, most)
    .map((key) => {
      const { get, value: item } = Object.getOwnPropertyDescriptor(value, key) ?? {};
      return [key, get ? "(computed on demand)" : item];
    });
}

function first<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) >= most) break;
  return taken;
}

function sizeOf(value: object): number {
  if (isList(value)) return value.length;
  return value instanceof Map || value instanceof Set ? value.size : keysOf(value).length;
}

function keysOf(value: object): string[] {
  return Object.getOwnPropertyNames(value).filter((key) => key !== "stack");
}

function nameOf(value: object): string {
  return value.constructor?.name || "Object";
}

function functionText(value: { name?: string; toString(): string }): string {
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return `${isClass ? "class" : "function"} ${value.name || "(anonymous)"}`;
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function clip(text: string, length = 80): string {
  return text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text;
}
