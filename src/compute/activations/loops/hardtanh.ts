import type { Loops } from "../definition.ts";
import { hardtanh, hardtanhDerivative } from "../hardtanh.ts";

export function hardtanhLoops(min: number, max: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = hardtanh(x[i]!, min, max);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = hardtanh(xi, min, max);
        derivatives[i] = hardtanhDerivative(xi, min, max);
      }
    },
  };
}
