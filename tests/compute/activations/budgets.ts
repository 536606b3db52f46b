import type { ActivationName } from "nonlinear";

/** How far value, first and second derivative may be off, in units in the last place. */
export type Budget = readonly [value: number, derivative: number, second: number];

const piecewise: Budget = [3, 3, 3];

/** Beyond these, and with |x| ≤ 3, twice the condition number: what rounding x itself would do. */
export const budgets: Record<ActivationName, Budget> = {
  step: piecewise,
  identity: piecewise,
  linear: piecewise,
  sigmoid: [3, 5, 7],
  "hard-sigmoid": piecewise,
  tanh: [2, 5, 7],
  "scaled-tanh": [3, 5, 7],
  hardtanh: piecewise,
  softsign: [2, 3, 4],
  relu: piecewise,
  relu6: piecewise,
  "leaky-relu": piecewise,
  prelu: piecewise,
  rrelu: piecewise,
  "relu-squared": piecewise,
  elu: [2, 2, 2],
  celu: [2, 2, 2],
  selu: [4, 3, 3],
  softplus: [3, 3, 5],
  "log-sigmoid": [3, 3, 5],
  squareplus: [4, 5, 6],
  gelu: [5, 8, 8],
  "gelu-tanh": [6, 12, 16],
  silu: [4, 8, 12],
  swish: [4, 8, 12],
  mish: [6, 8, 12],
  "hard-swish": piecewise,
  tanhshrink: [4, 4, 8],
  softshrink: piecewise,
  hardshrink: piecewise,
  sine: [1, 1, 1],
  gaussian: [3, 4, 8],
  erf: [2, 4, 5],
  "normal-cdf": [4, 4, 5],
  "normal-pdf": [4, 4, 5],
};

/** The budget of one number: everywhere, and what the condition allows near the middle. */
export function allowed(name: ActivationName, order: 0 | 1 | 2, x: number, condition: number): number {
  const conditioned = Math.abs(x) <= 3 || name === "gelu-tanh";
  return budgets[name][order] + (conditioned ? 2 * condition : 0);
}
