import type { Loops } from "../definition.ts";
import { hardSwish, hardSwishDerivative } from "../hard-swish.ts";

export const hardSwishLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = hardSwish(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = hardSwish(xi);
      derivatives[i] = hardSwishDerivative(xi);
    }
  },
};
