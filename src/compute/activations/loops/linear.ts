import type { Loops } from "../definition.ts";
import { linear, linearDerivative } from "../linear.ts";

export function linearLoops(slope: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = linear(x[i]!, slope);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = linear(xi, slope);
        derivatives[i] = linearDerivative(xi, slope);
      }
    },
  };
}
