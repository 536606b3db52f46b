import { celu, celuDerivative, celuSecondDerivative } from "../celu.ts";
import type { Definition } from "../definition.ts";
import { elu, eluDerivative, eluSecondDerivative } from "../elu.ts";
import { celuLoops } from "../loops/celu.ts";
import { exponentialUnitLoops } from "../loops/exponential-unit.ts";
import { selu, seluDerivative, seluScale, seluScaledAlpha, seluSecondDerivative } from "../selu.ts";

export const exponentialUnits = {
  elu: {
    parameters: { alpha: { default: 1, domain: "finite" } },
    forms: ({ alpha }) => ({
      value: (x) => elu(x, alpha),
      derivative: (x) => eluDerivative(x, alpha),
      secondDerivative: (x) => eluSecondDerivative(x, alpha),
      kinks: [0],
      loops: exponentialUnitLoops(1, alpha),
    }),
  } satisfies Definition<"alpha">,
  celu: {
    parameters: { alpha: { default: 1, domain: "positive" } },
    forms: ({ alpha }) => ({
      value: (x) => celu(x, alpha),
      derivative: (x) => celuDerivative(x, alpha),
      secondDerivative: (x) => celuSecondDerivative(x, alpha),
      kinks: [0],
      loops: alpha === 1 ? exponentialUnitLoops(1, 1) : celuLoops(alpha),
    }),
  } satisfies Definition<"alpha">,
  selu: {
    parameters: {},
    forms: () => ({
      value: selu,
      derivative: seluDerivative,
      secondDerivative: seluSecondDerivative,
      kinks: [0],
      loops: exponentialUnitLoops(seluScale, seluScaledAlpha),
    }),
  } satisfies Definition,
};
