import { type ActivationName, activation } from "../activations/registry.ts";
import { integerWithin } from "../check.ts";
import { mulberry32 } from "../random/mulberry32.ts";
import { standardNormal } from "../random/standard-normal.ts";
import type { Experiment, Progress } from "./experiment.ts";
import { seedWithin } from "./options.ts";

/** A clock, and what to time by it. */
export interface ElementCostOptions {
  /** milliseconds from any origin, such as `() => performance.now()` */
  now: () => number;
  /** default relu, elu, sigmoid, tanh, gelu */
  activations?: readonly ActivationName[];
  /** how many numbers each run maps; default 100000 */
  elements?: number;
  /** the best of so many runs counts; default 7 */
  repeats?: number;
  /** the terms of the inner product that is timed for comparison; default 256 */
  terms?: number;
  /** of the normal inputs; default 1 */
  seed?: number;
}

/** What one element costs. */
export interface TimedOperation {
  /** an activation's name, or "exp", or "dot" for one inner product */
  operation: ActivationName | "exp" | "dot";
  /** the best of the runs */
  nanoseconds: number;
}

/** The outcome of `elementCost`. */
export interface ElementCost {
  costs: TimedOperation[];
  terms: number;
}

/** After each operation: what it cost. */
export interface ElementCostStep extends Progress {
  cost?: TimedOperation;
}

/**
 * E19. What does an activation cost beside the sum it is applied to? Each activation, and the bare
 * exponential, maps an array of normal numbers some times over, and the shortest run counts; so
 * does an inner product of 256 terms, which is what a unit with 256 inputs needs before its one
 * activation.
 *
 * The answer belongs to the machine that gives it: show it, never rely on it. The time is read from
 * `now`, since this package has no clock; with a clock too coarse for a run the answer is 0, so
 * raise `elements`.
 *
 * Throws a TypeError if `now` is no function, a RangeError if a size is not a whole number of at
 * least 1, and what `activation` throws for an unknown name.
 *
 * Source: A. Krizhevsky, I. Sutskever and G. E. Hinton, "ImageNet classification with deep
 * convolutional neural networks" (2012), for the question.
 *
 * @example
 * let time = 0;
 * const now = () => (time += 2);
 * complete(elementCost({ now, activations: ["relu"] })).costs[0].nanoseconds; // => 20
 */
export function elementCost(options: ElementCostOptions): Experiment<ElementCost, ElementCostStep> {
  const attempt = "Cannot time the activations";
  const { now, elements = 100_000, repeats = 7, terms = 256, seed = 1 } = options;
  if (typeof now !== "function") {
    throw new TypeError(`${attempt}: now must be a function, received ${typeof now}`);
  }
  integerWithin(attempt, "elements", elements, 1, Infinity);
  integerWithin(attempt, "repeats", repeats, 1, Infinity);
  integerWithin(attempt, "terms", terms, 1, Infinity);
  seedWithin(attempt, "seed", seed);
  const names = options.activations ?? ["relu", "elu", "sigmoid", "tanh", "gelu"];
  const maps = names.map((name) => {
    const f = activation(name);
    return { operation: name, run: (x: Float64Array, out: Float64Array) => void f.values(x, out) };
  });
  return time(maps, { now, elements, repeats, terms, seed });
}

interface Operation {
  operation: TimedOperation["operation"];
  run(x: Float64Array, out: Float64Array): void;
}

function* time(
  maps: Operation[],
  { now, elements, repeats, terms, seed }: Required<Omit<ElementCostOptions, "activations">>,
): Generator<ElementCostStep, ElementCost, void> {
  const random = mulberry32(seed);
  const x = Float64Array.from({ length: elements }, () => standardNormal(random));
  const out = new Float64Array(elements);
  const weights = Float64Array.from({ length: terms }, () => standardNormal(random));
  const products = Math.max(1, Math.floor(elements / terms));
  const operations = [
    ...maps.map((map) => ({ ...map, count: elements })),
    { operation: "exp" as const, run: exponentials, count: elements },
    {
      operation: "dot" as const,
      run: (from: Float64Array, into: Float64Array) => innerProducts(from, weights, products, into),
      count: products,
    },
  ];
  const costs: TimedOperation[] = [];
  for (const { operation, run, count } of operations) {
    let best = Infinity;
    for (let repeat = 0; repeat < repeats; repeat++) {
      const start = now();
      run(x, out);
      best = Math.min(best, now() - start);
      yield { fraction: (costs.length + (repeat + 1) / repeats) / operations.length };
    }
    const cost = { operation, nanoseconds: (best * 1e6) / count };
    costs.push(cost);
    yield { fraction: costs.length / operations.length, cost };
  }
  return { costs, terms };
}

function exponentials(x: Float64Array, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) out[i] = Math.exp(x[i]!);
}

/** Each product takes the next stretch of x, as far as there is one. */
function innerProducts(x: Float64Array, weights: Float64Array, products: number, out: Float64Array): void {
  for (let p = 0; p < products; p++) {
    const start = p * weights.length;
    const end = Math.min(weights.length, x.length - start);
    let sum = 0;
    for (let i = 0; i < end; i++) sum += weights[i]! * x[start + i]!;
    out[p] = sum;
  }
}
