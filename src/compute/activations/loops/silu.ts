import type { Loops } from "../definition.ts";
import { silu, siluDerivative } from "../silu.ts";

/** Of the SiLU, whose value and derivative share one exponential. */
export const siluLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = silu(x[i]!);
  },
  derivatives(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = siluDerivative(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const size = Math.abs(xi);
      if (size < 708) {
        const e = Math.exp(-size);
        const d = 1 + e;
        values[i] = xi < 0 ? (xi / d) * e : xi / d;
        derivatives[i] = xi < 0 ? ((1 + xi + e) / (d * d)) * e : (1 + e + xi * e) / (d * d);
      } else {
        values[i] = silu(xi);
        derivatives[i] = siluDerivative(xi);
      }
    }
  },
};
