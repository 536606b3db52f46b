import { coordinatesFor } from "../algebra/coordinates.ts";
import { classCovariance } from "./class-covariance.ts";
import { classMeans, classScores } from "./class-features.ts";
import type { Exponential, Reduced } from "./family.ts";
import type { Labelled } from "./labelled-data.ts";
import { penalisedAxes, penaltyCurvature } from "./reduced-table.ts";

/**
 * A labelled family in coordinates that keep its form, provided that the same
 * classes compete for every example for which more than one is left: z is written
 * in coordinates for the span of those examples, and the last of the rivals, the
 * reference, has no multipliers. Of all weights with the same probabilities `lift`
 * gives those that sum to 0 over the rivals; they have the least penalty.
 */
export function reducedByClass(
  family: Omit<Exponential, "scores" | "mean">,
  labelled: Labelled,
  ridge: Float64Array,
): Reduced | undefined {
  const { z, width, labels, classes } = labelled;
  const contest = contestOf(family.logBase, classes);
  if (!contest) return undefined;
  const { examples, rivals } = contest;
  const free = rivals.slice(0, -1);
  const ridgeOfClass = ridge.subarray(0, width);
  const row = (x: number) => z.subarray(x * width, (x + 1) * width);
  const span = [...examples.map(row), ...penalisedAxes(ridgeOfClass)];
  const { rank, of, lift } = coordinatesFor(span, width);
  const inside: Labelled = { ...labelled, z: new Float64Array(labels.length * rank), width: rank };
  for (const x of examples) of(row(x), inside.z.subarray(x * rank, (x + 1) * rank));

  const scored = new Float64Array(classes * rank);
  const means = new Float64Array(classes * rank);
  const block = (v: Float64Array, k: number) => v.subarray(k * rank, (k + 1) * rank);
  return {
    ...family,
    dimension: free.length * rank,
    scores(v, into) {
      free.forEach((k, at) => {
        block(scored, k).set(block(v, at));
      });
      classScores(inside, scored, into);
    },
    mean(distribution, into) {
      classMeans(inside, distribution, means);
      free.forEach((k, at) => {
        block(into, at).set(block(means, k));
      });
    },
    covariance: classCovariance(inside, examples, free),
    curvature: sharedPenalty(penaltyCurvature(lift, rank, ridgeOfClass), rank, rivals.length),
    lift(v) {
      const centre = new Float64Array(rank);
      for (let at = 0; at < v.length; at++) centre[at % rank]! += v[at]! / rivals.length;
      const weights = new Float64Array(family.dimension);
      rivals.forEach((k, at) => {
        const own = centre.map((value, i) => (v[at * rank + i] ?? 0) - value);
        weights.set(lift(own), k * width);
      });
      return weights;
    },
  };
}

/** The examples with more than one class left, and which; undefined if these are not always the same. */
function contestOf(logBase: Float64Array, classes: number) {
  const examples: number[] = [];
  let rivals: number[] = [];
  for (let start = 0; start < logBase.length; start += classes) {
    const left: number[] = [];
    for (let k = 0; k < classes; k++) if (logBase[start + k] === 0) left.push(k);
    if (left.length < 2) continue;
    if (examples.length === 0) rivals = left;
    else if (left.length !== rivals.length || left.some((k, at) => k !== rivals[at])) return undefined;
    examples.push(start / classes);
  }
  return { examples, rivals };
}

/** The curvature of a penalty on weights that sum to 0 over the rivals: (δₖₗ − 1/q)·C in block (k, l). */
function sharedPenalty(curvature: Float64Array, rank: number, rivals: number): Float64Array {
  const dimension = (rivals - 1) * rank;
  return Float64Array.from({ length: dimension ** 2 }, (_, at) => {
    const [i, j] = [Math.floor(at / dimension), at % dimension];
    const same = Math.floor(i / rank) === Math.floor(j / rank) ? 1 : 0;
    return (same - 1 / rivals) * curvature[(i % rank) * rank + (j % rank)]!;
  });
}
