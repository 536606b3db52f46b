import { solvePositive } from "../algebra/cholesky.ts";
import { dot } from "../algebra/vectors.ts";

/** A point on the way to the greatest conditional entropy. */
export interface PrimalIterate {
  /** P(1|x) for each x */
  probabilities: Float64Array;
  /** H(Y|X), in nats */
  entropy: number;
  /** the multipliers of the moment conditions, as estimated by the step that led here */
  multipliers: Float64Array;
}

/**
 * Maximises H(p) = −Σₓ mₓ [pₓ log pₓ + (1 − pₓ) log(1 − pₓ)] over the table p itself, subject to Σₓ
 * mₓ pₓ fᵢ(x) = its value for the p it starts from, which must lie inside (0, 1).
 *
 * Newton's method along the constraints: with D = diag mₓ/(pₓ(1 − pₓ)) = −H″ and rows Aᵢₓ = mₓ
 * fᵢ(x), the step is D⁻¹(H′ + Aᵀν), where A·step = 0 gives ν. It is shortened to stay inside and to
 * climb. No exponential is ever written: that log p/(1 − p) = ν·f at the end is the finding.
 *
 * Yields the start first, then each iterate; ends when the step is lost to rounding.
 *
 * Source: S. Boyd and L. Vandenberghe, "Convex Optimization" (2004), §10.2.
 */
export function* ascendEntropy(
  masses: Float64Array,
  features: readonly Float64Array[],
  start: Float64Array,
): Generator<PrimalIterate, PrimalIterate, void> {
  const rows = features.map((f) => f.map((value, x) => masses[x]! * value));
  let current = at(masses, start, new Float64Array(rows.length));
  yield current;
  for (let iteration = 0; iteration < 100; iteration++) {
    const p = current.probabilities;
    const slope = p.map((value, x) => masses[x]! * Math.log((1 - value) / value));
    const spread = p.map((value, x) => (value * (1 - value)) / masses[x]!);
    const scaled = rows.map((row) => row.map((value, x) => value * spread[x]!));
    const gram = Float64Array.from(scaled.flatMap((row) => rows.map((other) => dot(row, other))));
    const nu = solvePositive(
      gram,
      Float64Array.from(scaled, (row) => -dot(row, slope)),
    );
    const step = slope.map((value, x) => {
      return spread[x]! * rows.reduce((sum, row, i) => sum + nu[i]! * row[x]!, value);
    });
    let length = 1;
    const moved = () =>
      at(
        masses,
        p.map((value, x) => value + length * step[x]!),
        nu,
      );
    let next = moved();
    while (length > 1e-8 && !(next.entropy >= current.entropy - 1e-15)) {
      length /= 2;
      next = moved();
    }
    if (!(next.entropy >= current.entropy - 1e-15)) return current;
    current = next;
    yield current;
    if (step.every((value, x) => Math.abs(value) <= 1e-15 * p[x]! + 1e-16)) return current;
  }
  return current;
}

function at(masses: Float64Array, p: Float64Array, multipliers: Float64Array): PrimalIterate {
  const entropy = p.reduce((sum, value, x) => {
    return sum - masses[x]! * (value * Math.log(value) + (1 - value) * Math.log1p(-value));
  }, 0);
  return { probabilities: p, entropy, multipliers };
}
