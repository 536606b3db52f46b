import type { Random } from "../random/mulberry32.ts";

/**
 * The slopes of a randomised rectified linear unit in training: fills `out` with independent
 * slopes, uniform in [lower, upper), one uniform number each, and returns it.
 *
 * Entry i of a layer is then leakyRelu(x[i], out[i]), and its derivative leakyReluDerivative(x[i],
 * out[i]): forward and backward must see the same slopes. `rrelu` says how the paper's x/a differs.
 *
 * Throws a RangeError unless lower ≤ upper, both finite.
 *
 * Source: B. Xu, N. Wang, T. Chen and M. Li, "Empirical evaluation of rectified activations in
 * convolutional network" (2015).
 *
 * @example
 * rreluSlopes(() => 0.5, 0.125, 0.375, new Float64Array(2)); // => [0.25, 0.25]
 */
export function rreluSlopes(random: Random, lower: number, upper: number, out: Float64Array): Float64Array {
  const attempt = "Cannot draw the slopes";
  for (const [name, value] of [["lower", lower] as const, ["upper", upper] as const]) {
    if (!Number.isFinite(value)) {
      throw new RangeError(`${attempt}: ${name} must be a finite number, received ${value}`);
    }
  }
  if (lower > upper) {
    throw new RangeError(`${attempt}: lower must be at most upper, ${upper}, received ${lower}`);
  }
  for (let i = 0; i < out.length; i++) {
    const u = random();
    out[i] = lower * (1 - u) + upper * u;
  }
  return out;
}
