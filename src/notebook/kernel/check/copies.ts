export interface Guarded {
  /** the reader's function as a check calls it */
  attempt: unknown;
  /** Whether its last call left the lists that it was given as they were. */
  kept(): boolean;
}

/**
 * Guards a check against what it asks. Lists and plain objects pass as copies either way, so that the reader
 * cannot change what the check still needs, and what she returns is data: no getter, no Proxy, no method of its
 * own can answer the check's questions for it.
 */
export function guard(attempt: unknown): Guarded {
  let last: { given: unknown[]; handed: unknown[] } = { given: [], handed: [] };
  const called = (...given: unknown[]) => {
    const handed = given.map((value) => copied(value));
    last = { given, handed };
    const returned: unknown = Reflect.apply(attempt as () => unknown, undefined, handed);
    return returned instanceof Promise ? returned.then((value) => copied(value)) : copied(returned);
  };
  return {
    attempt: typeof attempt === "function" ? called : attempt,
    kept: () => alike(last.given, last.handed),
  };
}

/** How deep lists lie within lists; what lies deeper, or in itself, is handed on as it is. */
const deepest = 8;

function copied(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) {
    return Array.from({ length: value.length }, (_, i) => copied(value[i], depth + 1));
  }
  if (value instanceof Float64Array) return Float64Array.from(value);
  if (value instanceof Float32Array) return Float32Array.from(value);
  const above: unknown = Object.getPrototypeOf(value);
  if (above !== Object.prototype && above !== null) return value;
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, copied((value as Record<string, unknown>)[key], depth + 1)]),
  );
}

/** Whether two values hold the same, lists entry by entry. */
function alike(one: unknown, other: unknown): boolean {
  if (!isList(one)) return typeof one === "object" || Object.is(one, other);
  if (!isList(other) || one.length !== other.length) return false;
  return Array.from({ length: one.length }, (_, i) => alike(one[i], other[i])).every(Boolean);
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float64Array || value instanceof Float32Array;
}
