import type { Definition } from "../definition.ts";
import { logSigmoid, logSigmoidDerivative, logSigmoidSecondDerivative } from "../log-sigmoid.ts";
import { logSigmoidLoops } from "../loops/log-sigmoid.ts";
import { softplusLoops } from "../loops/softplus.ts";
import { squareplusLoops } from "../loops/squareplus.ts";
import { softplus, softplusDerivative, softplusSecondDerivative } from "../softplus.ts";
import { squareplus, squareplusDerivative, squareplusSecondDerivative } from "../squareplus.ts";

export const smoothRectifiers = {
  softplus: {
    parameters: { beta: { default: 1, domain: "positive" } },
    forms: ({ beta }) => ({
      value: (x) => softplus(x, beta),
      derivative: (x) => softplusDerivative(x, beta),
      secondDerivative: (x) => softplusSecondDerivative(x, beta),
      loops: softplusLoops(beta),
    }),
  } satisfies Definition<"beta">,
  "log-sigmoid": {
    parameters: {},
    forms: () => ({
      value: logSigmoid,
      derivative: logSigmoidDerivative,
      secondDerivative: logSigmoidSecondDerivative,
      loops: logSigmoidLoops,
    }),
  } satisfies Definition,
  squareplus: {
    parameters: { b: { default: 4, domain: "not negative" } },
    forms: ({ b }) => ({
      value: (x) => squareplus(x, b),
      derivative: (x) => squareplusDerivative(x, b),
      secondDerivative: (x) => squareplusSecondDerivative(x, b),
      loops: squareplusLoops(b),
      kinks: b === 0 ? [0] : [],
    }),
  } satisfies Definition<"b">,
};
