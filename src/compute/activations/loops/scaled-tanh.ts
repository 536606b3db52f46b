import type { Loops } from "../definition.ts";
import { scaledTanh, scaledTanhDerivative } from "../scaled-tanh.ts";

export const scaledTanhLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = scaledTanh(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = scaledTanh(xi);
      derivatives[i] = scaledTanhDerivative(xi);
    }
  },
};
