import type { Family } from "./family.ts";

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
  return {
    moments: momentResidual(family, distribution, w, ridge),
    ...rowResiduals(family, distribution, w),
  };
}

function momentResidual(
  family: Family,
  distribution: Float64Array,
  w: Float64Array,
  ridge: Float64Array,
): number {
  const mean = new Float64Array(family.dimension);
  family.mean(distribution, mean);
  return family.sizes().reduce((most, size, i) => {
    return size === 0 ? most : Math.max(most, Math.abs(mean[i]! + ridge[i]! * w[i]!) / size);
  }, 0);
}

/** In each context Σ P must be 1, and log P − log base − w·h the same for all outcomes: −log Z. */
function rowResiduals(family: Family, distribution: Float64Array, w: Float64Array) {
  const { outcomes, logBase } = family;
  const scores = new Float64Array(distribution.length);
  family.scores(w, scores);
  let normalisation = 0;
  let stationarity = 0;
  for (let start = 0; start < distribution.length; start += outcomes) {
    let total = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let row = start; row < start + outcomes; row++) {
      const p = distribution[row]!;
      total += p;
      if (p === 0) continue;
      const level = Math.log(p) - logBase[row]! - scores[row]!;
      lowest = Math.min(lowest, level);
      highest = Math.max(highest, level);
    }
    normalisation = Math.max(normalisation, Math.abs(total - 1));
    stationarity = Math.max(stationarity, highest - lowest);
  }
  return { normalisation, stationarity };
}
