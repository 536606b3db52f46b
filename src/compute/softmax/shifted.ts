import { nonEmpty, type Vector } from "../check.ts";

/** The temperature T of softmax(z/T); finite and above 0, 1 when absent. */
export interface TemperatureOptions {
  temperature?: number;
}

/**
 * Logits seen from the largest one: the form in which nothing overflows and
 * nothing cancels. With m = max z, every quantity about softmax(z/T) follows from
 * gapᵢ = (zᵢ − m)/T ≤ 0 and tail = Σ exp(gapᵢ) over all entries but the largest:
 * the partition function is Z = exp(m/T)·(1 + tail).
 */
export interface Shifted {
  /** max z / T */
  top: number;
  /** (z − max z)/T, one per logit; −Infinity where the logit is masked */
  gaps: Float64Array;
  /** Σ exp(gap) without the largest entry, from 0 to n − 1 */
  tail: number;
}

/** Shifts one vector of logits, or throws if it has no softmax. */
export function shift(attempt: string, logits: Vector, options: TemperatureOptions = {}): Shifted {
  const gaps = nonEmpty(attempt, "logits", logits);
  const temperature = checkTemperature(attempt, options.temperature);
  const largest = indexOfLargest(attempt, gaps);
  const top = gaps[largest]! / temperature;
  shiftRow(gaps, largest, temperature);
  return { top, gaps, tail: tailOf(gaps, largest) };
}

/** Writes over the row z[start], …, z[end − 1] its gaps from the largest entry. */
export function shiftRow(
  z: Float64Array,
  largest: number,
  temperature: number,
  start = 0,
  end = z.length,
): void {
  const max = z[largest]!;
  for (let i = start; i < end; i++) {
    const difference = z[i]! - max;
    const overflowed = difference === -Infinity;
    z[i] = overflowed ? z[i]! / temperature - max / temperature : difference / temperature;
  }
}

/** Σ exp(gap) over a row without its largest entry. */
export function tailOf(gaps: Float64Array, largest: number, start = 0, end = gaps.length): number {
  let tail = 0;
  for (let i = start; i < end; i++) if (i !== largest) tail += Math.exp(gaps[i]!);
  return tail;
}

/** Where the largest entry of the row z[start], …, z[end − 1] is, or an error if it has no softmax. */
export function indexOfLargest(attempt: string, z: Float64Array, start = 0, end = z.length): number {
  let largest = start;
  for (let i = start; i < end; i++) {
    if (!(z[i]! < Infinity)) {
      throw new RangeError(`${attempt}: logits[${i}] must be a finite number or -Infinity, received ${z[i]}`);
    }
    if (z[i]! > z[largest]!) largest = i;
  }
  if (z[largest] === -Infinity) {
    throw new RangeError(
      `${attempt}: at least one logit must be finite, received ${end - start} of -Infinity`,
    );
  }
  return largest;
}

/** Returns the temperature, 1 when absent; throws unless it is finite and above 0. */
export function checkTemperature(attempt: string, temperature = 1): number {
  if (typeof temperature !== "number") {
    throw new TypeError(`${attempt}: temperature must be a number, received ${typeof temperature}`);
  }
  if (!(temperature > 0 && temperature < Infinity)) {
    throw new RangeError(`${attempt}: temperature must be finite and above 0, received ${temperature}`);
  }
  return temperature;
}
