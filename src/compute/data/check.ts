import { demandObject, integerWithin, notNegative } from "../check.ts";
import type { Random } from "../random/mulberry32.ts";
import { checkRandom } from "./shuffle.ts";

/** How many rows to make, how noisy, and from which stream of random numbers. */
export interface SampleOptions {
  /** from 1 to 2²⁴ */
  rows: number;
  /** standard deviation of the normal noise on every coordinate; 0 when absent */
  noise?: number;
  random: Random;
}

/** Demands a number of rows that fits into memory. */
export function checkRows(attempt: string, rows: number, least = 1): void {
  integerWithin(attempt, "rows", rows, least, 2 ** 24);
}

/** Demands a number of rows, a noise level and a generator; returns the noise, 0 when absent. */
export function checkSample(attempt: string, options: SampleOptions): number {
  demandObject(attempt, "options", options);
  const { rows, noise = 0, random } = options;
  checkRows(attempt, rows);
  notNegative(attempt, "noise", noise);
  checkRandom(attempt, random);
  return noise;
}
