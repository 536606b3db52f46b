import type { Loops } from "../definition.ts";
import { hardSigmoid, hardSigmoidDerivative } from "../hard-sigmoid.ts";

export const hardSigmoidLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = hardSigmoid(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = hardSigmoid(xi);
      derivatives[i] = hardSigmoidDerivative(xi);
    }
  },
};
