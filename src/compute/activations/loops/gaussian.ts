import { productError } from "../../special/product-error.ts";
import { timesGaussian } from "../../special/times-gaussian.ts";
import type { Loops } from "../definition.ts";

/** Of height·exp(−scale·x²), scale a power of two: of the Gaussian and of the normal density. */
export function gaussianLoops(height: number, scale: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = timesGaussian(height, x[i]!, scale);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        const square = xi * xi;
        const t = -scale * square;
        if (t > -708) {
          const rounded = Math.exp(t);
          const e = rounded - rounded * (scale * productError(xi, xi, square));
          values[i] = height * e;
          derivatives[i] = -2 * scale * height * xi * e;
        } else {
          values[i] = timesGaussian(height, xi, scale);
          derivatives[i] = timesGaussian(-2 * scale * height * xi, xi, scale);
        }
      }
    },
  };
}
