import type { Loops } from "../definition.ts";
import { squareplus, squareplusDerivative } from "../squareplus.ts";

export function squareplusLoops(b: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = squareplus(x[i]!, b);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = squareplus(xi, b);
        derivatives[i] = squareplusDerivative(xi, b);
      }
    },
  };
}
