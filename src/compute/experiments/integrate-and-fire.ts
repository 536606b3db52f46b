import { finiteVector, type Vector } from "../check.ts";
import { numberWithin } from "./options.ts";

/** A leaky integrate-and-fire neuron of resistance 1, at rest at 0. Times are in milliseconds. */
export interface NeuronConstants {
  /** the potential at which it fires and is reset to 0; default 1 */
  threshold?: number;
  /** τ, in which the potential leaks to 1/e; default 20 */
  timeConstant?: number;
  /** how long it rests after a spike; default 2 */
  refractory?: number;
}

/**
 * The firing rate of a leaky integrate-and-fire neuron under a constant current, in spikes per
 * millisecond: 1/(t_ref + τ·log(I/(I − θ))) above the threshold, I > θ, and 0 below.
 *
 * With τ·V′ = I − V and a reset from θ to 0. At I = θ the potential only tends to the threshold:
 * the rate is 0. It starts with a vertical tangent, bends down, and tends to 1/t_ref as I →
 * Infinity; at Infinity it is that limit, Infinity itself if t_ref is 0. NaN gives NaN.
 *
 * Throws a RangeError if a constant is not finite, the threshold or τ not above 0, or t_ref
 * negative.
 *
 * Source: L. Lapicque, "Recherches quantitatives sur l'excitation électrique des nerfs" (1907); P.
 * Dayan and L. F. Abbott, "Theoretical Neuroscience" (2001), §5.4.
 *
 * @example
 * firingRate(1); // => 0
 */
export function firingRate(current: number, constants: NeuronConstants = {}): number {
  const { threshold, timeConstant, refractory } = checkConstants("Cannot find the firing rate", constants);
  if (Number.isNaN(current)) return NaN;
  if (current <= threshold) return 0;
  return 1 / (refractory - timeConstant * Math.log1p(-threshold / current));
}

/**
 * When a leaky integrate-and-fire neuron fires up to a given time under a constant current,
 * starting at rest: after τ·log(I/(I − θ)), and then once in every 1/`firingRate`.
 *
 * Throws a RangeError if the current is not finite or the duration not finite or negative, and as
 * `firingRate` does.
 *
 * Source: L. Lapicque, "Recherches quantitatives sur l'excitation électrique des nerfs" (1907).
 *
 * @example
 * spikeTimes(2, 40).length; // => 2
 */
export function spikeTimes(current: number, duration: number, constants: NeuronConstants = {}): Float64Array {
  const attempt = "Cannot find the spikes";
  numberWithin(attempt, "current", current);
  numberWithin(attempt, "duration", duration, { least: 0 });
  const checked = checkConstants(attempt, constants);
  const interval = 1 / firingRate(current, checked);
  const first = interval - checked.refractory;
  const count = first <= duration ? Math.floor((duration - first) / interval) + 1 : 0;
  return Float64Array.from({ length: count }, (_, n) => first + n * interval);
}

/**
 * The highest potential that a train of equal pulses reaches if the neuron never fires: each pulse
 * lifts V at once, and between them V leaks by e^(−t/τ). It fires if this is at least the
 * threshold.
 *
 * `times` are those of the pulses, not decreasing, in milliseconds. Throws a RangeError if they
 * decrease, there are none, or a number is not finite, and as `firingRate` does.
 *
 * Source: W. Gerstner, W. M. Kistler, R. Naud and L. Paninski, "Neuronal Dynamics" (2014), §1.3.
 *
 * @example
 * pulsePeak([0, 100], 0.6); // => 0.6040427681994513
 */
export function pulsePeak(times: Vector, size: number, constants: NeuronConstants = {}): number {
  const attempt = "Cannot add the pulses";
  const pulses = finiteVector(attempt, "times", times);
  numberWithin(attempt, "size", size);
  const { timeConstant } = checkConstants(attempt, constants);
  let potential = 0;
  let peak = -Infinity;
  pulses.forEach((time, i) => {
    const before = i > 0 ? pulses[i - 1]! : time;
    numberWithin(attempt, `times[${i}]`, time, { least: before });
    potential = potential * Math.exp((before - time) / timeConstant) + size;
    peak = Math.max(peak, potential);
  });
  return peak;
}

/** Fills in the defaults, and demands constants that make a neuron. */
export function checkConstants(attempt: string, constants: NeuronConstants): Required<NeuronConstants> {
  const { threshold = 1, timeConstant = 20, refractory = 2 } = constants;
  numberWithin(attempt, "threshold", threshold, { above: 0 });
  numberWithin(attempt, "timeConstant", timeConstant, { above: 0 });
  numberWithin(attempt, "refractory", refractory, { least: 0 });
  return { threshold, timeConstant, refractory };
}
