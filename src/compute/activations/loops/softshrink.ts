import type { Loops } from "../definition.ts";
import { softshrink, softshrinkDerivative } from "../softshrink.ts";

export function softshrinkLoops(lambda: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = softshrink(x[i]!, lambda);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = softshrink(xi, lambda);
        derivatives[i] = softshrinkDerivative(xi, lambda);
      }
    },
  };
}
