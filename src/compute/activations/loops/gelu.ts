import { productError } from "../../special/product-error.ts";
import { erfcSwitch, scaledErfc } from "../../special/scaled-erfc.ts";
import type { Loops } from "../definition.ts";
import { gelu, geluDerivative } from "../gelu.ts";

/** 1/√(2π) */
const peak = 0.3989422804014327;

/** Of the GELU, whose value and derivative share one exponential and one approximation. */
export const geluLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = gelu(x[i]!);
  },
  derivatives(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = geluDerivative(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const z = Math.abs(xi) * Math.SQRT1_2;
      if (z > erfcSwitch && z < 26) {
        const square = xi * xi;
        const rounded = Math.exp(-0.5 * square);
        const e = rounded - rounded * (0.5 * productError(xi, xi, square));
        const half = 0.5 * scaledErfc(z);
        const value = xi * half * e;
        const derivative = (half - peak * Math.abs(xi)) * e;
        values[i] = xi < 0 ? value : xi - value;
        derivatives[i] = xi < 0 ? derivative : 1 - derivative;
      } else {
        values[i] = gelu(xi);
        derivatives[i] = geluDerivative(xi);
      }
    }
  },
};
