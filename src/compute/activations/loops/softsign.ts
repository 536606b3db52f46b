import type { Loops } from "../definition.ts";
import { softsign, softsignDerivative } from "../softsign.ts";

export const softsignLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = softsign(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = softsign(xi);
      derivatives[i] = softsignDerivative(xi);
    }
  },
};
