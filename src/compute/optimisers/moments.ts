import { demandObject, notNegative, shown } from "../check.ts";
import { checkStep, decay } from "./check.ts";
import type { Optimiser } from "./optimiser.ts";

/** How `adam` and `adamW` move. */
export interface AdamOptions {
  /** η, finite and not negative */
  learningRate: number;
  /** β₁ and β₂ in [0, 1), the decays of the averages of g and g²; 0.9 and 0.999 when absent */
  betas?: readonly [number, number];
  /** ε, added to the root after the correction; 1e-8 when absent */
  epsilon?: number;
  /** λ; 0 for `adam` and 0.01 for `adamW` when absent */
  weightDecay?: number;
  /** whether the root is of the largest average so far; false when absent */
  amsgrad?: boolean;
}

/** Adam in either form: the decay is part of the gradient, or shrinks the parameters. */
export function moments(
  attempt: string,
  options: AdamOptions,
  defaultDecay: number,
  decoupled: boolean,
): Optimiser {
  demandObject(attempt, "options", options);
  const { learningRate, betas = [0.9, 0.999], epsilon = 1e-8, amsgrad = false } = options;
  const { weightDecay = defaultDecay } = options;
  notNegative(attempt, "learningRate", learningRate);
  if (!(Array.isArray(betas) && betas.length === 2)) {
    throw new TypeError(`${attempt}: betas must be two numbers, received ${shown(betas)}`);
  }
  const [beta1, beta2] = betas;
  decay(attempt, "betas[0]", beta1);
  decay(attempt, "betas[1]", beta2);
  notNegative(attempt, "epsilon", epsilon);
  notNegative(attempt, "weightDecay", weightDecay);
  let means: Float64Array | undefined;
  let squares = new Float64Array(0);
  let largest = new Float64Array(0);
  let steps = 0;
  const optimiser: Optimiser = {
    learningRate,
    step(parameters, gradients) {
      checkStep(attempt, optimiser.learningRate, parameters, gradients, means);
      if (!means) {
        means = new Float64Array(parameters.length);
        squares = new Float64Array(parameters.length);
        largest = amsgrad ? new Float64Array(parameters.length) : squares;
      }
      steps++;
      const rate = optimiser.learningRate / (1 - beta1 ** steps);
      const correction = Math.sqrt(1 - beta2 ** steps);
      const shrink = decoupled ? 1 - optimiser.learningRate * weightDecay : 1;
      const coupled = decoupled ? 0 : weightDecay;
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i]! * shrink;
        const gradient = gradients[i]! + coupled * parameter;
        const mean = beta1 * means[i]! + (1 - beta1) * gradient;
        const square = beta2 * squares[i]! + (1 - beta2) * gradient * gradient;
        means[i] = mean;
        squares[i] = square;
        if (amsgrad) largest[i] = Math.max(largest[i]!, square);
        const direction = mean === 0 ? 0 : mean / (Math.sqrt(largest[i]!) / correction + epsilon);
        parameters[i] = parameter - rate * direction;
      }
    },
  };
  return optimiser;
}
