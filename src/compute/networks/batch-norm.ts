import { epsilon } from "./layer-norm.ts";
import type { Layer, Mode } from "./network.ts";
import type { LayerWorkspace } from "./workspace.ts";

/** The share of each new batch in the running mean and variance; PyTorch's default. */
const momentum = 0.1;

/**
 * z = γ·(s − μ)/√(v + ε) + β, unit by unit. In training μ and v (divisor: rows) are those of the
 * batch, and the running ones move a tenth of the way to them, the variance with divisor
 * rows − 1, as in PyTorch; in evaluation μ and v are the running ones. Source: S. Ioffe and
 * C. Szegedy, "Batch normalization" (2015).
 */
export function batchNormForward(layer: Layer, workspace: LayerWorkspace, rows: number, mode: Mode): void {
  const { units, scales, shifts, preActivations, runningMeans, runningVariances } = layer;
  const { sums, standardised, inverseDeviations } = workspace;
  const cells = rows * units;
  for (let j = 0; j < units; j++) {
    let mean = runningMeans[j]!;
    let variance = runningVariances[j]!;
    if (mode === "train") {
      let total = 0;
      for (let i = j; i < cells; i += units) total += sums[i]!;
      const batchMean = total / rows;
      let squares = 0;
      for (let i = j; i < cells; i += units) squares += (sums[i]! - batchMean) ** 2;
      runningMeans[j] = mean + momentum * (batchMean - mean);
      runningVariances[j] = variance + momentum * (squares / (rows - 1) - variance);
      mean = batchMean;
      variance = squares / rows;
    }
    const inverse = 1 / Math.sqrt(variance + epsilon);
    inverseDeviations[j] = inverse;
    for (let i = j; i < cells; i += units) {
      const value = (sums[i]! - mean) * inverse;
      standardised[i] = value;
      preActivations[i] = scales[j]! * value + shifts[j]!;
    }
  }
}

/** As for LayerNorm, by unit; in evaluation μ and v are constants, and ∂L/∂s = γ·δ/√(v + ε). */
export function batchNormBackward(layer: Layer, workspace: LayerWorkspace, rows: number, mode: Mode): void {
  const { units, scales, deltas, scaleGradients, shiftGradients } = layer;
  const { sumDeltas, standardised, inverseDeviations } = workspace;
  const cells = rows * units;
  const share = mode === "train" ? 1 / rows : 0;
  for (let j = 0; j < units; j++) {
    const factor = scales[j]! * inverseDeviations[j]!;
    const mean = share * shiftGradients[j]!;
    const along = share * scaleGradients[j]!;
    for (let i = j; i < cells; i += units) {
      sumDeltas[i] = factor * (deltas[i]! - mean - standardised[i]! * along);
    }
  }
}
