import type { Loops } from "../definition.ts";
import { relu, reluDerivative } from "../relu.ts";

export const reluLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = relu(x[i]!);
  },
  derivatives(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = reluDerivative(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = relu(xi);
      derivatives[i] = reluDerivative(xi);
    }
  },
};
