import type { Loops } from "../definition.ts";
import { step, stepDerivative } from "../step.ts";

export const stepLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = step(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = step(xi);
      derivatives[i] = stepDerivative(xi);
    }
  },
};
