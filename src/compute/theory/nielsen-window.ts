import { finiteNumber } from "./check.ts";
import { root } from "./root.ts";

/** An interval of the line, ends included. */
export interface Interval {
  lower: number;
  upper: number;
  width: number;
}

/**
 * Nielsen's window: the activations a for which a sigmoid neuron of weight w and bias b passes a
 * gradient on undiminished, {a : |w·σ′(w·a + b)| ≥ 1}.
 *
 * The interval −b/w ± 2·arcosh(√|w|/2)/|w|, of width at most .44774; one point for |w| = 4; null for
 * |w| < 4, since σ′ ≤ ¼. Throws a RangeError if w or b is not finite.
 *
 * Source: M. A. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 5.
 *
 * @example
 * nielsenWindow(16).width; // => Math.acosh(2) / 4
 */
export function nielsenWindow(weight: number, bias = 0): Interval | null {
  const attempt = "Cannot find Nielsen's window";
  finiteNumber(attempt, "weight", weight);
  finiteNumber(attempt, "bias", bias);
  if (Math.abs(weight) < 4) return null;
  const half = windowWidth(Math.abs(weight)) / 2;
  const centre = -bias / weight;
  return { lower: centre - half, upper: centre + half, width: 2 * half };
}

/**
 * The weight for which Nielsen's window is widest, w = 4s² with s/√(s² − 1) = 2·arcosh s, and that
 * width: 6.894 and .44774.
 *
 * So for no weight at all does a neuron pass a gradient on undiminished over more than 45 % of the
 * range of its input, if that is itself a sigmoid's output.
 *
 * Source: M. A. Nielsen, "Neural Networks and Deep Learning" (2015), ch. 5, whose exercise it is.
 *
 * @example
 * Math.round(1e5 * widestNielsenWindow().width); // => 44774
 */
export function widestNielsenWindow(): { weight: number; width: number } {
  const s = root((at) => at / Math.sqrt(at * at - 1) - 2 * Math.acosh(at), 1.1, 2);
  const weight = 4 * s * s;
  return { weight, width: windowWidth(weight) };
}

/** 4·arcosh(√w/2)/w, the arcosh by way of arsinh, which keeps its digits at w = 4. */
function windowWidth(weight: number): number {
  return (4 * Math.asinh(Math.sqrt(weight - 4) / 2)) / weight;
}
