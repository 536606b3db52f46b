import type { Progress } from "./experiment.ts";
import type { UnitInputs } from "./unit-inputs.ts";
import { type ZigZagPathOptions, zigZagPath } from "./zig-zag-path.ts";

/** The descents from one start with one kind of inputs; one entry a seed. */
export interface ZigZagRuns {
  inputs: UnitInputs;
  /** examples a step; all of them is `rows` */
  batchSize: number;
  /** w₀ − w* */
  offset: readonly [number, number];
  learningRates: Float64Array;
  /** until ‖w − w*‖ < 0.05 */
  steps: Float64Array;
  /** the length of the path over its net displacement */
  indices: Float64Array;
  /** the part of the steps that moved both weights the same way */
  sameSignFractions: Float64Array;
  /** the part of the steps that turned back by more than a right angle */
  reversalFractions: Float64Array;
}

/** Where and how to descend. */
export interface Start {
  inputs: UnitInputs;
  batchSize: number;
  offset: readonly [number, number];
  rows: number;
}

/** Descends once for each seed, from one start; `fraction` is the progress of the whole meanwhile. */
export function* descents(
  start: Start,
  seeds: number[],
  rate: (seed: number) => number,
  fraction: number,
): Generator<Progress, ZigZagRuns, void> {
  const { inputs, batchSize, offset } = start;
  const learningRates = Float64Array.from(seeds, rate);
  const column = () => new Float64Array(seeds.length);
  const [steps, indices, sameSignFractions, reversalFractions] = [column(), column(), column(), column()];
  for (const [s, seed] of seeds.entries()) {
    const options: ZigZagPathOptions = {
      ...start,
      offset: [...offset],
      learningRate: learningRates[s]!,
      poolSeed: seed,
      // Another stream than the pool's, or the order would hang together with the values.
      seed: (seed + 1000) | 0,
    };
    const path = zigZagPath(options);
    for (let next = path.next(), n = 1; ; next = path.next(), n++) {
      if (next.done) {
        steps[s] = next.value.steps;
        indices[s] = next.value.index;
        sameSignFractions[s] = next.value.sameSignFraction;
        reversalFractions[s] = next.value.reversalFraction;
        break;
      }
      if (n % 40 === 0) yield { fraction };
    }
  }
  return { inputs, batchSize, offset, learningRates, steps, indices, sameSignFractions, reversalFractions };
}
