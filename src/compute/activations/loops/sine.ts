import type { Loops } from "../definition.ts";
import { sine, sineDerivative } from "../sine.ts";

export const sineLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = sine(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = sine(xi);
      derivatives[i] = sineDerivative(xi);
    }
  },
};
