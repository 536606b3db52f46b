import type { Loops } from "../definition.ts";
import { hardshrink, hardshrinkDerivative } from "../hardshrink.ts";

export function hardshrinkLoops(lambda: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = hardshrink(x[i]!, lambda);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = hardshrink(xi, lambda);
        derivatives[i] = hardshrinkDerivative(xi, lambda);
      }
    },
  };
}
