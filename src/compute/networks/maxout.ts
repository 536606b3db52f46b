import type { Layer } from "./network.ts";
import type { LayerWorkspace } from "./workspace.ts";

/** Keeps the largest of each unit's pieces, and which it was: of equals the first, and NaN before all. */
export function takeLargest(layer: Layer, workspace: LayerWorkspace, rows: number): void {
  const { pieces, units, winners } = layer;
  const { affine, sums } = workspace;
  for (let row = 0, cell = 0; row < rows; row++) {
    const start = row * pieces * units;
    for (let j = 0; j < units; j++, cell++) {
      let winner = 0;
      let largest = affine[start + j]!;
      for (let p = 1; p < pieces; p++) {
        const candidate = affine[start + p * units + j]!;
        if (candidate > largest || Number.isNaN(candidate)) {
          largest = candidate;
          winner = p;
        }
      }
      sums[cell] = largest;
      winners[cell] = winner;
    }
  }
}

/** Gives ∂L/∂sum to the piece that was largest, and 0 to the others. */
export function giveToLargest(layer: Layer, workspace: LayerWorkspace, rows: number): void {
  const { pieces, units, winners } = layer;
  const { affineDeltas, sumDeltas } = workspace;
  affineDeltas.fill(0, 0, rows * pieces * units);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let j = 0; j < units; j++, cell++) {
      affineDeltas[(row * pieces + winners[cell]!) * units + j] = sumDeltas[cell]!;
    }
  }
}
