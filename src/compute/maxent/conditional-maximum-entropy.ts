import { finiteVector, sameLength, type Vector } from "../check.ts";
import { averageSurprise } from "../entropy/conditional-entropy.ts";
import { type ConditionalProblem, conditionalFamily } from "./conditional-problem.ts";
import { type Dual, dualOf } from "./dual.ts";
import type { Family } from "./family.ts";
import type { SolverOptions } from "./maximum-entropy.ts";
import { type Residuals, residualsOf } from "./residuals.ts";
import { type Solution, solve } from "./solve.ts";

/** Whether the weights of a conditional model exist, or the data leave some without limit. */
export type ConditionalStatus = "converged" | "separable" | "quasi-separable";

/** The outcome of `conditionalMaximumEntropy`. */
export interface ConditionalMaximumEntropy {
  /**
   * converged: the optimum is P(y|x) ∝ exp(w·f(x,y)). separable: it is certain of the
   * one outcome seen in each context; quasi-separable: it excludes some outcomes.
   * In both it is the limit of exp((w + t·direction)·f) as t → ∞, which no finite
   * weights attain.
   */
  status: ConditionalStatus;
  /** w, one per feature; if not converged, its finite part */
  weights: Float64Array;
  /** direction·(f(x,ỹ) − f(x,y)) ≥ 1 for excluded y and observed ỹ, else 0; all 0 if converged */
  direction: Float64Array;
  /** P(y|x), row by row */
  probabilities: Float64Array;
  /** H(Y|X) under P̃(x)·P(y|x), in nats */
  entropy: number;
  /** the supremum of the average log-likelihood, in nats: −entropy at the optimum */
  dual: number;
  residuals: Residuals;
  iterations: number;
}

/**
 * The conditional distribution of greatest entropy: maximise
 * −Σₓ P̃(x) Σ_y P(y|x) log P(y|x) subject to Σ_y P(y|x) = 1 for each x and
 * Σ P̃(x)P(y|x)fᵢ(x,y) = Σ P̃(x,y)fᵢ(x,y).
 *
 * With the multiplier term +wᵢ(E_P̃ fᵢ − E_P fᵢ) in the Lagrangian of −H, the optimum
 * is P(y|x) = exp(+w·f(x,y))/Z_w(x), and w maximises the average log-likelihood:
 * maximum entropy is maximum likelihood. A feature that does not depend on y
 * cancels and has no weight. Where P̃(x) = 0 the principle is silent, and the
 * formula is extrapolated. Weights without effect are left out (gauge).
 *
 * `joint` is n×K, non-negative, with sum 1; `features` is d tables n×K. Throws a
 * RangeError if `joint` is not a distribution, shapes differ or a value is not finite.
 *
 * Source: A. Berger, S. Della Pietra and V. Della Pietra, "A maximum entropy
 * approach to natural language processing" (1996).
 *
 * @example
 * const joint = [[0.375, 0.125], [0.125, 0.375]];
 * const agree = [[1, 0], [0, 1]];
 * conditionalMaximumEntropy({ joint, features: [agree] }).weights; // => [1.0986122886681098]
 */
export function conditionalMaximumEntropy(
  problem: ConditionalProblem,
  options: SolverOptions = {},
): ConditionalMaximumEntropy {
  const family = conditionalFamily("Cannot maximise the conditional entropy", problem);
  const ridge = new Float64Array(family.dimension);
  const solution = solve(family, ridge, options.onIteration);
  const { distribution, multipliers, recession, value, iterations } = solution;
  return {
    status: conditionalStatus(family, solution),
    weights: multipliers,
    direction: recession.direction,
    probabilities: distribution,
    entropy: averageSurprise(family.masses, distribution),
    dual: 0 - value,
    residuals: residualsOf(family, distribution, multipliers, ridge),
    iterations,
  };
}

/**
 * The dual of the conditional problem, the average log-likelihood
 * ψ(w) = Σ P̃(x,y) w·f(x,y) − Σ P̃(x) log Z_w(x) = Σ P̃(x,y) log P_w(y|x), with its
 * gradient E_P̃ f − E_P f and the distribution P_w(y|x), row by row.
 *
 * Concave in w, in nats; for every w it is at most −H(Y|X) of every feasible P.
 * `weights` has one finite entry per feature. Throws as `conditionalMaximumEntropy`.
 *
 * Source: A. Berger, S. Della Pietra and V. Della Pietra (1996), §3.
 *
 * @example
 * const problem = { joint: [[0.75, 0.25]], features: [[[1, 0]]] };
 * conditionalDual(problem, [0]).gradient; // => [0.25]
 */
export function conditionalDual(problem: ConditionalProblem, weights: Vector): Dual {
  const attempt = "Cannot evaluate the conditional dual";
  const family = conditionalFamily(attempt, problem);
  const w = finiteVector(attempt, "weights", weights);
  sameLength(attempt, "weights", w.length, family.dimension);
  const { value, gradient, distribution } = dualOf(family, w);
  return { value: 0 - value, gradient: gradient.map((mean) => 0 - mean), distribution };
}

/** Separable if one outcome is left in every context, quasi-separable if some are excluded. */
export function conditionalStatus(family: Family, { recession }: Solution): ConditionalStatus {
  const { strict } = recession;
  if (!strict.includes(true)) return "converged";
  const { masses, outcomes } = family;
  const certain = (mass: number, x: number) => {
    const row = strict.slice(x * outcomes, (x + 1) * outcomes);
    return mass === 0 || row.indexOf(false) === row.lastIndexOf(false);
  };
  return masses.every(certain) ? "separable" : "quasi-separable";
}
