import { mulberry32 } from "../random/mulberry32.ts";
import { conditionNumber, shiftedConditionNumber } from "../theory/spectrum/condition-number.ts";
import { secondMomentMatrix } from "../theory/spectrum/second-moment-matrix.ts";
import { symmetricEigenvalues } from "../theory/spectrum/symmetric-eigenvalues.ts";
import type { InputSource, UnitInputs } from "./unit-inputs.ts";

/** How stretched the error surface of a linear unit is, λ_max/λ_min of H = E[xxᵀ]. */
export interface InputConditioning {
  inputs: UnitInputs;
  dimension: number;
  /** whether a constant input 1 goes with them */
  bias: boolean;
  /**
   * for the drawn rows, which stretch it further the fewer they are; Infinity if they do not span
   * the space
   */
  sample: number;
  /** for the distribution: 1 + d·m²/s² without bias */
  population: number;
}

/** Compares the spectrum of a drawn sample with that of its distribution, with and without bias. */
export function inputConditioning(
  inputs: UnitInputs,
  source: InputSource,
  dimension: number,
  rows: number,
  seed: number,
): InputConditioning[] {
  const drawn = new Float64Array(rows * dimension);
  source.fill(drawn, mulberry32(seed));
  return [false, true].map((bias) => {
    const matrix = secondMomentMatrix(drawn, { columns: dimension, intercept: bias });
    const sample = conditionNumber(matrix, bias ? dimension + 1 : dimension);
    const population = populationCondition(source.moments(), dimension, bias);
    return { inputs, dimension, bias, sample, population };
  });
}

/**
 * The learning rate 2/(λ_max + λ_min), best for the worst start, of the full-batch descent on a
 * pool.
 */
export function bestRate(pool: Float64Array, dimension: number): number {
  const eigenvalues = symmetricEigenvalues(secondMomentMatrix(pool, { columns: dimension }), dimension);
  return 2 / (eigenvalues[0]! + eigenvalues[dimension - 1]!);
}

/**
 * Independent inputs of mean m and variance s² have H = s²I + m²·11ᵀ. A bias couples to the
 * direction 1/√d alone: there the 2×2 matrix with rows (1, √d·m) and (√d·m, s² + d·m²) has the
 * determinant s², so its eigenvalues are λ and s²/λ ≤ s².
 */
function populationCondition(
  { mean, variance }: { mean: number; variance: number },
  dimension: number,
  bias: boolean,
): number {
  if (!bias) return shiftedConditionNumber({ mean, variance, dimensions: dimension });
  const half = (1 + variance + dimension * mean ** 2) / 2;
  const largest = half + Math.sqrt(half * half - variance);
  return largest ** 2 / variance;
}
