import { erf, erfDerivative } from "../../special/erf.ts";
import { productError } from "../../special/product-error.ts";
import { erfcSwitch, scaledErfc } from "../../special/scaled-erfc.ts";
import type { Loops } from "../definition.ts";

/** Of the error function, whose value and derivative share one exponential. */
export const erfLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = erf(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const z = Math.abs(xi);
      if (z > erfcSwitch && z < 26) {
        const square = xi * xi;
        const rounded = Math.exp(-square);
        const e = rounded - rounded * productError(xi, xi, square);
        const value = 1 - scaledErfc(z) * e;
        values[i] = xi < 0 ? -value : value;
        derivatives[i] = 1.1283791670955126 * e;
      } else {
        values[i] = erf(xi);
        derivatives[i] = erfDerivative(xi);
      }
    }
  },
};
