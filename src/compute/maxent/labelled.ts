import { classMeans, classScores, featuresOf } from "./class-features.ts";
import type { Family } from "./family.ts";
import {
  checkLabelled,
  columnMeans,
  type Labelled,
  type LabelledData,
  withIntercept,
} from "./labelled-data.ts";
import { separateClasses, toldApart, unseenClasses } from "./labelled-recession.ts";
import { reducedByClass } from "./reduced-by-class.ts";
import { reducedTable } from "./reduced-table.ts";

/** A labelled family, and the way back to the original columns. */
export interface LabelledFamily {
  family: Family;
  /** l2 on the weights and 0 on the intercepts */
  ridgeOf(l2: number): Float64Array;
  /** multipliers for the centred columns → W (K×d), then the intercepts, for the original ones */
  restore(multipliers: Float64Array): Float64Array;
}

/**
 * The family of f = (xᵢ·1[y = k], 1[y = k]): each example is a context of mass 1/n.
 * If there are intercepts the columns are centred first, which only shifts them:
 * W·(x − x̄) + b = W·x + (b − W·x̄).
 */
export function labelledFamily(attempt: string, data: LabelledData, intercept: boolean): LabelledFamily {
  const given = checkLabelled(attempt, data);
  const { width: columns, classes } = given;
  const mean = columnMeans(given);
  const family = familyOf(intercept ? withIntercept(given, mean) : given);
  const width = family.dimension / classes;
  const isWeight = (at: number) => at % width < columns;
  return {
    family,
    ridgeOf: (l2) => Float64Array.from({ length: family.dimension }, (_, at) => (isWeight(at) ? l2 : 0)),
    restore(multipliers) {
      const restored = new Float64Array(family.dimension);
      for (let k = 0; k < classes; k++) {
        const own = multipliers.subarray(k * width, (k + 1) * width);
        restored.set(own.subarray(0, columns), k * columns);
        if (!intercept) continue;
        restored[classes * columns + k] = mean.reduce((b, centre, i) => b - own[i]! * centre, own[columns]!);
      }
      return restored;
    },
  };
}

/**
 * The family of examples z with labels: multipliers K×width, one row per class, and
 * the feature h(x,y) that has z in row y, −z in the row of the label and zeros
 * elsewhere. It is written out only if different examples exclude different classes.
 */
export function familyOf(labelled: Labelled): Family {
  const { z, width, labels, classes } = labelled;
  const dimension = classes * width;
  const masses = new Float64Array(labels.length).fill(1 / labels.length);
  const logBase = new Float64Array(labels.length * classes);
  const contexts = { masses, outcomes: classes, logBase, dimension };
  const family: Family = {
    ...contexts,
    scores: (w, into) => classScores(labelled, w, into),
    mean: (distribution, into) => classMeans(labelled, distribution, into),
    sizes() {
      const sizes = new Float64Array(dimension);
      for (let at = 0; at < z.length; at++)
        sizes[at % width] = Math.max(sizes[at % width]!, Math.abs(z[at]!));
      for (let k = 1; k < classes; k++) sizes.copyWithin(k * width, 0, width);
      return sizes;
    },
    recession(ridge) {
      if (ridge.some((value) => value > 0)) return unseenClasses(labelled, ridge);
      return toldApart(labelled, family.reduced([], ridge)) ?? separateClasses(labelled);
    },
    reduced(excluded, ridge) {
      const left = logBase.map((value, row) => (excluded[row] ? -Infinity : value));
      const table = { ...contexts, logBase: left };
      return (
        reducedByClass(table, labelled, ridge) ??
        reducedTable({ ...table, centred: featuresOf(labelled) }, ridge)
      );
    },
  };
  return family;
}
