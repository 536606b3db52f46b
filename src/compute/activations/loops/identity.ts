import type { Loops } from "../definition.ts";
import { identityDerivative } from "../identity.ts";

export const identityLoops: Loops = {
  values(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = x[i]!;
  },
  derivatives(x, out, length) {
    for (let i = 0; i < length; i++) out[i] = identityDerivative(x[i]!);
  },
  both(x, values, derivatives, length) {
    for (let i = 0; i < length; i++) {
      const xi = x[i]!;
      values[i] = xi;
      derivatives[i] = identityDerivative(xi);
    }
  },
};
