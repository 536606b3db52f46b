import { demandObject, notNegative, shown } from "../check.ts";
import { checkStep, decay } from "./check.ts";
import type { Optimiser } from "./optimiser.ts";

/** How `sgd` moves. */
export interface SgdOptions {
  /** η, finite and not negative */
  learningRate: number;
  /** μ in [0, 1): the part of the velocity that is kept; 0 when absent */
  momentum?: number;
  /** τ in [0, 1]: the part of a new gradient that is kept from the velocity; 0 when absent */
  dampening?: number;
  /** whether to look ahead along the velocity; needs momentum and no dampening */
  nesterov?: boolean;
  /** λ, adds λp to the gradient, the gradient of (λ/2)‖p‖²; 0 when absent */
  weightDecay?: number;
}

/**
 * Gradient descent with momentum: g ← ∇ + λp, v ← μv + (1 − τ)g, p ← p − ηv.
 *
 * The first velocity is g itself, not dampened. Nesterov's form moves by g + μv
 * instead of v. Without momentum p ← p − ηg. The learning rate multiplies the velocity
 * and is not folded into it, so it may change between steps. On a quadratic whose
 * curvatures go from a to b, η = 2/(a + b) is best without momentum, at the rate
 * (κ − 1)/(κ + 1) a step, κ = b/a; with momentum √κ takes the place of κ.
 *
 * Throws a RangeError if an option is out of its range, if Nesterov's form is asked for
 * without momentum or with dampening, and, at a step, if the lengths differ or are not
 * those of the first step; a TypeError for what is of another type.
 *
 * Source: B. T. Polyak, "Some methods of speeding up the convergence of iteration
 * methods" (1964); Y. Nesterov (1983), in the form of I. Sutskever, J. Martens, G. Dahl
 * and G. Hinton, "On the importance of initialization and momentum in deep learning"
 * (2013), and with the conventions of PyTorch.
 *
 * @example
 * const parameters = Float64Array.of(1, 2);
 * const optimiser = sgd({ learningRate: 0.5, momentum: 0.5 });
 * optimiser.step(parameters, Float64Array.of(1, 0));
 * optimiser.step(parameters, Float64Array.of(1, 0));
 * parameters; // => [-0.25, 2]
 */
export function sgd(options: SgdOptions): Optimiser {
  const attempt = "Cannot descend by SGD";
  demandObject(attempt, "options", options);
  const { learningRate, momentum = 0, dampening = 0, nesterov = false, weightDecay = 0 } = options;
  notNegative(attempt, "learningRate", learningRate);
  decay(attempt, "momentum", momentum);
  if (!(typeof dampening === "number" && dampening >= 0 && dampening <= 1)) {
    throw new RangeError(`${attempt}: dampening must lie in [0, 1], received ${shown(dampening)}`);
  }
  notNegative(attempt, "weightDecay", weightDecay);
  if (nesterov && momentum === 0) {
    throw new RangeError(`${attempt}: momentum must be above 0 for Nesterov's form, received ${momentum}`);
  }
  if (nesterov && dampening !== 0) {
    throw new RangeError(`${attempt}: dampening must be 0 for Nesterov's form, received ${dampening}`);
  }
  let velocities: Float64Array | undefined;
  const optimiser: Optimiser = {
    learningRate,
    step(parameters, gradients) {
      checkStep(attempt, optimiser.learningRate, parameters, gradients, velocities);
      const first = !velocities;
      velocities ??= new Float64Array(parameters.length);
      const kept = first ? 1 : 1 - dampening;
      const rate = optimiser.learningRate;
      for (let i = 0; i < parameters.length; i++) {
        const parameter = parameters[i]!;
        const gradient = gradients[i]! + weightDecay * parameter;
        const velocity = momentum * velocities[i]! + kept * gradient;
        velocities[i] = velocity;
        const direction = momentum === 0 ? gradient : nesterov ? gradient + momentum * velocity : velocity;
        parameters[i] = parameter - rate * direction;
      }
    },
  };
  return optimiser;
}
