import type { Experiment, Progress } from "./experiment.ts";
import { counts, numbers, numberWithin } from "./options.ts";

/** What to iterate, and when to look. */
export interface RecurrenceOptions {
  /** w in h ← tanh(w·h); default 0.5, 1, 1.5, 3 */
  weights?: readonly number[];
  /** h₀; default 0.9 */
  start?: number;
  /** the steps after which h is recorded; default 1, 10, 100, 1000 */
  times?: readonly number[];
}

/** What became of h for one weight. */
export interface RecurrenceRun {
  weight: number;
  /** h after each of `times` */
  values: Float64Array;
  /** the stable fixed point that h₀ is drawn to: 0, unless |w| > 1 */
  limit: number;
}

/** The outcome of `recurrence`. */
export interface Recurrence {
  times: Float64Array;
  runs: RecurrenceRun[];
}

/** Where h is now. */
export interface RecurrenceStep extends Progress {
  weight: number;
  time: number;
  value: number;
}

/**
 * E20. Does a recurrent tanh keep enlarging what it is fed? h ← tanh(w·h) is iterated from h₀, and
 * h is read off after given numbers of steps.
 *
 * |tanh x| ≤ |x|, so for |w| ≤ 1 it contracts: like wᵗ for |w| < 1, and for w = 1 only like
 * √(3/(2t)). For w > 1 it settles at the fixed point h = tanh(w·h) of the sign of h₀; for w < −1 it
 * ends by jumping between the two fixed points of |w|, and `limit` is where the even steps end.
 * Nothing grows without bound.
 *
 * Throws a RangeError if a number is not finite or a time is not a whole number of at least 1.
 *
 * Source: R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent neural
 * networks" (2013).
 *
 * @example
 * complete(recurrence({ weights: [3] })).runs[0].limit; // => 0.9949015284526289
 */
export function recurrence(options: RecurrenceOptions = {}): Experiment<Recurrence, RecurrenceStep> {
  const attempt = "Cannot iterate tanh";
  const weights = numbers(attempt, "weights", options.weights ?? [0.5, 1, 1.5, 3]);
  const times = counts(attempt, "times", options.times ?? [1, 10, 100, 1000]);
  const { start = 0.9 } = options;
  numberWithin(attempt, "start", start);
  return iterate(weights, times, start);
}

function* iterate(
  weights: number[],
  times: number[],
  start: number,
): Generator<RecurrenceStep, Recurrence, void> {
  const runs: RecurrenceRun[] = [];
  const last = Math.max(...times);
  for (const weight of weights) {
    const recorded = new Map<number, number>();
    let h = start;
    for (let t = 1; t <= last; t++) {
      h = Math.tanh(weight * h);
      if (times.includes(t)) recorded.set(t, h);
      if (t % 100_000 === 0 || t === last) {
        yield { fraction: (runs.length + t / last) / weights.length, weight, time: t, value: h };
      }
    }
    const values = Float64Array.from(times, (t) => recorded.get(t)!);
    runs.push({ weight, values, limit: Math.sign(start) * fixedPoint(Math.abs(weight)) + 0 });
  }
  return { times: Float64Array.from(times), runs };
}

/** The largest h with h = tanh(w·h), w ≥ 0, by Newton's method from above, where it falls to it. */
function fixedPoint(w: number): number {
  if (w <= 1) return 0;
  let h = 1;
  for (let i = 0; i < 60; i++) {
    const image = Math.tanh(w * h);
    const next = h - (h - image) / (1 - w * (1 - image * image));
    if (!(next < h)) break;
    h = next;
  }
  return h;
}
