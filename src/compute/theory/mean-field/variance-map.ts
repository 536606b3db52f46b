import { notNegative } from "../check.ts";
import { checkDifferentiable, type Differentiable, jumps, raySlopes } from "../differentiable.ts";
import { expectation } from "../quadrature/gaussian-expectation.ts";
import { meanSquare, secondMoment } from "./second-moments.ts";
import { checkVariances, type WeightVariances } from "./variances.ts";

/**
 * The variance map, V(q) = σ_w²·E f(√q·Z)² + σ_b²: the variance of the next layer's
 * pre-activations in a wide random net, if that of this layer's is q.
 *
 * `f` is any object with `value`, `derivative` and `kinks`, such as an `Activation`. Relative
 * error about 1e-13. Throws a RangeError if q or a variance is negative or not finite, or if
 * f² is not integrable; a TypeError if f is no activation.
 *
 * Source: B. Poole, S. Lahiri, M. Raghu, J. Sohl-Dickstein and S. Ganguli, "Exponential
 * expressivity in deep neural networks through transient chaos" (2016).
 *
 * @example
 * varianceMap(activation("relu"), 3, { weightVariance: 2, biasVariance: 0.5 }); // => 3.5
 */
export function varianceMap(f: Differentiable, q: number, variances: WeightVariances): number {
  const attempt = "Cannot map the variance";
  checkDifferentiable(attempt, f);
  notNegative(attempt, "q", q);
  const biasVariance = checkVariances(attempt, variances);
  return variances.weightVariance * secondMoment(attempt, f, q) + biasVariance;
}

/**
 * The slope of the variance map, V′(q) = σ_w²·E[Z·f(√q·Z)·f′(√q·Z)]/√q: perturbations of the
 * variance shrink by this factor a layer, near q.
 *
 * Equal to σ_w²·E[f′² + f·f″] for smooth f, and taken as such at q = 0 where it can be. Where f
 * jumps, E[(Z² − 1)·f²]/(2q) takes the place of the mean, which needs no derivative. Errors are
 * those of `varianceMap`, and a RangeError at q = 0 if f jumps there.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017).
 *
 * @example
 * varianceMapSlope(activation("relu"), 3, { weightVariance: 1 }); // => 0.5
 */
export function varianceMapSlope(
  f: Differentiable & { secondDerivative?(x: number): number },
  q: number,
  variances: WeightVariances,
): number {
  const attempt = "Cannot differentiate the variance map";
  checkDifferentiable(attempt, f);
  notNegative(attempt, "q", q);
  checkVariances(attempt, variances);
  const rays = raySlopes(f);
  if (rays) return variances.weightVariance * meanSquare(rays);
  if (variances.weightVariance === 0) return 0;
  return variances.weightVariance * slopeOfSecondMoment(attempt, f, q);
}

function slopeOfSecondMoment(
  attempt: string,
  f: Differentiable & { secondDerivative?(x: number): number },
  q: number,
): number {
  const of = (std: number, g: (x: number) => number) => expectation(attempt, g, 0, std, f.kinks);
  const smooth = !f.kinks.includes(0) && f.secondDerivative;
  if (q === 0 && smooth) return f.derivative(0) ** 2 + f.value(0) * f.secondDerivative!(0);
  if (q > 0 && jumps(f)) {
    return of(Math.sqrt(q), (x) => f.value(x) ** 2 * (x * x - q)) / (2 * q * q);
  }
  // Near a corner at 0 with f(0) = 0 the value is that of the two rays on its sides.
  if (q === 0 && f.value(0) === 0 && !jumps(f)) return of(1e-200, (x) => f.derivative(x) ** 2);
  if (q === 0) {
    throw new RangeError(`${attempt}: q must be above 0 where f has no second derivative, received 0`);
  }
  return of(Math.sqrt(q), (x) => x * f.value(x) * f.derivative(x)) / q;
}
