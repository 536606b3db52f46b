import { productError } from "../../special/product-error.ts";
import type { Loops } from "../definition.ts";
import { line } from "../line.ts";
import { firstBalance, swish, swishDerivative } from "../swish.ts";

/** Of the swish, whose value and derivative share one exponential. */
export function swishLoops(beta: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = swish(x[i]!, beta);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        const t = line(xi, beta);
        if (Math.abs(t) < 708) {
          const error = productError(beta, xi, t);
          const rounded = Math.exp(-Math.abs(t));
          const e = t < 0 ? rounded + rounded * error : rounded - rounded * error;
          const d = 1 + e;
          const balance = t < 0 ? firstBalance(t, rounded, error) : 1 + e + t * e;
          values[i] = t < 0 ? (xi / d) * e : xi / d;
          derivatives[i] = t < 0 ? (balance / (d * d)) * e : balance / (d * d);
        } else {
          values[i] = swish(xi, beta);
          derivatives[i] = swishDerivative(xi, beta);
        }
      }
    },
  };
}
