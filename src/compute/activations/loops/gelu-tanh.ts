import type { Loops } from "../definition.ts";
import { cubic, gain, geluTanh, geluTanhDerivative } from "../gelu-tanh.ts";

/** Of the approximation of the GELU by tanh, whose value and derivative share one exponential. */
export const geluTanhLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = geluTanh(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const size = Math.abs(xi);
      if (size < 20) {
        const bend = cubic * xi * xi;
        const e = Math.exp(-gain * size * (1 + bend));
        const swing = xi * (gain * (1 + 3 * bend));
        const d = 1 + e;
        values[i] = xi < 0 ? (xi / d) * e : xi / d;
        derivatives[i] = xi < 0 ? ((d + swing) / (d * d)) * e : (d + swing * e) / (d * d);
      } else {
        values[i] = geluTanh(xi);
        derivatives[i] = geluTanhDerivative(xi);
      }
    }
  },
};
