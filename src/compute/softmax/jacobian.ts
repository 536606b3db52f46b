import type { Vector } from "../check.ts";
import { complements } from "./complements.ts";
import { checkTemperature, shift, type TemperatureOptions } from "./shifted.ts";
import { probabilities } from "./softmax.ts";

/**
 * The Jacobian of softmax, Jᵢⱼ = ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ)/T, where p = softmax(z/T).
 *
 * `logits` is a vector of length n; the result is n×n in row-major order. The
 * derivative is with respect to the raw logits z, hence the factor 1/T. J is
 * symmetric and positive semidefinite, and its rows and columns sum to 0: a
 * constant added to all logits changes nothing. It is also the covariance of
 * the one-hot outcome, over T. The row and column of a masked entry are 0.
 *
 * Throws as `softmax` does.
 *
 * Source: J. S. Bridle, "Probabilistic interpretation of feedforward
 * classification network outputs" (1990).
 *
 * @example
 * softmaxJacobian([0, 0]); // => [0.25, -0.25, -0.25, 0.25]
 */
export function softmaxJacobian(logits: Vector, options: TemperatureOptions = {}): Float64Array {
  const attempt = "Cannot take the Jacobian of softmax";
  const temperature = checkTemperature(attempt, options.temperature);
  const p = probabilities(shift(attempt, logits, options));
  const rest = complements(p);
  const jacobian = new Float64Array(p.length ** 2);
  p.forEach((pi, i) => {
    p.forEach((pj, j) => {
      jacobian[i * p.length + j] = (i === j ? pi * rest[i]! : -pi * pj) / temperature;
    });
  });
  return jacobian;
}
