import { integerWithin } from "../check.ts";
import { sigmoid } from "../activations/sigmoid.ts";
import type { Experiment, Progress } from "./experiment.ts";
import {
  checkConstants,
  firingRate,
  type NeuronConstants,
  pulsePeak,
  spikeTimes,
} from "./integrate-and-fire.ts";
import { numberWithin } from "./options.ts";

/** A neuron, and where its firing rate is to be fitted. */
export interface FiringRateFitsOptions extends NeuronConstants {
  /** currents run from 0 to this, which must be above the threshold; default 3 */
  largestCurrent?: number;
  /** into how many equal parts that range is cut; the currents are their middles; default 300 */
  points?: number;
  /** of each of two pulses, in units of the threshold; default 0.6 */
  pulse?: number;
  /** the milliseconds between two pulses, nearby and far apart; default 5 and 100 */
  gaps?: readonly [number, number];
}

/**
 * The curves that are fitted: scale·relu(I − shift), scale·σ(slope·(I − shift)) or scale·log(1 +
 * e^(slope·(I − shift)))/slope.
 */
export type RateCurve = "relu" | "sigmoid" | "softplus";

/** The best fit of one curve, by least squares. */
export interface RateFit {
  curve: RateCurve;
  scale: number;
  shift: number;
  /** 1 for the ReLU, whose scale does its work */
  slope: number;
  /** the root mean square error over the currents, the rates divided by the largest */
  error: number;
  values: Float64Array;
}

/** The outcome of `firingRateFits`. */
export interface FiringRateFits {
  currents: Float64Array;
  /** at the currents, divided by `largestRate` */
  rates: Float64Array;
  /** in spikes per millisecond, at the largest current */
  largestRate: number;
  fits: RateFit[];
  /** the highest potential after two pulses, over the threshold: it fires from 1 on */
  pulses: { gap: number; peak: number }[];
  /** in the first 200 ms at the largest current, in milliseconds */
  spikes: Float64Array;
}

/**
 * E18. Which activation looks most like a neuron? The firing rate of a leaky integrate-and-fire
 * neuron is computed for currents from 0 on, and a ReLU, a logistic sigmoid and a softplus are
 * fitted to it, each with its best scale, shift and slope. Two pulses near to each other and far
 * apart show what the rate leaves out: time.
 *
 * The rate is exactly 0 up to the threshold and then rises without an inflection, so that the
 * threshold curves fit it better than the sigmoid. How much better depends on the range of
 * currents. A softplus turns into a ReLU as its slope grows: it is never worse, and where a ReLU is
 * best, as here, its slope grows until that makes no difference.
 *
 * Throws a RangeError if a number is out of its range: see the options, and `firingRate`.
 *
 * Source: X. Glorot, A. Bordes and Y. Bengio, "Deep sparse rectifier neural networks" (2011), which
 * makes the comparison.
 *
 * @example
 * complete(firingRateFits()).pulses.map(({ peak }) => peak); // => [1.0672804698428429, 0.6040427681994513]
 */
export function firingRateFits(options: FiringRateFitsOptions = {}): Experiment<FiringRateFits> {
  const attempt = "Cannot fit the firing rate";
  const constants = checkConstants(attempt, options);
  const { largestCurrent = 3 * constants.threshold, points = 300, pulse = 0.6, gaps = [5, 100] } = options;
  numberWithin(attempt, "largestCurrent", largestCurrent, { above: constants.threshold });
  integerWithin(attempt, "points", points, 10, Infinity);
  numberWithin(attempt, "pulse", pulse, { above: 0 });
  gaps.forEach((gap, i) => {
    numberWithin(attempt, `gaps[${i}]`, gap, { least: 0 });
  });
  return fitAll(constants, largestCurrent, points, pulse, gaps);
}

function* fitAll(
  constants: Required<NeuronConstants>,
  largestCurrent: number,
  points: number,
  pulse: number,
  gaps: readonly number[],
): Generator<Progress, FiringRateFits, void> {
  const currents = Float64Array.from({ length: points }, (_, i) => (largestCurrent * (i + 0.5)) / points);
  const largestRate = firingRate(largestCurrent, constants);
  const rates = currents.map((current) => firingRate(current, constants) / largestRate);
  const fits: RateFit[] = [];
  for (const curve of ["relu", "sigmoid", "softplus"] as const) {
    const search = fit(curve, currents, rates, largestCurrent);
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) {
        fits.push(step.value);
        break;
      }
      yield { fraction: (fits.length + step.value) / 3 };
    }
  }
  const pulses = gaps.map((gap) => {
    return { gap, peak: pulsePeak([0, gap], pulse * constants.threshold, constants) / constants.threshold };
  });
  return { currents, rates, largestRate, fits, pulses, spikes: spikeTimes(largestCurrent, 200, constants) };
}

/** Least squares: the scale in closed form, shift and log slope by a grid and then a compass search. */
function* fit(
  curve: RateCurve,
  currents: Float64Array,
  rates: Float64Array,
  range: number,
): Generator<number, RateFit, void> {
  const shape = shapes[curve];
  const at = (shift: number, slope: number): RateFit => {
    const values = currents.map((current) => shape(current - shift, slope));
    const overlap = values.reduce((sum, value, i) => sum + value * rates[i]!, 0);
    const scale = overlap / values.reduce((sum, value) => sum + value * value, 0);
    const fitted = values.map((value) => scale * value);
    const squares = fitted.reduce((sum, value, i) => sum + (value - rates[i]!) ** 2, 0);
    return { curve, scale, shift, slope, error: Math.sqrt(squares / rates.length), values: fitted };
  };
  const steepness = curve === "relu" ? [0] : Array.from({ length: 17 }, (_, j) => j / 2 - 2);
  let best = at(0, 1);
  for (let i = 0; i < 40; i++) {
    for (const log of steepness) {
      const trial = at((range * i) / 40, Math.exp(log));
      if (trial.error < best.error) best = trial;
    }
    if (i % 10 === 9) yield (i + 1) / 80;
  }
  for (let radius = 1 / 40; radius > 1e-9; ) {
    const { shift, slope } = best;
    const sideways = [-1, 1].map((sign) => at(shift + sign * radius * range, slope));
    const steeper = [-1, 1].map((sign) => at(shift, slope * Math.exp(sign * radius * 10)));
    const trials = curve === "relu" ? sideways : [...sideways, ...steeper];
    const found = trials.find((trial) => trial.error < best.error);
    if (found) best = found;
    else radius /= 2;
    if (!found) yield Math.min(1, 0.5 + Math.log(radius * 40) / Math.log(4e-8) / 2);
  }
  return best;
}

const shapes: Record<RateCurve, (z: number, slope: number) => number> = {
  relu: (z) => Math.max(0, z),
  sigmoid: (z, slope) => sigmoid(slope * z),
  softplus: (z, slope) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(slope * z))) / slope,
};
