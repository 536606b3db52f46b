import { checkDifferentiable, type Differentiable } from "./differentiable.ts";
import { type GaussianMoments, gaussianMoments } from "./quadrature/gaussian-moments.ts";

/** The factor by which a normalised layer changes the size of gradients, squared and not. */
export interface NormalisationGain {
  /** g², the factor of E δ² */
  squared: number;
  /** g, the factor of the root mean square of δ */
  amplitude: number;
}

/**
 * The factor by which gradients grow backwards through a layer whose pre-activations are
 * normalised to mean 0 and variance 1: g² = E f′²/E f² with LayerNorm, g² = E f′²/Var f with
 * BatchNorm, at Z ~ N(0, 1).
 *
 * The scale of the weights cancels. LayerNorm divides by what the layer's inputs f measure from 0;
 * BatchNorm takes off their mean over the batch first, which is why it alone repairs a mean that
 * is not 0: for the sigmoid g² is .153 against 1.03. Wide layers, independent rows, before the
 * learned scale and shift. Throws a RangeError if `normalisation` is neither "layer" nor "batch",
 * or if f is constant; a TypeError if f is no activation.
 *
 * Source: G. Yang, J. Pennington, V. Rao, J. Sohl-Dickstein and S. S. Schoenholz, "A mean field
 * theory of batch normalization" (2019); J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer
 * normalization" (2016).
 *
 * @example
 * normalisationGain(activation("relu"), "batch").squared; // => Math.PI / (Math.PI - 1)
 */
export function normalisationGain(f: Differentiable, normalisation: "layer" | "batch"): NormalisationGain {
  const attempt = "Cannot take the gain of a normalised layer";
  checkDifferentiable(attempt, f);
  const moments = gaussianMoments(f);
  const divisor = divisorOf(attempt, moments, normalisation);
  if (!(divisor > 0)) {
    throw new RangeError(`${attempt}: f must vary, received one with ${normalisation} statistics of 0`);
  }
  const squared = moments.secondMomentDerivative / divisor;
  return { squared, amplitude: Math.sqrt(squared) };
}

function divisorOf(attempt: string, moments: GaussianMoments, normalisation: string): number {
  if (normalisation === "layer") return moments.secondMoment;
  if (normalisation === "batch") return moments.variance;
  throw new RangeError(
    `${attempt}: normalisation must be "layer" or "batch", received ${String(normalisation)}`,
  );
}
