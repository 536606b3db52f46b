import { demandObject, notNegative } from "../check.ts";
import { checkStep } from "./check.ts";
import type { Optimiser } from "./optimiser.ts";

/** How `adagrad` moves. */
export interface AdagradOptions {
  /** η, finite and not negative */
  learningRate: number;
  /** divides η by 1 + learningRateDecay·(t − 1) at step t; 0 when absent */
  learningRateDecay?: number;
  /** what the sums of squares begin at; 0 when absent */
  initialAccumulator?: number;
  /** ε, added to the root; 1e-10 when absent */
  epsilon?: number;
  /** λ, adds λp to the gradient; 0 when absent */
  weightDecay?: number;
}

/**
 * Adagrad: s ← s + g², p ← p − η·g/(√s + ε), each parameter by itself.
 *
 * The sum only grows, so steps shrink like 1/√t where gradients keep their size, and
 * rare features keep large steps. A parameter whose gradient is 0 does not move, even
 * with ε = 0.
 *
 * Throws a RangeError if an option is out of its range and, at a step, if the lengths
 * differ or are not those of the first step; a TypeError for what is of another type.
 *
 * Source: J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online
 * learning and stochastic optimization" (2011). The conventions are PyTorch's.
 *
 * @example
 * const parameters = Float64Array.of(1, 1);
 * const optimiser = adagrad({ learningRate: 0.5, epsilon: 0 });
 * optimiser.step(parameters, Float64Array.of(3, -1));
 * optimiser.step(parameters, Float64Array.of(4, 0));
 * parameters; // => [0.1, 1.5]
 */
export function adagrad(options: AdagradOptions): Optimiser {
  const attempt = "Cannot descend by Adagrad";
  demandObject(attempt, "options", options);
  const { learningRate, learningRateDecay = 0, initialAccumulator = 0, epsilon = 1e-10 } = options;
  const { weightDecay = 0 } = options;
  notNegative(attempt, "learningRate", learningRate);
  notNegative(attempt, "learningRateDecay", learningRateDecay);
  notNegative(attempt, "initialAccumulator", initialAccumulator);
  notNegative(attempt, "epsilon", epsilon);
  notNegative(attempt, "weightDecay", weightDecay);
  let sums: Float64Array | undefined;
  let steps = 0;
  const optimiser: Optimiser = {
    learningRate,
    step(parameters, gradients) {
      checkStep(attempt, optimiser.learningRate, parameters, gradients, sums);
      sums ??= new Float64Array(parameters.length).fill(initialAccumulator);
      const rate = optimiser.learningRate / (1 + steps * learningRateDecay);
      steps++;
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i]!;
        const gradient = gradients[i]! + weightDecay * parameter;
        const sum = sums[i]! + gradient * gradient;
        sums[i] = sum;
        const direction = gradient === 0 ? 0 : gradient / (Math.sqrt(sum) + epsilon);
        parameters[i] = parameter - rate * direction;
      }
    },
  };
  return optimiser;
}
