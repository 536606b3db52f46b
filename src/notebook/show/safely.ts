/** Looks at a reader's value, which may be a Proxy that throws when it is merely looked at. */
export function safely<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
