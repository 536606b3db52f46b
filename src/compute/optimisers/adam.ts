import { type AdamOptions, moments } from "./moments.ts";
import type { Optimiser } from "./optimiser.ts";

/**
 * Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − η·m̂/(√v̂ + ε), where
 * m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ) undo the start at 0, at step t = 1, 2, ….
 *
 * Weight decay adds λp to the gradient and is rescaled with it; `adamW` keeps it apart.
 * AMSGrad takes the largest v so far, before the correction. The first step is about η,
 * whatever the gradient's size; a parameter whose gradient has always been 0 does not
 * move, even with ε = 0.
 *
 * Throws a RangeError if an option is out of its range and, at a step, if the lengths
 * differ or are not those of the first step; a TypeError for what is of another type.
 *
 * Source: D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization" (2015);
 * S. J. Reddi, S. Kale and S. Kumar, "On the convergence of Adam and beyond" (2018). The
 * conventions are PyTorch's.
 *
 * @example
 * const parameters = Float64Array.of(1, 1);
 * adam({ learningRate: 0.25, epsilon: 0 }).step(parameters, Float64Array.of(5, -1e-3));
 * parameters; // => [0.75, 1.25]
 */
export function adam(options: AdamOptions): Optimiser {
  return moments("Cannot descend by Adam", options, 0, false);
}

/**
 * AdamW: Adam with decoupled weight decay, p ← (1 − ηλ)p before Adam's step.
 *
 * The decay is the same for every parameter, however large its gradients. λ is 0.01
 * when absent. All else is as for `adam`, errors included.
 *
 * Source: I. Loshchilov and F. Hutter, "Decoupled weight decay regularization" (2019).
 * The conventions are PyTorch's.
 *
 * @example
 * const parameters = Float64Array.of(1, 1);
 * adamW({ learningRate: 0.25, weightDecay: 0.5, epsilon: 0 }).step(parameters, Float64Array.of(5, -1));
 * parameters; // => [0.625, 1.125]
 */
export function adamW(options: AdamOptions): Optimiser {
  return moments("Cannot descend by AdamW", options, 0.01, true);
}
