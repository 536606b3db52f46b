import type { Loops } from "../definition.ts";
import { logSigmoid } from "../log-sigmoid.ts";

/** Of the log-sigmoid, whose value and derivative share one exponential. */
export const logSigmoidLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = logSigmoid(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      const e = Math.exp(-Math.abs(xi));
      values[i] = Math.min(0, xi) - Math.log1p(e);
      derivatives[i] = (xi > 0 ? e : 1) / (1 + e);
    }
  },
};
