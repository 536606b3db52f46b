import { type Separation, separate } from "../algebra/separation.ts";
import { dot } from "../algebra/vectors.ts";
import { featuresOf } from "./class-features.ts";
import type { Reduced } from "./family.ts";
import type { Labelled } from "./labelled-data.ts";
import { descend } from "./newton.ts";
import { penalisedDual } from "./solve.ts";

/** How many steps down the dual may take to tell the classes apart. */
const PATIENCE = 20;

/** The least angle that is no rounding, as for `separate`. */
const CLEAR = 1e-9;

/**
 * With a penalty on the weights only intercepts are free, and they recede for the
 * classes without an example.
 */
export function unseenClasses({ labels, classes, width }: Labelled, ridge: Float64Array): Separation {
  const free = ridge[width - 1] === 0;
  const seen = new Set(labels);
  const unseen = Array.from({ length: classes }, (_, k) => free && !seen.has(k));
  const direction = new Float64Array(classes * width);
  unseen.forEach((never, k) => {
    if (never) direction[(k + 1) * width - 1] = -1;
  });
  const strict: boolean[] = [];
  for (let x = 0; x < labels.length; x++) strict.push(...unseen);
  return { direction, strict };
}

/**
 * Without a penalty, classes that can be told apart soon are by the multipliers on
 * the way down the dual, which are then the direction sought: there is no need to
 * ask `separate`, which takes long over thousands of examples. `reduced` is the
 * family with nothing excluded.
 */
export function toldApart({ labels, classes }: Labelled, reduced: Reduced): Separation | undefined {
  const scores = new Float64Array(labels.length * classes);
  for (const { iteration, point } of descend(penalisedDual(reduced))) {
    reduced.scores(point, scores);
    const margin = -scores.reduce((most, score, row) => {
      const x = Math.floor(row / classes);
      return row - x * classes === labels[x] ? most : Math.max(most, score);
    }, -Infinity);
    const length = Math.sqrt(dot(point, point));
    if (length > 0 && margin > CLEAR * length * Math.sqrt(2 * reduced.dimension)) {
      const direction = reduced.lift(point).map((value) => value / margin);
      const strict = Array.from(scores, (_, row) => row % classes !== labels[Math.floor(row / classes)]);
      return { direction, strict };
    }
    if (iteration === PATIENCE) return undefined;
  }
  return undefined;
}

/** Without a penalty: which classes can be excluded from which examples? */
export function separateClasses(labelled: Labelled): Separation {
  const opposed = featuresOf(labelled).map((h) => h.map((value) => 0 - value));
  return separate(opposed, labelled.classes * labelled.width);
}
