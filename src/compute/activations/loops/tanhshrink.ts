import type { Loops } from "../definition.ts";
import { tanhshrink, tanhshrinkDerivative } from "../tanhshrink.ts";

export const tanhshrinkLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = tanhshrink(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = tanhshrink(xi);
      derivatives[i] = tanhshrinkDerivative(xi);
    }
  },
};
