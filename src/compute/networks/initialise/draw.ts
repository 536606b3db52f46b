import type { Random } from "../../random/mulberry32.ts";
import { standardNormal } from "../../random/standard-normal.ts";
import type { Scale } from "./scales.ts";
import { truncatedNormalFactor } from "./truncated-normal-factor.ts";

/** The shape of the distribution weights are drawn from; its variance is the rule's. */
export type WeightDistribution = "normal" | "uniform" | "truncated-normal";

/** Fills the weights in order from a distribution of the scale's variance. */
export function draw(
  weights: Float64Array,
  scale: Scale,
  distribution: WeightDistribution,
  random: Random,
): void {
  const { standardDeviation, uniformBound } = scale;
  if (distribution === "normal") drawNormal(weights, standardDeviation, random);
  else if (distribution === "uniform") drawUniform(weights, uniformBound, random);
  else drawTruncated(weights, standardDeviation, random);
}

/** Normal draws of mean 0. */
export function drawNormal(weights: Float64Array, standardDeviation: number, random: Random): void {
  for (let i = 0; i < weights.length; i++) weights[i] = standardDeviation * standardNormal(random);
}

/** Uniform draws from [−bound, bound). */
export function drawUniform(weights: Float64Array, bound: number, random: Random): void {
  for (let i = 0; i < weights.length; i++) weights[i] = bound * (2 * random() - 1);
}

/** Normal draws, taken again while they are more than two deviations out, then widened to the deviation asked for. */
export function drawTruncated(weights: Float64Array, standardDeviation: number, random: Random): void {
  const widened = standardDeviation / truncatedNormalFactor(2);
  for (let i = 0; i < weights.length; i++) {
    let value = standardNormal(random);
    for (let draws = 1; Math.abs(value) > 2; draws++) {
      // Chance fails one time in 22: a hundred times running, it is not chance.
      if (draws === 100) {
        throw new RangeError(
          `Cannot draw truncated normal weights: random must give draws within two deviations, received ${value}`,
        );
      }
      value = standardNormal(random);
    }
    weights[i] = widened * value;
  }
}
