import type { Loops } from "../definition.ts";
import { reluSquared, reluSquaredDerivative } from "../relu-squared.ts";

export const reluSquaredLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = reluSquared(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = reluSquared(xi);
      derivatives[i] = reluSquaredDerivative(xi);
    }
  },
};
