import { type Differentiable, jumps } from "../differentiable.ts";
import { expectation } from "../quadrature/gaussian-expectation.ts";
import { secondMoment, slopeMoment } from "./second-moments.ts";
import { checkVariances, type WeightVariances } from "./variances.ts";

/** 1 − C(c) = σ_w²·E(f(u₁) − f(u₂))²/(2·V(q)). */
export function correlationLost(
  attempt: string,
  f: Differentiable,
  c: number,
  q: number,
  variances: WeightVariances,
): number {
  const { weightVariance } = variances;
  const moment = secondMoment(attempt, f, q);
  const next = weightVariance * moment + checkVariances(attempt, variances);
  if (c === 1 || weightVariance === 0) return 0;
  // Where both values saturate their difference is rounding alone: no digits to ask for.
  const floor = 1e-16 * (1 - c) * moment;
  const distance = pairExpectation(attempt, f, c, q, floor, (x) => {
    const here = f.value(x);
    return (y) => (here - f.value(y)) ** 2;
  });
  return (weightVariance * distance) / (2 * next);
}

/** C′(c) = σ_w²·E f′(u₁)·f′(u₂)·q/V(q). */
export function correlationSlope(
  attempt: string,
  f: Differentiable,
  c: number,
  q: number,
  variances: WeightVariances,
): number {
  const { weightVariance } = variances;
  const next = weightVariance * secondMoment(attempt, f, q) + checkVariances(attempt, variances);
  if (jumps(f)) throw new RangeError(`${attempt}: f must be continuous, received one that jumps`);
  const product = pairExpectation(attempt, f, c, q, 1e-16 * slopeMoment(attempt, f, q), (x) => {
    const here = f.derivative(x);
    return (y) => here * f.derivative(y);
  });
  return (weightVariance * product * q) / next;
}

/** E g(u₁)(u₂), u₂ given u₁ = x being normal with mean c·x and variance (1 − c²)·q. */
function pairExpectation(
  attempt: string,
  f: Differentiable,
  c: number,
  q: number,
  floor: number,
  g: (x: number) => (y: number) => number,
): number {
  const std = Math.sqrt(q);
  const rest = std * Math.sqrt((1 - c) * (1 + c));
  const given = (x: number) =>
    expectation(attempt, g(x), c * x, rest, f.kinks, { relative: 1e-15, absolute: floor });
  // What a kink of f does to u₂ reaches u₁ as a layer of width `rest` around kink/c.
  const layers = f.kinks.flatMap((kink) => [-8 * rest, 0, 8 * rest].map((width) => (kink + width) / c));
  const breaks = [...f.kinks, ...layers].filter(Number.isFinite);
  return expectation(attempt, given, 0, std, breaks, { relative: 1e-14, absolute: 0 });
}
