import { finiteNumber, notNegative } from "../check.ts";
import { checkDifferentiable, type Differentiable } from "../differentiable.ts";
import { expectation, type GaussianOptions } from "./gaussian-expectation.ts";

/** What an activation makes of a normal pre-activation X. */
export interface GaussianMoments {
  /** E f(X) */
  mean: number;
  /** E f(X)² */
  secondMoment: number;
  /** E (f(X) − E f(X))² */
  variance: number;
  /** E f′(X) */
  meanDerivative: number;
  /** E f′(X)² */
  secondMomentDerivative: number;
}

/**
 * The Gaussian moments of an activation: E f, E f², Var f, E f′ and E f′² at
 * X = mean + std·Z, Z ~ N(0, 1).
 *
 * `f` is any object with `value`, `derivative` and `kinks`, such as an `Activation`. The
 * derivative is the one almost everywhere: where f itself jumps, as the step does, it knows
 * nothing of the jump. Relative error about 1e-12; the variance is integrated as a square,
 * so that it keeps its digits when it is small. Errors are those of `gaussianExpectation`.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010); K. He et al., "Delving deep into rectifiers" (2015).
 *
 * @example
 * gaussianMoments(activation("relu")).variance; // => 0.5 - 0.5 / Math.PI
 */
export function gaussianMoments(
  f: Differentiable,
  options: Omit<GaussianOptions, "breaks"> = {},
): GaussianMoments {
  const attempt = "Cannot take the Gaussian moments";
  const { mean = 0, std = 1 } = options;
  checkDifferentiable(attempt, f);
  finiteNumber(attempt, "mean", mean);
  notNegative(attempt, "std", std);
  const of = (g: (x: number) => number) => expectation(attempt, g, mean, std, f.kinks);
  const average = of((x) => f.value(x));
  // The square of what is lost in subtracting the mean; below it there are no digits to ask for.
  const spread = { relative: 1e-15, absolute: (Number.EPSILON * average) ** 2 };
  return {
    mean: average,
    secondMoment: of((x) => f.value(x) ** 2),
    variance: expectation(attempt, (x) => (f.value(x) - average) ** 2, mean, std, f.kinks, spread),
    meanDerivative: of((x) => f.derivative(x)),
    secondMomentDerivative: of((x) => f.derivative(x) ** 2),
  };
}
