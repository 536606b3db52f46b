import type { Layer } from "./network.ts";
import type { LayerWorkspace } from "./workspace.ts";

/** Added to a variance before its root is taken; PyTorch's default. */
export const epsilon = 1e-5;

/**
 * z = γ·(s − μ)/√(v + ε) + β, with the mean μ and the variance v (divisor: units) of each row
 * of sums s. Source: J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization" (2016).
 */
export function layerNormForward(layer: Layer, workspace: LayerWorkspace, rows: number): void {
  const { units, scales, shifts, preActivations } = layer;
  const { sums, standardised, inverseDeviations } = workspace;
  for (let row = 0, start = 0; row < rows; row++, start += units) {
    let total = 0;
    for (let j = 0; j < units; j++) total += sums[start + j]!;
    const mean = total / units;
    let squares = 0;
    for (let j = 0; j < units; j++) squares += (sums[start + j]! - mean) ** 2;
    const inverse = 1 / Math.sqrt(squares / units + epsilon);
    inverseDeviations[row] = inverse;
    for (let j = 0; j < units; j++) {
      const value = (sums[start + j]! - mean) * inverse;
      standardised[start + j] = value;
      preActivations[start + j] = scales[j]! * value + shifts[j]!;
    }
  }
}

/** ∂L/∂s = (g − mean g − ŝ·mean(g·ŝ))/√(v + ε) by row, with g = γ·δ and ŝ = (s − μ)/√(v + ε). */
export function layerNormBackward(layer: Layer, workspace: LayerWorkspace, rows: number): void {
  const { units, scales, deltas } = layer;
  const { sumDeltas, standardised, inverseDeviations } = workspace;
  for (let row = 0, start = 0; row < rows; row++, start += units) {
    let total = 0;
    let along = 0;
    for (let j = 0; j < units; j++) {
      const g = scales[j]! * deltas[start + j]!;
      total += g;
      along += g * standardised[start + j]!;
    }
    const inverse = inverseDeviations[row]!;
    for (let j = 0; j < units; j++) {
      const g = scales[j]! * deltas[start + j]!;
      sumDeltas[start + j] = inverse * (g - total / units - (standardised[start + j]! * along) / units);
    }
  }
}

/** ∂L/∂γ = Σ δ·ŝ and ∂L/∂β = Σ δ over the rows, for either normalisation. */
export function scaleAndShiftGradients(layer: Layer, workspace: LayerWorkspace, rows: number): void {
  const { units, deltas, scaleGradients, shiftGradients } = layer;
  scaleGradients.fill(0);
  shiftGradients.fill(0);
  for (let row = 0, start = 0; row < rows; row++, start += units) {
    for (let j = 0; j < units; j++) {
      scaleGradients[j]! += deltas[start + j]! * workspace.standardised[start + j]!;
      shiftGradients[j]! += deltas[start + j]!;
    }
  }
}
