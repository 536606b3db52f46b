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
  const vector = nonEmpty(attempt, "logits", logits);
  return shiftVector(attempt, vector, checkTemperature(attempt, options.temperature));
}

/** Shifts a vector that already is a Float64Array by a temperature already checked. */
export function shiftVector(attempt: string, logits: Float64Array, temperature: number): Shifted {
  const largest = indexOfLargest(attempt, logits);
  const max = logits[largest]!;
  const top = max / temperature;
  const gaps = logits.map((logit) => {
    const difference = logit - max;
    const overflowed = difference === -Infinity;
    return overflowed ? logit / temperature - top : difference / temperature;
  });
  gaps[largest] = 0;
  const tail = gaps.reduce((sum, gap, i) => (i === largest ? sum : sum + Math.exp(gap)), 0);
  return { top, gaps, tail };
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

function indexOfLargest(attempt: string, logits: Float64Array): number {
  let largest = 0;
  logits.forEach((logit, i) => {
    if (Number.isNaN(logit) || logit === Infinity) {
      throw new RangeError(
        `${attempt}: logits[${i}] must be a finite number or -Infinity, received ${logit}`,
      );
    }
    if (logit > logits[largest]!) largest = i;
  });
  if (logits[largest] === -Infinity) {
    throw new RangeError(
      `${attempt}: at least one logit must be finite, received ${logits.length} of -Infinity`,
    );
  }
  return largest;
}
