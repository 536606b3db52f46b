import type { Activation } from "../activations/activation.ts";
import { type ActivationName, activation } from "../activations/registry.ts";
import type { Random } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import { gaussianMoments } from "../theory/quadrature/gaussian-moments.ts";
import { numberWithin } from "./options.ts";

/** What a unit hears from the layer below: scale·f(z) + shift with z standard normal. */
export interface UnitInputs {
  activation: ActivationName;
  /** default 1 */
  scale?: number;
  /** default 0 */
  shift?: number;
}

/** σ, tanh, σ centred, and σ centred and scaled to the range of tanh. */
export const comparedInputs: readonly UnitInputs[] = [
  { activation: "sigmoid" },
  { activation: "tanh" },
  { activation: "sigmoid", shift: -0.5 },
  { activation: "sigmoid", scale: 2, shift: -1 },
];

/** A source of unit inputs, and its mean and variance. */
export interface InputSource {
  fill(inputs: Float64Array, random: Random): void;
  moments(): { mean: number; variance: number };
}

/** Prepares unit inputs to be drawn, or throws saying what is wrong with them. */
export function inputSource(attempt: string, name: string, inputs: UnitInputs): InputSource {
  const { scale = 1, shift = 0 } = inputs;
  numberWithin(attempt, `${name}.scale`, scale);
  numberWithin(attempt, `${name}.shift`, shift);
  const f: Activation = activation(inputs.activation);
  return {
    fill(into, random) {
      for (let i = 0; i < into.length; i++) into[i] = standardNormal(random);
      f.values(into);
      for (let i = 0; i < into.length; i++) into[i] = scale * into[i]! + shift;
    },
    moments() {
      const { mean, variance } = gaussianMoments(f);
      return { mean: scale * mean + shift, variance: scale * scale * variance };
    },
  };
}
