import type { Loops } from "../definition.ts";
import { mish, mishDerivative } from "../mish.ts";

/** Of the mish, whose value and derivative share one exponential. */
export const mishLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = mish(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      if (xi > 0 && xi < 1500) {
        const m = Math.exp(-xi);
        const d = 1 + 2 * m * (1 + m);
        values[i] = (xi * (1 + 2 * m)) / d;
        derivatives[i] = (1 + m * (4 + m * (6 + 4 * xi + m * (4 + 4 * xi)))) / (d * d);
      } else if (xi <= 0 && xi > -708) {
        const n = Math.exp(xi);
        const d = n * (n + 2) + 2;
        values[i] = ((xi * (n + 2)) / d) * n;
        derivatives[i] = ((((n + 4) * n + (6 + 4 * xi)) * n + 4 * (1 + xi)) / (d * d)) * n;
      } else {
        values[i] = mish(xi);
        derivatives[i] = mishDerivative(xi);
      }
    }
  },
};
