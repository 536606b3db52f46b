import { integerWithin, nonEmpty, type Vector } from "../check.ts";
import {
  checkTemperature,
  indexOfLargest,
  type Shifted,
  shiftRow,
  type TemperatureOptions,
  tailOf,
} from "./shifted.ts";

/** A temperature, and the number of classes in a row when several rows are given at once. */
export interface SoftmaxOptions extends TemperatureOptions {
  /** the size of the last axis; the whole vector is one row when absent */
  classes?: number;
}

/**
 * Softmax, pᵢ = exp(zᵢ/T) / Σⱼ exp(zⱼ/T): the distribution of greatest
 * Σ pᵢzᵢ + T·H(p).
 *
 * `logits` holds one row of n ≥ 1 numbers, or a batch in row-major order with
 * `classes` numbers a row; each row is normalised on its own. The result has the
 * same length. −Infinity masks an entry: its probability is 0. Adding a constant
 * to a row changes nothing; T → 0 tends to argmax, T → ∞ to the uniform.
 * Each row is shifted by its maximum first, so huge logits do not overflow.
 *
 * Throws a RangeError if a row holds NaN or +Infinity or is −Infinity
 * throughout, if there are no logits or they do not fill whole rows, or if the
 * temperature is not finite and above 0.
 *
 * Source: J. S. Bridle, "Probabilistic interpretation of feedforward
 * classification network outputs" (1990); the form is Boltzmann's (1868).
 *
 * @example
 * softmax([1000, 1000, -Infinity]); // => [0.5, 0.5, 0]
 */
export function softmax(logits: Vector, options?: SoftmaxOptions): Float64Array {
  return byRows("Cannot take the softmax", logits, options, probabilitiesOfRow);
}

/**
 * Log-softmax, log pᵢ = zᵢ/T − log Σⱼ exp(zⱼ/T), in nats.
 *
 * Shapes, masks and errors are those of `softmax`. A masked entry is −Infinity. It
 * keeps its digits where softmax has none left: a probability that underflows to
 * 0 or rounds to 1 still has its logarithm.
 *
 * Source: P. Blanchard, D. J. Higham and N. J. Higham, "Accurately computing the
 * log-sum-exp and softmax functions" (2021).
 *
 * @example
 * logSoftmax([0, -2000]); // => [0, -2000]
 */
export function logSoftmax(logits: Vector, options?: SoftmaxOptions): Float64Array {
  return byRows("Cannot take the log-softmax", logits, options, logProbabilitiesOfRow);
}

/** exp(gap) / (1 + tail): the probabilities of shifted logits. */
export function probabilities({ gaps, tail }: Shifted): Float64Array {
  return gaps.map((gap) => Math.exp(gap) / (1 + tail));
}

/** gap − log1p(tail), a sum of two numbers of one sign: nothing cancels. */
export function logProbabilities({ gaps, tail }: Shifted): Float64Array {
  const logTotal = Math.log1p(tail);
  return gaps.map((gap) => gap - logTotal);
}

/** Writes over the gaps of a row its probabilities, and returns its tail. */
export function probabilitiesOfRow(gaps: Float64Array, largest: number, start: number, end: number): number {
  let tail = 0;
  for (let i = start; i < end; i++) {
    gaps[i] = Math.exp(gaps[i]!);
    if (i !== largest) tail += gaps[i]!;
  }
  for (let i = start; i < end; i++) gaps[i]! /= 1 + tail;
  return tail;
}

function logProbabilitiesOfRow(gaps: Float64Array, largest: number, start: number, end: number): void {
  const logTotal = Math.log1p(tailOf(gaps, largest, start, end));
  for (let i = start; i < end; i++) gaps[i]! -= logTotal;
}

function byRows(
  attempt: string,
  logits: Vector,
  options: SoftmaxOptions = {},
  normalise: (gaps: Float64Array, largest: number, start: number, end: number) => unknown,
): Float64Array {
  const rows = nonEmpty(attempt, "logits", logits);
  const temperature = checkTemperature(attempt, options.temperature);
  const classes = options.classes ?? rows.length;
  integerWithin(attempt, "classes", classes, 1, Infinity);
  if (rows.length % classes !== 0) {
    throw new RangeError(
      `${attempt}: logits must fill whole rows of ${classes} classes, received length ${rows.length}`,
    );
  }
  for (let start = 0; start < rows.length; start += classes) {
    const end = start + classes;
    const largest = indexOfLargest(attempt, rows, start, end);
    shiftRow(rows, largest, temperature, start, end);
    normalise(rows, largest, start, end);
  }
  return rows;
}
