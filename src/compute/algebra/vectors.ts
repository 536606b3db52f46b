/** The inner product of two vectors of one length. */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** a + t·b, as a new vector. */
export function along(a: Float64Array, b: Float64Array, t: number): Float64Array {
  return a.map((value, i) => value + t * b[i]!);
}

/** The largest |entry|, 0 for an empty vector. */
export function largest(a: Float64Array): number {
  return a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
