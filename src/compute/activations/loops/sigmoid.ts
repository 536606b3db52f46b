import { decay } from "../../special/decay.ts";
import { fallingExponential } from "../../special/falling-exponential.ts";
import { productError } from "../../special/product-error.ts";
import type { Loops } from "../definition.ts";
import { line } from "../line.ts";
import { sigmoid, sigmoidDerivative } from "../sigmoid.ts";

/** Of the sigmoid, whose value and derivative share one exponential. */
export function sigmoidLoops(slope: number): Loops {
  const exact = slope === 1;
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = sigmoid(x[i]!, slope);
    },
    derivatives(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = sigmoidDerivative(x[i]!, slope);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        const t = line(xi, slope);
        const e = exact ? fallingExponential(-Math.abs(t)) : decay(t, productError(slope, xi, t));
        values[i] = (t < 0 ? e : 1) / (1 + e);
        derivatives[i] = Math.abs(t) < 708 ? (slope / (1 + e) / (1 + e)) * e : sigmoidDerivative(xi, slope);
      }
    },
  };
}
