import { finiteVector, integerWithin, sameLength, type Vector } from "../check.ts";
import type { Family } from "./family.ts";

/** Examples to classify. */
export interface LabelledData {
  /** n rows of d finite numbers */
  inputs: readonly Vector[];
  /** n class indices from 0 to classes − 1 */
  labels: ArrayLike<number>;
  /** K ≥ 2 */
  classes: number;
}

/** The family of f = (xᵢ·1[y = k], 1[y = k]), and the way back to the original columns. */
export interface LabelledFamily {
  family: Family;
  /** which multipliers are weights, to be penalised, and not intercepts */
  isWeight: boolean[];
  /** multipliers for the centred columns → W (K×d), then the intercepts, for the original ones */
  restore(multipliers: Float64Array): Float64Array;
}

/**
 * Writes a multinomial model as a family: each example is a context of mass 1/n.
 * The multipliers are W, row by row, and then K intercepts. If there are
 * intercepts the columns are centred first, which only shifts them:
 * W·(x − x̄) + b = W·x + (b − W·x̄).
 */
export function labelledFamily(
  attempt: string,
  { inputs, labels, classes }: LabelledData,
  intercept: boolean,
): LabelledFamily {
  const rows = checkRows(attempt, inputs);
  const n = rows.length;
  const d = rows[0]!.length;
  integerWithin(attempt, "classes", classes, 2, Infinity);
  sameLength(attempt, "labels", labels.length, n);
  const mean = new Float64Array(d);
  if (intercept) {
    for (const row of rows) {
      for (let i = 0; i < d; i++) mean[i]! += row[i]! / n;
    }
  }

  const dimension = classes * (intercept ? d + 1 : d);
  const centred = rows.flatMap((row, x) => {
    const label = labels[x]!;
    integerWithin(attempt, `labels[${x}]`, label, 0, classes - 1);
    return Array.from({ length: classes }, (_, k) => {
      const h = new Float64Array(dimension);
      if (k === label) return h;
      row.forEach((value, i) => {
        h[k * d + i] = value - mean[i]!;
        h[label * d + i] = mean[i]! - value;
      });
      if (intercept) {
        h[classes * d + k] = 1;
        h[classes * d + label] = -1;
      }
      return h;
    });
  });
  const masses = new Float64Array(n).fill(1 / n);
  const logBase = new Float64Array(n * classes);
  return {
    family: { masses, outcomes: classes, logBase, centred, dimension },
    isWeight: Array.from({ length: dimension }, (_, i) => i < classes * d),
    restore: (multipliers) =>
      multipliers.map((value, at) => {
        if (at < classes * d) return value;
        const start = (at - classes * d) * d;
        return mean.reduce((sum, centre, i) => sum - multipliers[start + i]! * centre, value);
      }),
  };
}

function checkRows(attempt: string, inputs: readonly Vector[]): Float64Array[] {
  if (!Array.isArray(inputs)) {
    throw new TypeError(`${attempt}: inputs must be an array of rows, received ${typeof inputs}`);
  }
  if (inputs.length === 0) {
    throw new RangeError(`${attempt}: inputs must not be empty, received length 0`);
  }
  const rows = inputs.map((row, x) => finiteVector(attempt, `inputs[${x}]`, row));
  rows.forEach((row, x) => {
    sameLength(attempt, `inputs[${x}]`, row.length, rows[0]!.length);
  });
  return rows;
}
