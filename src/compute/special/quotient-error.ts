import { productError } from "./product-error.ts";

/** What rounding took from a quotient: a/b − fl(a/b), to first order; 0 where that overflows. */
export function quotientError(a: number, b: number, quotient: number): number {
  const product = quotient * b;
  const error = (a - product - productError(quotient, b, product)) / b;
  return Math.abs(error) < Math.abs(quotient) ? error : 0;
}
