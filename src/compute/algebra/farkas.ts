import { dot, largest } from "./vectors.ts";

const ZERO = 1e-10;

/**
 * Farkas' alternative for vectors gᵢ of length r, by the first phase of the simplex
 * method: either there are y ≥ 0 with Σ (1 + yᵢ)·gᵢ = 0, and the answer is undefined;
 * or there is a w with w·gᵢ ≥ 0 for all i and w·Σgᵢ > 0, and the answer is w.
 *
 * The tableau has a row per component: the gᵢ, then an identity for the artificial
 * variables, then the right-hand side −Σgᵢ, with signs that make it non-negative.
 * Its last row holds the reduced costs of minimising the sum of the artificials.
 * The entering column has the most negative cost; after many steps Bland's rule
 * takes over, under which the method cannot cycle.
 *
 * Source: J. Farkas, "Theorie der einfachen Ungleichungen" (1902); G. B. Dantzig,
 * "Linear Programming and Extensions" (1963), ch. 5; R. G. Bland (1977).
 */
export function farkas(vectors: Float64Array[], r: number): Float64Array | undefined {
  const m = vectors.length;
  const width = m + r + 1;
  const signs = new Float64Array(r);
  const rows = Array.from({ length: r }, (_, k) => {
    const total = -vectors.reduce((sum, vector) => sum + vector[k]!, 0);
    const sign = total < 0 ? -1 : 1;
    signs[k] = sign;
    const row = new Float64Array(width);
    vectors.forEach((vector, i) => {
      row[i] = sign * vector[k]!;
    });
    row[m + k] = 1;
    row[width - 1] = sign * total;
    return row;
  });
  const costs = new Float64Array(width);
  for (const row of rows) {
    for (let j = 0; j < width; j++) costs[j]! -= row[j]!;
  }
  costs.fill(0, m, m + r);

  const patience = 20 * (m + r);
  for (let step = 0; step < 10 * patience; step++) {
    const entering = enteringColumn(costs.subarray(0, m), step > patience);
    if (entering < 0) break;
    const leaving = leavingRow(rows, entering, width - 1);
    if (leaving < 0) break;
    pivot([...rows, costs], leaving, entering);
  }
  const infeasibility = -costs[width - 1]!;
  if (infeasibility <= ZERO * m) return undefined;
  const w = signs.map((sign, k) => -sign * (1 - costs[m + k]!));
  const margins = vectors.map((vector) => dot(vector, w) / largest(w));
  const proven = margins.every((margin) => margin >= -ZERO) && margins.some((margin) => margin > ZERO);
  return proven ? w : undefined;
}

function enteringColumn(costs: Float64Array, bland: boolean): number {
  const least = costs.reduce((low, cost) => Math.min(low, cost), 0);
  if (least >= -ZERO) return -1;
  return costs.findIndex((cost) => (bland ? cost < -ZERO : cost === least));
}

/** The row that first reaches 0 as the column enters; of ties, the one with the largest pivot. */
function leavingRow(rows: Float64Array[], column: number, rhs: number): number {
  let leaving = -1;
  let bound = Infinity;
  rows.forEach((row, i) => {
    const slope = row[column]!;
    if (slope <= 1e-11) return;
    const ratio = Math.max(0, row[rhs]!) / slope;
    const rival = rows[leaving];
    const tied = rival !== undefined && Math.abs(ratio - bound) <= 1e-13 * (1 + bound);
    if (tied ? slope > rival[column]! : ratio < bound) {
      leaving = i;
      bound = ratio;
    }
  });
  return leaving;
}

function pivot(rows: Float64Array[], at: number, column: number): void {
  const row = rows[at]!;
  const size = row[column]!;
  for (let j = 0; j < row.length; j++) row[j]! /= size;
  for (const other of rows) {
    const factor = other[column]!;
    if (other === row || factor === 0) continue;
    for (let j = 0; j < row.length; j++) other[j]! -= factor * row[j]!;
  }
}
