import { decay } from "../../special/decay.ts";
import { fallingExponential } from "../../special/falling-exponential.ts";
import { productError } from "../../special/product-error.ts";
import type { Loops } from "../definition.ts";
import { softplus } from "../softplus.ts";

/** Of the softplus, whose value and derivative share one exponential. */
export function softplusLoops(beta: number): Loops {
  const exact = beta === 1;
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = softplus(x[i]!, beta);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        const t = beta * xi;
        const e = exact ? fallingExponential(-Math.abs(t)) : decay(t, productError(beta, xi, t));
        const rest = exact ? Math.log1p(e) : Math.log1p(e) / beta;
        values[i] = t > -708 ? (t > 0 ? xi : 0) + rest : softplus(xi, beta);
        derivatives[i] = (t < 0 ? e : 1) / (1 + e);
      }
    },
  };
}
