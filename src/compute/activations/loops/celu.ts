import type { Loops } from "../definition.ts";
import { celu, celuDerivative } from "../celu.ts";

export function celuLoops(alpha: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = celu(x[i]!, alpha);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = celu(xi, alpha);
        derivatives[i] = celuDerivative(xi, alpha);
      }
    },
  };
}
