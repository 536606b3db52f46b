import type { Loops } from "../definition.ts";
import { relu6, relu6Derivative } from "../relu6.ts";

export const relu6Loops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = relu6(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = relu6(xi);
      derivatives[i] = relu6Derivative(xi);
    }
  },
};
