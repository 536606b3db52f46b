import { backward, forward, type Mode, mulberry32, type Network, standardNormal } from "nonlinear";
import { expect } from "vitest";

/** Draws that depend on nothing but the seed. */
export function draws(length: number, seed: number, scale = 1): Float64Array {
  const random = mulberry32(seed);
  return Float64Array.from({ length }, () => scale * standardNormal(random));
}

/** Every parameter drawn, γ and β too, so that no gradient is 0 by symmetry. */
export function scatter(network: Network, seed: number, scale = 0.7): void {
  network.parameters.set(draws(network.parameters.length, seed, scale));
}

/**
 * Compares every gradient of L = Σ cᵢ·outputᵢ, c fixed at random, with central differences of
 * step 1e-5; both errors, of truncation and of rounding, stay below the tolerance.
 */
export function expectGradients(
  network: Network,
  inputs: Float64Array,
  mode: Mode = "train",
  tolerance = 2e-8,
): void {
  const rows = inputs.length / network.inputs;
  const coefficients = draws(rows * network.outputs, 99);
  const value = () => {
    const outputs = forward(network, inputs, mode);
    return outputs.reduce((sum, output, i) => sum + coefficients[i]! * output, 0);
  };
  value();
  const inputGradients = new Float64Array(inputs.length);
  backward(network, coefficients, inputGradients);
  const gradients = network.gradients.slice();
  const compare = (name: string, at: Float64Array, expected: Float64Array) => {
    at.forEach((centre, i) => {
      const step = 1e-5;
      at[i] = centre + step;
      const above = value();
      at[i] = centre - step;
      const below = value();
      at[i] = centre;
      const difference = (above - below) / (2 * step);
      const error = Math.abs(expected[i]! - difference);
      const allowed = tolerance * Math.max(1, Math.abs(difference));
      expect(error, `${name}[${i}]: ${expected[i]} against ${difference}`).toBeLessThanOrEqual(allowed);
    });
  };
  compare("parameters", network.parameters, gradients);
  compare("inputs", inputs, inputGradients);
}
