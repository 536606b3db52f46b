import type { Loops } from "../definition.ts";
import { leakyRelu, leakyReluDerivative } from "../leaky-relu.ts";

/** Of leaky ReLU, and of the two that become one once their slope is known. */
export function leakyReluLoops(slope: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = leakyRelu(x[i]!, slope);
    },
    derivatives(x, out, length) {
      for (let i = 0; i < length; i++) out[i] = leakyReluDerivative(x[i]!, slope);
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        values[i] = leakyRelu(xi, slope);
        derivatives[i] = leakyReluDerivative(xi, slope);
      }
    },
  };
}
