import { distribution, integerWithin, sameLength, type Vector } from "../check.ts";

/** What a classifier should have said: the index of the class, or a distribution over classes. */
export type Target = number | Vector;

/** Writes a target as a distribution: a class index becomes a one-hot vector. */
export function targetDistribution(attempt: string, target: Target, classes: number): Float64Array {
  if (typeof target === "number") {
    integerWithin(attempt, "target", target, 0, classes - 1);
    return Float64Array.from({ length: classes }, (_, k) => (k === target ? 1 : 0));
  }
  const soft = distribution(attempt, "target", target);
  sameLength(attempt, "target", soft.length, classes);
  return soft;
}
