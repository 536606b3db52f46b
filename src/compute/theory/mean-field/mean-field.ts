import { aboveZero } from "../check.ts";
import { checkDifferentiable, type Differentiable, farSlopes } from "../differentiable.ts";
import { depthScale } from "./depth-scale.ts";
import { fixedVariance } from "./fixed-point.ts";
import { meanSquare, slopeMoment } from "./second-moments.ts";
import { varianceMapSlope } from "./variance-map.ts";
import { checkVariances, type WeightVariances } from "./variances.ts";

/** Where gradients vanish, keep their size, or explode with depth. */
export type Phase = "ordered" | "critical" | "chaotic";

/** How wide the layers are drawn, and where the variance starts. */
export interface MeanFieldOptions extends WeightVariances {
  /** q of the first layer, above 0: which fixed point is reached when there are several; 1 when absent */
  initialVariance?: number;
}

/** A wide random net at great depth. */
export interface MeanField {
  /** q*, the variance of the pre-activations; Infinity if it grows for ever */
  variance: number;
  /** whether the variance tends to q*, and does not grow for ever */
  converges: boolean;
  /** χ₁ = σ_w²·E f′(√q*·Z)²: squared gradients change by this factor a layer */
  chi: number;
  /** ordered where χ₁ < 1, critical where χ₁ = 1 within 1e-12, chaotic where χ₁ > 1 */
  phase: Phase;
  /** V′(q*): perturbations of the variance change by this factor a layer */
  slope: number;
  /** ξ_q = 1/|ln V′(q*)|, in layers */
  varianceDepth: number;
  /** 1/|ln χ₁|, in layers: how far gradients, and differences of nearby inputs, reach */
  correlationDepth: number;
}

/**
 * Mean-field theory of a wide random net with W_ij ~ N(0, σ_w²/inputs) and b_i ~ N(0, σ_b²): the
 * fixed point q* = σ_w²·E f(√q*·Z)² + σ_b² of its variance, χ₁ there, and how deep signals reach.
 *
 * `f` is any object with `value`, `derivative` and `kinks`, such as an `Activation`. Of several
 * fixed points q* is the one next to `initialVariance` in the direction in which V moves it, so
 * it is stable unless the start itself is a fixed point, as every q is for a ReLU with σ_w² = 2,
 * σ_b² = 0. If the variance grows for ever, χ₁ and V′ are their limits. χ₁ is infinite where f
 * itself jumps. Adaptive quadrature: relative error about 1e-12, more where V′(q*) is nearly 1.
 *
 * Throws a RangeError if a variance is negative or not finite, or the initial one 0; a
 * TypeError if f is no activation.
 *
 * Source: S. S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein, "Deep information
 * propagation" (2017); B. Poole et al. (2016).
 *
 * @example
 * meanField(activation("tanh"), { weightVariance: 0.5 }).chi; // => 0.5
 */
export function meanField(f: Differentiable, options: MeanFieldOptions): MeanField {
  const attempt = "Cannot solve the mean field";
  const { weightVariance, initialVariance = 1 } = options;
  checkDifferentiable(attempt, f);
  const biasVariance = checkVariances(attempt, options);
  aboveZero(attempt, "initialVariance", initialVariance);
  const variance = fixedVariance(attempt, f, weightVariance, biasVariance, initialVariance);
  const converges = variance < Infinity;
  const chi = weightVariance === 0 ? 0 : weightVariance * slopeMoment(attempt, f, variance);
  const slope = converges
    ? varianceMapSlope(f, variance, { weightVariance })
    : weightVariance * meanSquare(farSlopes(f));
  return {
    variance,
    converges,
    chi,
    phase: Math.abs(chi - 1) <= 1e-12 ? "critical" : chi < 1 ? "ordered" : "chaotic",
    slope,
    varianceDepth: depthScale(Math.abs(slope)),
    correlationDepth: depthScale(chi),
  };
}
