import type { Loops } from "../definition.ts";
import { tanh, tanhDerivative } from "../tanh.ts";

/** Of tanh, whose value and derivative share one exponential. */
export const tanhLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = tanh(x[i]!);
  },
  derivatives(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = tanhDerivative(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const t = -2 * Math.abs(xi);
      if (t > -0.7) {
        const below = Math.expm1(t);
        const d = 2 + below;
        values[i] = (xi < 0 ? below : -below) / d;
        derivatives[i] = (4 * (1 + below)) / (d * d);
      } else if (t > -708) {
        const e = Math.exp(t);
        const d = 1 + e;
        values[i] = (xi < 0 ? e - 1 : 1 - e) / d;
        derivatives[i] = (4 / (d * d)) * e;
      } else {
        values[i] = tanh(xi);
        derivatives[i] = tanhDerivative(xi);
      }
    }
  },
};
