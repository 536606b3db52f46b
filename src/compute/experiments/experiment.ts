/** How far a long computation has come. */
export interface Progress {
  /** the part that is done, from 0 to 1, never falling */
  readonly fraction: number;
}

/**
 * A computation that hands over control now and then, and its result at the end.
 *
 * It is a generator: each `next()` works for some milliseconds and yields a step with the progress
 * and, where a figure can move, the state so far. The last `next()` has `done: true` and the result
 * as `value`. Options are checked when the experiment is made, before any step. To stop one, leave
 * its `for…of` loop, or call `return()`, or just do not call `next()` again: it holds nothing that
 * must be given back.
 *
 * Everything random comes from the seeds in its options, so that the same options give the same
 * result on every machine, up to what Math.exp and Math.tanh leave open.
 */
export type Experiment<Result, Step extends Progress = Progress> = Generator<Step, Result, void>;

/**
 * Runs an experiment to its end, without a pause, and returns its result.
 *
 * An experiment that was begun is finished. One that is already over has given its result away: it
 * gives undefined. What the experiment throws is passed on.
 *
 * Source: Ecma International, "ECMAScript 2015 Language Specification" (2015), §25.3, for the
 * protocol of generators.
 *
 * @example
 * complete(recurrence({ weights: [1], times: [1] })).runs[0].values; // => [0.7162978701990245]
 */
export function complete<Result>(experiment: Generator<unknown, Result, void>): Result {
  for (;;) {
    const { done, value } = experiment.next();
    if (done) return value;
  }
}
