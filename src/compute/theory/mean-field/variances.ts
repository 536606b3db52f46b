import { notNegative } from "../check.ts";

/** How wide a random layer is drawn: the entries of W are N(0, σ_w²/inputs), those of b N(0, σ_b²). */
export interface WeightVariances {
  /** σ_w², finite and not negative */
  weightVariance: number;
  /** σ_b², finite and not negative; 0 when absent */
  biasVariance?: number;
}

/** Demands the two variances; returns σ_b², 0 when absent. */
export function checkVariances(attempt: string, variances: WeightVariances): number {
  const { weightVariance, biasVariance = 0 } = variances;
  notNegative(attempt, "weightVariance", weightVariance);
  notNegative(attempt, "biasVariance", biasVariance);
  return biasVariance;
}
