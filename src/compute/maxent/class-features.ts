import type { Labelled } from "./labelled-data.ts";

/** Every h(x,y) written out. */
export function featuresOf({ z, width, labels, classes }: Labelled): Float64Array[] {
  return Array.from({ length: labels.length * classes }, (_, row) => {
    const h = new Float64Array(classes * width);
    const y = row % classes;
    const x = (row - y) / classes;
    const label = labels[x]!;
    if (y === label) return h;
    for (let i = 0; i < width; i++) {
      h[y * width + i] = z[x * width + i]!;
      h[label * width + i] = 0 - z[x * width + i]!;
    }
    return h;
  });
}

/** Writes (wₖ − w_label)·z for each example and class k, n×K; w is K×width. */
export function classScores(
  { z, width, labels, classes }: Labelled,
  w: Float64Array,
  into: Float64Array,
): void {
  for (let x = 0; x < labels.length; x++) {
    const row = x * classes;
    for (let k = 0; k < classes; k++) {
      let score = 0;
      for (let i = 0; i < width; i++) score += w[k * width + i]! * z[x * width + i]!;
      into[row + k] = score;
    }
    const own = into[row + labels[x]!]!;
    for (let k = 0; k < classes; k++) into[row + k]! -= own;
  }
}

/**
 * Writes the mean over the examples of (P(k|x) − 1[k = label])·z for each class k, K×width.
 * At the label, P − 1 is summed from the other classes, so that it keeps its digits.
 */
export function classMeans(
  { z, width, labels, classes }: Labelled,
  distribution: Float64Array,
  into: Float64Array,
): void {
  const n = labels.length;
  into.fill(0);
  for (let x = 0; x < n; x++) {
    const row = x * classes;
    let others = 0;
    for (let k = 0; k < classes; k++) if (k !== labels[x]) others += distribution[row + k]!;
    for (let k = 0; k < classes; k++) {
      const weight = (k === labels[x] ? -others : distribution[row + k]!) / n;
      if (weight === 0) continue;
      for (let i = 0; i < width; i++) into[k * width + i]! += weight * z[x * width + i]!;
    }
  }
}
