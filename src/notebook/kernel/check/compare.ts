import { inspectText } from "../../show/inspect.ts";
import type { ShownValue } from "../../protocol.ts";

type Expected = number | ArrayLike<number>;

/** Whether what came agrees with what was expected; where it is a list, `at` is its first wrong entry. */
export function compare(received: unknown, expected: Expected, tolerance: number): { at?: number } | "agree" {
  if (typeof expected === "number") return near(received, expected, tolerance) ? "agree" : {};
  const list = listOf(received);
  if (!list) return {};
  const at = Array.from(expected).findIndex((value, i) => !near(list[i], value, tolerance));
  if (at >= 0) return { at };
  return list.length === expected.length ? "agree" : { at: expected.length };
}

export function near(received: unknown, expected: number, tolerance: number): boolean {
  if (typeof received !== "number") return false;
  return Object.is(received, expected) || Math.abs(received - expected) <= tolerance;
}

/** Entries of a list that a verdict shows on each side of the one that is wrong. */
const around = 3;

/** A value as a verdict shows it; of a long list what lies around the entry `at`, which is marked. */
export function shown(value: unknown, at?: number): ShownValue {
  const list = listOf(value);
  if (at === undefined || !list) return { text: inspectText(value) };
  if (at >= list.length) return { text: `${list.length === 0 ? "[]" : inspectText(value)}` };
  const from = list.length <= 2 * around + 2 ? 0 : Math.max(0, at - around);
  const to = list.length <= 2 * around + 2 ? list.length : Math.min(list.length, at + around + 1);
  const before = Array.from({ length: at - from }, (_, i) => brief(list[from + i]));
  const after = Array.from({ length: to - at - 1 }, (_, i) => brief(list[at + 1 + i]));
  const wrong = inspectText(list[at]);
  const head = `[${[...(from > 0 ? [`… ${from}`] : []), ...before, ""].join(", ")}`;
  const rest = list.length - to;
  const tail = [...after, ...(rest > 0 ? [`… ${rest}`] : [])].map((text) => `, ${text}`).join("");
  return { text: `${head}${wrong}${tail}]`, mark: { from: head.length, to: head.length + wrong.length } };
}

/** A neighbour of the entry in question, to six digits. */
function brief(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : inspectText(value);
}

function listOf(value: unknown): ArrayLike<unknown> | undefined {
  if (typeof value !== "object" || value === null || !("length" in value)) return undefined;
  return value as ArrayLike<unknown>;
}
