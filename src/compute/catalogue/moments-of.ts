import { type ActivationName, activation } from "../activations/registry.ts";
import { type GaussianMoments, gaussianMoments } from "../theory/quadrature/gaussian-moments.ts";

/** The Gaussian moments of an activation at its default parameters and Z ~ N(0, 1). */
export function momentsOf(name: ActivationName): GaussianMoments {
  return gaussianMoments(activation(name));
}

/** Those of a·g(b) for independent standard normal a and b: E a = 0 and E a² = 1 leave E g². */
export function gatedMomentsOf(gate: ActivationName): Pick<GaussianMoments, "mean" | "secondMoment"> {
  return { mean: 0, secondMoment: momentsOf(gate).secondMoment };
}
