import { normalCdf, normalCdfDerivative } from "../../special/normal-cdf.ts";
import { productError } from "../../special/product-error.ts";
import { erfcSwitch, scaledErfc } from "../../special/scaled-erfc.ts";
import type { Loops } from "../definition.ts";

/** 1/√(2π) */
const peak = 0.3989422804014327;

/** Of the normal distribution function, whose value and density share one exponential. */
export const normalCdfLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = normalCdf(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const z = Math.abs(xi) * Math.SQRT1_2;
      if (z > erfcSwitch && z < 26) {
        const square = xi * xi;
        const rounded = Math.exp(-0.5 * square);
        const e = rounded - rounded * (0.5 * productError(xi, xi, square));
        const tail = 0.5 * scaledErfc(z) * e;
        values[i] = xi < 0 ? tail : 1 - tail;
        derivatives[i] = peak * e;
      } else {
        values[i] = normalCdf(xi);
        derivatives[i] = normalCdfDerivative(xi);
      }
    }
  },
};
