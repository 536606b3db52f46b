import { fallingExponential } from "../../special/falling-exponential.ts";
import { timesExponential } from "../../special/times-exponential.ts";
import type { Loops } from "../definition.ts";

/** Of rise·x above 0 and fall·(eˣ − 1) below: of ELU and SELU. One exponential serves both. */
export function exponentialUnitLoops(rise: number, fall: number): Loops {
  return {
    values(x, out, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        out[i] = xi > 0 ? rise * xi : fall * Math.expm1(xi);
      }
    },
    both(x, values, derivatives, length) {
      for (let i = 0; i < length; i++) {
        const xi = x[i]!;
        if (xi > 0) {
          values[i] = rise * xi;
          derivatives[i] = rise;
        } else if (xi > -0.69) {
          const below = Math.expm1(xi);
          values[i] = fall * below;
          derivatives[i] = fall * (1 + below);
        } else {
          const e = fallingExponential(xi);
          values[i] = fall * (e - 1);
          derivatives[i] = xi > -708 ? fall * e : timesExponential(fall, e, xi);
        }
      }
    },
  };
}
