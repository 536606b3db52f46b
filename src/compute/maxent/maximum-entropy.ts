import { largest } from "../algebra/vectors.ts";
import { surprise } from "../entropy/entropy.ts";
import { type MomentProblem, momentFamily } from "./problem.ts";
import { type Residuals, residualsOf } from "./residuals.ts";
import { type Iterate, solve } from "./solve.ts";

/** A way to watch the solver: called with the start and after every step. */
export interface SolverOptions {
  onIteration?: (iterate: Iterate) => void;
}

/** The outcome of `maximumEntropy`. */
export interface MaximumEntropy {
  /**
   * converged: the optimum is p ∝ prior·exp(λ·f). boundary: every feasible p has
   * zeros the prior has not; the optimum is the limit of exp((λ + t·direction)·f)
   * as t → ∞. infeasible: no p has these moments.
   */
  status: "converged" | "boundary" | "infeasible";
  /** p, length n; empty if infeasible */
  distribution: Float64Array;
  /** λ, one per feature; on the boundary, its finite part */
  multipliers: Float64Array;
  /**
   * the proof of the status: direction·(b − f) is positive at excluded outcomes and 0
   * at the others. Its largest entry has size 1; all 0 if converged
   */
  direction: Float64Array;
  /** H(p) in nats; −Infinity, the supremum over nothing, if infeasible */
  entropy: number;
  /** inf log Z(λ) − λ·b in nats; −Infinity if infeasible */
  dual: number;
  residuals: Residuals;
  iterations: number;
}

/**
 * The distribution of greatest entropy whose features have given means: maximise
 * H(p) subject to Σ p = 1 and Σₛ pₛ fᵢ(s) = bᵢ. With a prior q, minimise Σ p log(p/q).
 *
 * With Lagrangian H(p) + Σ λᵢ(E_p fᵢ − bᵢ) the optimum is p = q·exp(+λ·f)/Z(λ), and λ
 * minimises the convex dual log Z(λ) − λ·b, whose value is H(p) when q = 1. Redundant
 * features are allowed: of all multipliers with the same p, those without a
 * component that has no effect are returned. An outcome with q = 0 stays at 0.
 *
 * `features` has k ≥ 1 rows of n finite values, `moments` length k, `prior` length n.
 * Moments within about 1e-9 of the boundary of what is feasible, relative to the
 * spread of the features, are taken to lie on it.
 *
 * Throws a RangeError if lengths differ, a value is not finite, or the prior is
 * negative or 0 throughout. Infeasible moments are an answer, not an error.
 *
 * Source: E. T. Jaynes, "Information theory and statistical mechanics" (1957), who
 * writes exp(−λ·f).
 *
 * @example
 * const { multipliers } = maximumEntropy({ features: [[0, 1]], moments: [0.75] });
 * multipliers; // => [1.0986122886681098]
 */
export function maximumEntropy(problem: MomentProblem, options: SolverOptions = {}): MaximumEntropy {
  const family = momentFamily("Cannot maximise the entropy", problem);
  const ridge = new Float64Array(family.dimension);
  const solution = solve(family, ridge, options.onIteration);
  const { distribution, multipliers, recession, iterations } = solution;
  const infeasible = distribution.length === 0;
  const boundary = recession.strict.includes(true);
  const size = largest(recession.direction) || 1;
  return {
    status: infeasible ? "infeasible" : boundary ? "boundary" : "converged",
    distribution,
    multipliers,
    direction: recession.direction.map((value) => value / size),
    entropy: infeasible ? -Infinity : surprise(distribution),
    dual: solution.value,
    residuals: residualsOf(family, distribution, multipliers, ridge),
    iterations,
  };
}
