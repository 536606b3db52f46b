import { dot } from "../algebra/vectors.ts";
import { type Family, meanOf } from "./family.ts";

/** How far a solution is from meeting the Karush–Kuhn–Tucker conditions; all near 1e-16 at best. */
export interface Residuals {
  /** largest |E_P fᵢ − bᵢ|, less the pull of the penalty, over the largest |fᵢ − bᵢ| */
  moments: number;
  /** largest |Σ_y P(y|x) − 1| */
  normalisation: number;
  /** largest |log P − log base − w·f + log Z| over outcomes with P > 0 */
  stationarity: number;
}

/** Measures the residuals in the original features, afresh from the multipliers. */
export function residualsOf(
  family: Family,
  distribution: Float64Array,
  w: Float64Array,
  ridge: Float64Array,
): Residuals {
  if (distribution.length === 0) return { moments: NaN, normalisation: NaN, stationarity: NaN };
  const mean = meanOf(family, distribution);
  const moments = mean.map((value, i) => {
    const size = family.centred.reduce((most, h) => Math.max(most, Math.abs(h[i]!)), 0);
    return size === 0 ? 0 : Math.abs(value + ridge[i]! * w[i]!) / size;
  });
  const contexts = family.masses.map((_, x) => x);
  const rows = (x: number) => distribution.subarray(x * family.outcomes, (x + 1) * family.outcomes);
  const sums = contexts.map((x) => Math.abs(rows(x).reduce((sum, p) => sum + p, 0) - 1));
  const slopes = contexts.map((x) => spread(family, x, rows(x), w));
  return {
    moments: Math.max(...moments),
    normalisation: Math.max(...sums),
    stationarity: Math.max(...slopes),
  };
}

/** How much log P − log base − w·h differs between the outcomes of a context: it must be −log Z. */
function spread(family: Family, x: number, p: Float64Array, w: Float64Array): number {
  const levels = [...p].flatMap((value, y) => {
    const row = x * family.outcomes + y;
    if (value === 0) return [];
    return [Math.log(value) - family.logBase[row]! - dot(w, family.centred[row]!)];
  });
  return Math.max(...levels) - Math.min(...levels);
}
