/** A uniform distribution on an interval, brought down to points. */
export interface Quadrature {
  nodes: Float64Array;
  /** they sum to 1 */
  masses: Float64Array;
}

/**
 * The five-point rule of Gauss and Legendre on each of some equal panels of [left, right]: exact
 * for means of polynomials of degree 9, and for functions that are so only between the ends of
 * panels.
 */
export function uniformQuadrature(left: number, right: number, panels: number): Quadrature {
  const inner = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3;
  const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
  const tilt = 13 * Math.sqrt(70);
  const rule = [
    [-outer, 322 - tilt],
    [-inner, 322 + tilt],
    [0, 512],
    [inner, 322 + tilt],
    [outer, 322 - tilt],
  ] as const;
  const width = (right - left) / panels;
  const points = Array.from({ length: panels }, (_, p) => {
    return rule.map(([at, weight]) => [left + width * (p + (1 + at) / 2), weight / 1800 / panels] as const);
  }).flat();
  return {
    nodes: Float64Array.from(points, ([node]) => node),
    masses: Float64Array.from(points, ([, mass]) => mass),
  };
}

/** Σ masses·values, the mean of a function given at the nodes. */
export function meanAt({ masses }: Quadrature, values: Float64Array): number {
  return masses.reduce((sum, mass, i) => sum + mass * values[i]!, 0);
}

/**
 * The least mean square error of approximating the target by sums of the columns, all given at the
 * nodes: what is left of it when each column's own part is taken away. Columns are made orthogonal
 * one after another, twice for accuracy; one with nothing of its own left is skipped.
 */
export function leastSquaresError(
  quadrature: Quadrature,
  columns: readonly Float64Array[],
  target: Float64Array,
): number {
  const inner = (a: Float64Array, b: Float64Array) =>
    meanAt(
      quadrature,
      a.map((value, i) => value * b[i]!),
    );
  const without = (vector: Float64Array, unit: Float64Array) => {
    const part = inner(vector, unit);
    return vector.map((value, i) => value - part * unit[i]!);
  };
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const size = Math.sqrt(inner(column, column));
    const rest = [...basis, ...basis].reduce(without, column);
    const length = Math.sqrt(inner(rest, rest));
    if (length > 1e-10 * size) basis.push(rest.map((value) => value / length));
  }
  const residual = [...basis, ...basis].reduce(without, target);
  return inner(residual, residual);
}
