import { finiteVector, integerWithin, kind, type Vector } from "../check.ts";

/** Where a number may lie. The bounds themselves are allowed, except `above` and `below`. */
interface Bounds {
  least?: number;
  most?: number;
  above?: number;
  below?: number;
}

/** Demands a finite number within bounds. */
export function numberWithin(attempt: string, name: string, value: number, bounds: Bounds = {}): void {
  if (typeof value !== "number") {
    throw new TypeError(`${attempt}: ${name} must be a number, received ${typeof value}`);
  }
  const { least = -Infinity, most = Infinity, above = -Infinity, below = Infinity } = bounds;
  if (Number.isFinite(value) && value >= least && value <= most && value > above && value < below) return;
  const parts = [
    ...(least > -Infinity ? [`at least ${least}`] : []),
    ...(above > -Infinity ? [`above ${above}`] : []),
    ...(most < Infinity ? [`at most ${most}`] : []),
    ...(below < Infinity ? [`below ${below}`] : []),
  ];
  const expectation = ["finite", ...parts].join(" and ");
  throw new RangeError(`${attempt}: ${name} must be ${expectation}, received ${value}`);
}

/** Demands a non-empty list of integers, each from `least` to `most`. */
export function counts(attempt: string, name: string, values: Vector, least = 1, most = Infinity): number[] {
  const list = [...finiteVector(attempt, name, values)];
  list.forEach((value, i) => {
    integerWithin(attempt, `${name}[${i}]`, value, least, most);
  });
  return list;
}

/** Demands a non-empty list of finite numbers, each within bounds. */
export function numbers(attempt: string, name: string, values: Vector, bounds: Bounds = {}): number[] {
  const list = [...finiteVector(attempt, name, values)];
  list.forEach((value, i) => {
    numberWithin(attempt, `${name}[${i}]`, value, bounds);
  });
  return list;
}

/** Demands an integer that can seed the generator. */
export function seedWithin(attempt: string, name: string, value: number): void {
  integerWithin(attempt, name, value, -(2 ** 31), 2 ** 32 - 1);
}

/** Demands a non-empty list of seeds. */
export function seedList(attempt: string, seeds: Vector): number[] {
  const list = [...finiteVector(attempt, "seeds", seeds)];
  list.forEach((seed, i) => {
    seedWithin(attempt, `seeds[${i}]`, seed);
  });
  return list;
}

/** Demands a list that is not empty, of whatever kind. */
export function demandList(attempt: string, name: string, list: readonly unknown[]): void {
  if (!Array.isArray(list)) {
    throw new TypeError(`${attempt}: ${name} must be an array, received ${kind(list)}`);
  }
  if (list.length === 0) {
    throw new RangeError(`${attempt}: ${name} must not be empty, received length 0`);
  }
}
