import { demandObject, notNegative } from "../check.ts";
import { checkStep, decay } from "./check.ts";
import type { Optimiser } from "./optimiser.ts";

/** How `rmsProp` moves. */
export interface RmsPropOptions {
  /** η, finite and not negative */
  learningRate: number;
  /** α in [0, 1), the decay of the average of squares; 0.99 when absent */
  alpha?: number;
  /** ε, added to the root; 1e-8 when absent */
  epsilon?: number;
  /** whether the squared average of g is taken off, which leaves its variance; false when absent */
  centred?: boolean;
  /** μ in [0, 1); 0 when absent */
  momentum?: number;
  /** λ, adds λp to the gradient; 0 when absent */
  weightDecay?: number;
}

/**
 * RMSProp: v ← αv + (1 − α)g², p ← p − η·g/(√v + ε), each parameter by itself.
 *
 * Centred, √(v − m²) takes the place of √v, with m ← αm + (1 − α)g. With momentum the
 * step is b ← μb + g/(√v + ε), p ← p − ηb. All averages begin at 0 and are not
 * corrected, so the first step is about η/√(1 − α) however small g is: 10 η by default.
 *
 * Throws a RangeError if an option is out of its range and, at a step, if the lengths
 * differ or are not those of the first step; a TypeError for what is of another type.
 *
 * Source: T. Tieleman and G. Hinton, "Lecture 6.5: RMSProp" (2012); A. Graves,
 * "Generating sequences with recurrent neural networks" (2013) for the centred form.
 * The conventions are PyTorch's.
 *
 * @example
 * const parameters = Float64Array.of(1, 1);
 * rmsProp({ learningRate: 0.1, alpha: 0.75, epsilon: 0 }).step(parameters, Float64Array.of(4, -4));
 * parameters; // => [0.8, 1.2]
 */
export function rmsProp(options: RmsPropOptions): Optimiser {
  const attempt = "Cannot descend by RMSProp";
  demandObject(attempt, "options", options);
  const { learningRate, alpha = 0.99, epsilon = 1e-8, centred = false, momentum = 0 } = options;
  const { weightDecay = 0 } = options;
  notNegative(attempt, "learningRate", learningRate);
  decay(attempt, "alpha", alpha);
  notNegative(attempt, "epsilon", epsilon);
  decay(attempt, "momentum", momentum);
  notNegative(attempt, "weightDecay", weightDecay);
  let squares: Float64Array | undefined;
  let means = new Float64Array(0);
  let velocities = new Float64Array(0);
  const optimiser: Optimiser = {
    learningRate,
    step(parameters, gradients) {
      checkStep(attempt, optimiser.learningRate, parameters, gradients, squares);
      if (!squares) {
        squares = new Float64Array(parameters.length);
        if (centred) means = new Float64Array(parameters.length);
        if (momentum > 0) velocities = new Float64Array(parameters.length);
      }
      const rate = optimiser.learningRate;
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i]!;
        const gradient = gradients[i]! + weightDecay * parameter;
        const square = alpha * squares[i]! + (1 - alpha) * gradient * gradient;
        squares[i] = square;
        let spread = square;
        if (centred) {
          const mean = alpha * means[i]! + (1 - alpha) * gradient;
          means[i] = mean;
          // Rounding may leave a steady gradient's variance just below 0.
          spread = Math.max(0, square - mean * mean);
        }
        let direction = gradient === 0 ? 0 : gradient / (Math.sqrt(spread) + epsilon);
        if (momentum > 0) {
          direction += momentum * velocities[i]!;
          velocities[i] = direction;
        }
        parameters[i] = parameter - rate * direction;
      }
    },
  };
  return optimiser;
}
